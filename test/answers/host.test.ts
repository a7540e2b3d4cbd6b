import { expect, test } from 'vitest';
import { readHost } from '../../src/answers/host.ts';

test.each([
  ['mail.example.com', { kind: 'name', text: 'mail.example.com' }],
  ['Mail.Example.COM.', { kind: 'name', text: 'mail.example.com' }],
  ['exchange01', { kind: 'name', text: 'exchange01' }],
  ['xn--mller-kva.example', { kind: 'name', text: 'xn--mller-kva.example' }],
  ['192.0.2.25', { kind: 'ipv4', text: '192.0.2.25' }],
  ['2001:DB8::25', { kind: 'ipv6', text: '2001:db8::25' }],
  ['[2001:db8::25]', { kind: 'ipv6', text: '2001:db8::25' }],
  ['::ffff:192.0.2.25', { kind: 'ipv6', text: '::ffff:192.0.2.25' }],
  ['1:2:3:4:5:6:7:8', { kind: 'ipv6', text: '1:2:3:4:5:6:7:8' }],
])('%s is a host', (typed, host) => {
  expect(readHost(typed)).toEqual(host);
});

test.each([
  '',
  ' ',
  '.',
  '-oProxyCommand=x',
  '-mail.example.com',
  'mail-.example.com',
  'mail..example.com',
  'mail_example.com',
  'müller.example',
  'mail.example.com;reboot',
  'mail.example.com && reboot',
  'mail.example.com|sh',
  '$(reboot).example.com',
  '`reboot`',
  'mail.example.com\nreboot',
  "mail.example.com'",
  'mail.example.com"',
  'mail.example.com>out',
  'mail.example.com/path',
  'mail.example.com\\',
  'mail.example.com%0a',
  'user@mail.example.com',
  '300.1.2.3',
  '1.2.3',
  '010.0.0.1',
  '1234567890',
  'fe80::1%eth0',
  '2001:db8:::1',
  '1:2:3:4:5:6:7',
  '1:2:3:4:5:6:7:8:9',
  '::1::',
  '12345::1',
  '[mail.example.com',
  `${'a'.repeat(64)}.example`,
  `${'a.'.repeat(130)}example`,
])('%j is not a host', (typed) => {
  expect(readHost(typed)).toBeNull();
});
