import { expect, test } from 'vitest';
import type { Answer } from '../../src/answers/answer.ts';
import { toAnswer } from '../../src/answers/explain.ts';
import { knowledge } from '../../src/knowledge/index.ts';
import type { CheckMatch } from '../../src/matching/match.ts';
import { checkMatch } from './matches.ts';

function check(
  host: string,
  port: number | null = null,
  protocol: CheckMatch['target']['protocol'] = null,
): Answer {
  return toAnswer(checkMatch(host, port, protocol), knowledge);
}

const commands = ({ parts }: Answer) =>
  parts.flatMap((part) => (part.kind === 'code' ? part.code.split('\n') : []));

test('a port with SSL/TLS is checked with TLS from the start', () => {
  const answer = check('imap.example.com', 993);
  expect(answer.headline).toBe(
    'How to check imap.example.com on port 993 (IMAP, SSL/TLS) by hand.',
  );
  expect(commands(answer)).toEqual([
    'nc -vz -w 5 imap.example.com 993',
    'Test-NetConnection imap.example.com -Port 993',
    'openssl s_client -connect imap.example.com:993 -servername imap.example.com -crlf',
  ]);
  expect(answer.asked.target).toEqual({ host: 'imap.example.com', port: 993, protocol: null });
});

test.each([
  [587, 'smtp'],
  [25, 'smtp'],
  [143, 'imap'],
  [110, 'pop3'],
])('port %i is checked with STARTTLS in %s', (port, protocol) => {
  expect(commands(check('mail.example.com', port))).toContain(
    `openssl s_client -starttls ${protocol} -connect mail.example.com:${port} -servername mail.example.com -crlf`,
  );
});

test('an IPv6 address stands in quoted brackets where a port follows, and is no server name', () => {
  expect(commands(check('[2001:db8::25]', 993))).toEqual([
    'nc -vz -w 5 2001:db8::25 993',
    'Test-NetConnection 2001:db8::25 -Port 993',
    'openssl s_client -connect "[2001:db8::25]:993" -crlf',
  ]);
});

test('without a port, the seven usual ones are checked, those of clients first', () => {
  const answer = check('mail.example.com');
  expect(answer.endpoints.map(({ port }) => port)).toEqual([993, 995, 465, 587, 143, 110, 25]);
  expect(commands(answer)).toHaveLength(21);
});

test('a protocol without a port means the ports of that protocol', () => {
  expect(check('mail.example.com', null, 'imap').endpoints.map(({ port }) => port)).toEqual([
    993, 143,
  ]);
});

test('a host that a provider is known for is checked on the doors it has there', () => {
  const { endpoints } = check('smtp.office365.com');
  expect(endpoints.map(({ port, security }) => [port, security])).toEqual([[587, 'starttls']]);
});

test('an unusual mode that a provider is known for is the one that is checked', () => {
  const answer = check('mobile.charter.net', 587);
  expect(answer.headline).toContain('port 587 (SMTP, SSL/TLS)');
  expect(commands(answer).join()).not.toContain('-starttls');
});

test('a port whose mode is not known is only knocked on', () => {
  const answer = check('mail.example.com', 8025);
  expect(commands(answer).some((command) => command.startsWith('openssl'))).toBe(false);
  expect(JSON.stringify(answer.parts)).not.toContain('openssl');
});

test.each([
  'a;rm -rf ~',
  '$(reboot)',
  '`reboot`',
  'x|sh',
  'x&y',
  'x\ny',
  '-w',
  "x'",
  '"x',
  'x>y',
  '%0a',
  '<host>',
])('%j is never written into a command', (host) => {
  const answer = check(host, 993);
  expect(commands(answer)).toEqual([]);
  expect(answer.endpoints).toEqual([]);
  expect(answer.headline).toMatch(/is not a host name that can be checked\.$/);
});

test('what is echoed is short and on one line, however long it was', () => {
  const { headline } = check(`${'x'.repeat(5000)}\n!`, 993);
  expect(headline.length).toBeLessThan(110);
  expect(headline).not.toContain('\n');
});
