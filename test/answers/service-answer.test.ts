import { expect, test } from 'vitest';
import type { Answer } from '../../src/answers/answer.ts';
import { toAnswer } from '../../src/answers/explain.ts';
import { knowledge } from '../../src/knowledge/index.ts';
import type { Slots } from '../../src/matching/match.ts';
import { serviceMatch } from './matches.ts';

function ask(ids: readonly [string, ...string[]], slots: Partial<Slots> = {}): Answer {
  return toAnswer(serviceMatch(ids, slots), knowledge);
}

const facts = (answer: Answer) =>
  answer.parts.flatMap((part) => (part.kind === 'facts' ? part.facts : []));
const fact = (answer: Answer, label: string) =>
  facts(answer).find((one) => one.label === label)?.value;
const warnings = (answer: Answer) =>
  answer.parts.flatMap((part) => (part.kind === 'warning' ? part.text : [])).join('\n');

test('secure POP3 is 995 with SSL/TLS, and 110 with STARTTLS is named second', () => {
  const answer = ask(['pop3s'], { protocols: ['pop3'], security: 'implicit-tls' });
  expect(answer.headline).toBe('POP3 uses port 995 with SSL/TLS.');
  expect(fact(answer, 'Mode')).toBe('SSL/TLS');
  expect(fact(answer, 'Alternative')).toBe('110 with STARTTLS');
  expect(answer.endpoints.map(({ port, security }) => [port, security])).toEqual([
    [995, 'implicit-tls'],
    [110, 'starttls'],
  ]);
  expect(answer.asked).toEqual({
    protocol: 'pop3',
    security: 'implicit-tls',
    provider: null,
    target: null,
  });
});

test('SMTP alone is 25 for servers, and in the same answer 465 and 587 for people', () => {
  const answer = ask(['smtp', 'submissions', 'submission'], { protocols: ['smtp'] });
  expect(answer.headline).toBe(
    'SMTP between mail servers uses port 25 with STARTTLS; sending mail (SMTP) uses port 465 with SSL/TLS, or port 587 with STARTTLS.',
  );
  expect(answer.endpoints.map(({ port }) => port)).toEqual([25, 465, 587]);
});

test('sending is 465, then 587, and never 25', () => {
  const answer = ask(['submissions', 'submission'], { direction: 'send' });
  expect(answer.headline).toBe(
    'Sending mail (SMTP) uses port 465 with SSL/TLS, or port 587 with STARTTLS.',
  );
  expect(answer.asked.protocol).toBe('smtp');
  expect(JSON.stringify(ask(['submissions'], { direction: 'send' }).endpoints)).not.toContain(
    '25,',
  );
});

test('465 asked by its number says that it is registered again and why others deny it', () => {
  const answer = ask(['submissions'], { ports: [465] });
  expect(answer.headline).toBe('Port 465 is for sending mail (SMTP), with SSL/TLS.');
  expect(fact(answer, 'Registered as')).toBe('submissions (RFC 8314)');
  expect(warnings(answer)).toContain('given back for submission');
});

test('587 is not called deprecated', () => {
  const answer = ask(['submission'], { ports: [587] });
  expect(fact(answer, 'Standing')).toBe('Acceptable');
  expect(JSON.stringify(answer.parts)).toContain('Fully standard');
});

test('a withdrawn port is answered with the one that took its place', () => {
  const answer = ask(['imap4-ssl-585'], { ports: [585] });
  expect(answer.headline).toBe('Port 585 is no longer in use: use port 993 with SSL/TLS.');
  expect(fact(answer, 'Use instead')).toBe('993 with SSL/TLS');
});

test('a password changer of the past is not answered with a port for reading mail', () => {
  expect(ask(['poppassd']).headline).toBe(
    'Mail password change (poppassd) uses port 106 without encryption; it is of historic interest only.',
  );
});

test('IMAP without encryption gets its port, and a warning with the better one', () => {
  const answer = ask(['imap'], { protocols: ['imap'], security: 'none' });
  expect(answer.headline).toBe('IMAP uses port 143 without encryption.');
  expect(fact(answer, 'Standing')).toBe('Obsolete without encryption');
  expect(warnings(answer)).toContain('Better: port 993 with SSL/TLS');
  expect(answer.endpoints[0]).toEqual({
    protocol: 'imap',
    host: null,
    port: 143,
    security: 'none',
  });
});

test('a mode that a service does not have is said to be unknown, not made up', () => {
  const answer = ask(['managesieve'], { security: 'implicit-tls' });
  expect(answer.headline).toBe('ManageSieve uses port 4190 with STARTTLS.');
  expect(warnings(answer)).toBe('Mailport knows no port for ManageSieve with SSL/TLS.');
});

test('many ports at once are a table, and the headline has the best of each', () => {
  const answer = ask(['imaps', 'pop3s', 'submissions', 'submission', 'imap', 'pop3', 'smtp']);
  expect(answer.headline).toBe(
    'Use port 993 with SSL/TLS for IMAP, port 995 with SSL/TLS for POP3, port 465 with SSL/TLS for sending mail (SMTP) and port 25 with STARTTLS for SMTP between mail servers.',
  );
  expect(answer.parts.find((part) => part.kind === 'table')?.rows).toHaveLength(7);
});

test('a provider that is not known is never answered with another: usual ports, said to be usual', () => {
  const match = serviceMatch(['imaps', 'imap'], { protocols: ['imap'] }, 'hush <b>mail');
  const answer = toAnswer(match, knowledge);
  expect(answer.headline).toBe(
    'Mailport does not know the servers of “hush <b>mail”; usually, IMAP uses port 993 with SSL/TLS, or port 143 with STARTTLS.',
  );
  expect(JSON.stringify(answer.parts)).toContain('not taken from that provider');
  expect(answer.endpoints.every(({ host }) => host === null)).toBe(true);
});

test('at a provider that is not known, the port between servers is not offered for sending', () => {
  const match = serviceMatch(['smtp', 'submissions', 'submission'], { protocols: ['smtp'] }, 'x');
  expect(toAnswer(match, knowledge).endpoints.map(({ port }) => port)).toEqual([465, 587]);
});

test('a single weak source is said to be one', () => {
  expect(warnings(ask(['smtp-26']))).toContain(
    'Not certain: this rests on a single secondary source, read on 23 November 2026.',
  );
});
