import { expect, test } from 'vitest';
import { knowledge } from '../../src/knowledge/index.ts';
import { createFinder } from '../../src/matching/find.ts';

const finder = createFinder(knowledge);
const ports = (text: string) => {
  const match = finder.find(text);
  return match.kind === 'service' ? match.services.map(({ port }) => port) : match.kind;
};

test.each([
  ['imap', [993, 143]],
  ['pop3', [995, 110]],
  ['smtp', [25, 465, 587]],
])('%s alone is answered with both modes', (text, meant) => {
  expect(ports(text)).toEqual(meant);
});

test.each(['ssl', 'tls', 'secure', 'encrypted', 'ssl/tls'])(
  '"%s" is TLS from the first byte',
  (mode) => {
    expect(ports(`imap ${mode}`)).toEqual([993]);
    expect(ports(`pop3 ${mode}`)).toEqual([995]);
    expect(ports(`smtp ${mode}`)).toEqual([465, 587]);
  },
);

test('STARTTLS begins on the plain port', () => {
  expect([ports('imap starttls'), ports('pop3 starttls'), ports('smtp starttls')]).toEqual([
    [143],
    [110],
    [587],
  ]);
});

test('no encryption is the plain port', () => {
  expect([ports('imap without ssl'), ports('unencrypted pop3')]).toEqual([[143], [110]]);
});

test.each([
  'outgoing mail port',
  'how do i send mail, which port',
  'outgoing smtp port',
  'port to send email',
  'smtp but not port 25',
  'postausgangsserver port',
])('"%s" is never answered with 25', (text) => {
  expect(ports(text)).toEqual([465, 587]);
});

test.each([
  'mx port',
  'server to server smtp port',
  'relay port',
  'port mail servers use to talk to each other',
])('"%s" is 25', (text) => {
  expect(ports(text)).toEqual([25]);
});

test('submission is the name of 587', () => {
  expect(ports('submission port')).toEqual([587, 465]);
});

test('"not that one" is its counterpart', () => {
  expect(ports('not 465, the other one')).toEqual([587]);
  expect(ports('not 993, the other one')).toEqual([143]);
  expect(ports('not 110')).toEqual([995]);
});

test('incoming mail can be IMAP or POP3, encrypted first', () => {
  expect(ports('incoming mail port')).toEqual([993, 995, 143, 110]);
});
