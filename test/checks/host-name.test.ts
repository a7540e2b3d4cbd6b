import { expect, test } from 'vitest';
import { readHostName } from '../../src/checks/host-name.ts';

test.each([
  ['Mail.Example.COM', 'mail.example.com'],
  ['mail.example.com.', 'mail.example.com'],
  ['163.com', '163.com'],
  ['0x1.example.com', '0x1.example.com'],
  ['mail.xn--bcher-kva.example.org', 'mail.xn--bcher-kva.example.org'],
  [`${'a'.repeat(63)}.example.com`, `${'a'.repeat(63)}.example.com`],
])('%s is a name', (typed, name) => {
  expect(readHostName(typed)).toEqual({ name });
});

test.each([
  ['münchen.de', 'xn--mnchen-3ya.de'],
  ['MÜNCHEN.de', 'xn--mnchen-3ya.de'],
  ['faß.de', 'xn--fa-hia.de'],
  ['почта.рф', 'xn--80a1acny.xn--p1ai'],
])('%s is asked for in its ASCII form', (typed, name) => {
  expect(readHostName(typed)).toEqual({ name });
});

test.each([
  ['ｍａｉｌ．example．com', 'mail.example.com'],
  ['mail。example.com', 'mail.example.com'],
  ['𝐦ail.example.com', 'mail.example.com'],
  ['ﬃ.com', 'ffi.com'],
  ['\u212A.com', 'k.com'],
  ['mu\u0308nchen.de', 'xn--mnchen-3ya.de'],
])('%s is folded, and said to be', (typed, name) => {
  expect(readHostName(typed)).toEqual({ name, note: 'folded' });
});

test.each(['раypal.com', 'gооgle.com', 'exаmple.com', 'mail.micrοsoft.com'])(
  '%s mixes scripts, and is said to',
  (typed) => {
    expect(readHostName(typed)).toMatchObject({ note: 'mixed-scripts' });
  },
);

test.each([
  ...['127.1', '0x7f.1', '017700000001', '2130706433', '1.2.3.4.', '127.0.0.1。', '0', '1.2.3'],
  ...['①②⑦.⓪.⓪.①', '１２７.0.0.1', '١٢٧.٠.٠.١', '१२७.०.०.१', '⒈.1.1.1', '8.8.8.8-9', '8.8.8.8/24'],
])('%s may be read as an address by somebody, and is none', (typed) => {
  expect(readHostName(typed)).toBe('not-canonical-ip');
});

test.each([
  ...['localhost', 'LOCALHOST', 'localhost.', 'localhost。', 'mailhub', 'foo.localhost', 'com'],
  ...['mail.corp', 'printer.local', 'router.home.arpa', 'x.onion', '1.0.0.127.in-addr.arpa'],
  ...['kubernetes.default', 'kubernetes.default.svc', 'mail.service.consul', 'fritz.box', 'x.alt'],
  ...[
    'metadata.google.internal',
    'www.fritz.box',
    'x.test',
    'x.invalid',
    'ｌｏｃａｌｈｏｓｔ',
    'x.i2p',
  ],
])('%s is special', (typed) => {
  expect(readHostName(typed)).toBe('special-name');
});

test.each([
  ['mail..example.com', 'bad-name'],
  ['.example.com', 'bad-name'],
  ['mail.example.com..', 'bad-name'],
  ['-mail.example.com', 'bad-name'],
  ['mail-.example.com', 'bad-name'],
  ['mail_1.example.com', 'bad-name'],
  ['*.example.com', 'bad-name'],
  ['xn--.example.com', 'bad-name'],
  ['xn--a.example.com', 'bad-name'],
  ['', 'bad-name'],
  ['.', 'bad-name'],
  ['mail.example.1', 'numeric-tld'],
  ['mail.example.0x7f', 'numeric-tld'],
  ['mail.25-1', 'numeric-tld'],
  ['mail.example.１', 'numeric-tld'],
  [`${'a'.repeat(64)}.example.com`, 'label-too-long'],
  [`${'ü'.repeat(60)}.example.com`, 'label-too-long'],
  [`${'a.'.repeat(126)}com`, 'name-too-long'],
])('%s is refused as %s', (typed, refusal) => {
  expect(readHostName(typed)).toBe(refusal);
});

test('a special name that the operator has opened is a name like others', () => {
  const isOpened = (name: string) => name === 'mail.corp.internal' || name === 'mailhub';
  expect(readHostName('Mail.Corp.Internal', isOpened)).toEqual({ name: 'mail.corp.internal' });
  expect(readHostName('mailhub', isOpened)).toEqual({ name: 'mailhub' });
  expect(readHostName('other.corp.internal', isOpened)).toBe('special-name');
  expect(readHostName('127.1', () => true)).toBe('not-canonical-ip');
});
