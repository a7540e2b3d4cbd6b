import { expect, test } from 'vitest';
import { toAnswer } from '../../src/answers/explain.ts';
import { knowledge } from '../../src/knowledge/index.ts';
import { compareMatch } from './matches.ts';

const compare = (id: string | null, ids: readonly string[]) =>
  toAnswer(compareMatch(id, ids), knowledge);

test('465 against 587: 465 if both are offered, and 587 is not called deprecated', () => {
  const answer = compare('465-vs-587', ['submissions', 'submission']);
  expect(answer.kind).toBe('compare');
  expect(answer.headline).toBe(
    '465 or 587 for sending? Use whichever your provider documents; if it offers both, take 465 with SSL/TLS.',
  );
  expect(answer.about).toEqual(['465-vs-587', 'submissions', 'submission']);
  expect(answer.endpoints.map(({ port }) => port)).toEqual([465, 587]);
  expect(answer.parts[0]).toMatchObject({ kind: 'table', rows: [{}, {}] });
});

test('two modes of one protocol: the recommended one is to be taken, whichever was named first', () => {
  const headline = 'Take port 993 with SSL/TLS rather than port 143 with STARTTLS.';
  expect(compare(null, ['imap', 'imaps']).headline).toBe(headline);
  expect(compare(null, ['imaps', 'imap']).headline).toBe(headline);
});

test('ports for different things are not weighed against each other', () => {
  expect(compare(null, ['imaps', 'pop3s']).headline).toBe(
    'IMAP uses port 993 with SSL/TLS; POP3 uses port 995 with SSL/TLS.',
  );
});

test('two ports of a wider topic: the headline speaks of those two, the text of the topic', () => {
  const answer = compare('starttls-vs-implicit-tls', ['imap', 'imaps']);
  expect(answer.headline).toBe('Take port 993 with SSL/TLS rather than port 143 with STARTTLS.');
  expect(answer.about[0]).toBe('starttls-vs-implicit-tls');
  expect(answer.parts[1]).toMatchObject({
    kind: 'text',
    text: expect.stringMatching(/^Both end in the same encryption/),
  });
});

test('a comparison without services of its own shows those of its topic', () => {
  const answer = compare('imap-vs-pop3', []);
  expect(answer.endpoints.map(({ port }) => port)).toEqual([993, 995, 143, 110]);
});
