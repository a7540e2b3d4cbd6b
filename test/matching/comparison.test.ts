import { expect, test } from 'vitest';
import { knowledge } from '../../src/knowledge/index.ts';
import { createFinder } from '../../src/matching/find.ts';

const finder = createFinder(knowledge);
const compared = (text: string) => {
  const match = finder.find(text);
  if (match.kind !== 'compare') return match.kind;
  return [match.topic?.id ?? '-', ...match.services.map(({ port }) => port)].join(' ');
};

test('two ports of one purpose come with the topic that weighs them', () => {
  expect(compared('465 vs 587')).toBe('465-vs-587 465 587');
  expect(compared('should i use 587 or 465')).toBe('465-vs-587 587 465');
  expect(compared("what's the difference between port 25 and 587")).toBe('25-vs-587 25 587');
  expect(compared('143 vs 993')).toBe('starttls-vs-implicit-tls 143 993');
  expect(compared('993 vs 995')).toBe('imap-vs-pop3 993 995');
});

test('a protocol against its name with an "s" is a question of the mode', () => {
  for (const text of ['imap or imaps', 'difference between smtp and smtps', 'pop3 vs pop3s'])
    expect(compared(text), text).toMatch(/^starttls-vs-implicit-tls/);
});

test('why not a port weighs it against the other of its purpose', () => {
  expect(compared('why not port 25 for clients')).toBe('25-vs-587 25 587');
});

test('two protocols, in any of four languages', () => {
  for (const text of [
    'imap vs pop3',
    'pop or imap?',
    'unterschied imap pop3',
    'imap ou pop3',
    'imap o pop3',
  ]) {
    expect(compared(text), text).toMatch(/^imap-vs-pop3 /);
  }
});

test('two modes, with the ports of the protocol where one is named', () => {
  expect(compared('starttls vs ssl')).toMatch(/^starttls-vs-implicit-tls/);
  expect(compared('tls or ssl, which one')).toMatch(/^ssl-vs-tls/);
  expect(compared('imap ssl or starttls')).toBe('starttls-vs-implicit-tls 993 143');
});

test('two protocols without a topic are still put side by side', () => {
  expect(compared('smtp vs imap')).toBe('- 25 465 587 993 143');
});

test('one port and two protocols ask which of them it is', () => {
  expect(finder.find('is 993 imap or pop')).toMatchObject({
    kind: 'service',
    services: [{ id: 'imaps' }],
  });
});

test('a port that is no mail port is not compared with one', () => {
  expect(compared('465 vs 466')).not.toBe('compare');
});

test('a rumour about a port is answered by weighing it', () => {
  expect(compared('a colleague says 465 is dead and I should use 587, is that right?')).toMatch(
    /^465-vs-587/,
  );
});

test('a protocol that is put aside is weighed as well', () => {
  expect(compared('what speaks for pop3 instead of imap')).toMatch(/^imap-vs-pop3 /);
  expect(compared('why use pop3 rather than imap')).toMatch(/^imap-vs-pop3 /);
  expect(compared('pop3 instead of imap port')).toBe('service');
});
