import { expect, test } from 'vitest';
import {
  endpoints,
  endpointsOf,
  putHostFirst,
  readDoorway,
  readPort,
  usualEndpoints,
} from '../../src/checks/doorway.ts';
import { mailPorts } from '../../src/checks/guard.ts';

const unsaid = { port: null, protocol: null };
const read = (words: string) => readDoorway(unsaid, words.split(' ').filter(Boolean));

test.each([
  ['', unsaid],
  ['993', { port: 993, protocol: 'imap' }],
  ['port 993', { port: 993, protocol: 'imap' }],
  ['port:993', { port: 993, protocol: 'imap' }],
  ['on port 587, please!', { port: 587, protocol: 'smtp' }],
  ['imap', { port: null, protocol: 'imap' }],
  ['IMAPS', { port: 993, protocol: 'imap' }],
  ['pop', { port: null, protocol: 'pop3' }],
  ['smtps', { port: 465, protocol: 'smtp' }],
  ['sieve', { port: null, protocol: 'sieve' }],
  ['imap 993 ssl', { port: 993, protocol: 'imap' }],
  ['993 993', { port: 993, protocol: 'imap' }],
  ['please', unsaid],
  ['(imap)', { port: null, protocol: 'imap' }],
  ['imap and smtp', unsaid],
  ['25/tcp', { port: 25, protocol: 'smtp' }],
  ['pls 587', { port: 587, protocol: 'smtp' }],
  ["it's down since 9:30", unsaid],
  ['since 10 minutes', unsaid],
  ['for customer 12345', unsaid],
  ['for imap on 993', { port: 993, protocol: 'imap' }],
  ['<@U012ABCDEF> :pray: 🙏', unsaid],
])('"%s" leads to a door', (words, doorway) => {
  expect(read(words)).toEqual(doorway);
});

test('a port says what is spoken there, whatever it is called', () => {
  expect(read('smtp 993')).toEqual({ port: 993, protocol: 'imap' });
});

test.each([
  ['993 143', 'port-syntax'],
  ['25,587', 'port-syntax'],
  ['25-30', 'port-syntax'],
  ['0x3e1', 'port-syntax'],
  ['-1', 'port-syntax'],
  ['+993', 'port-syntax'],
  ['９９３', 'port-syntax'],
  ['0', 'port-range'],
  ['65536', 'port-range'],
  ['22', 'port-not-mail'],
  ['please port 22', 'port-not-mail'],
  ['25 and 587', 'port-syntax'],
  ['25 / 587', 'port-syntax'],
  ['mail.example.org', 'one-target'],
  ['bob@example.org', 'one-target'],
  ['$(id)', 'bad-character'],
])('"%s" is refused as %s', (words, refused) => {
  expect(read(words)).toMatchObject({ refused });
});

test.each(['0993', '9 93', '', '1e3', '993.0', ' 993', '993\n', '٩٩٣'])('%j is no port', (text) => {
  expect(readPort(text)).toEqual({ refused: 'port-syntax' });
});

test('all mail ports and no others are ports to knock on', () => {
  const accepted = Array.from({ length: 65_536 }, (_, port) => port).filter(
    (port) => readPort(String(port)) === port,
  );
  expect(accepted).toEqual([...mailPorts].toSorted((a, b) => a - b));
  expect(endpoints.map(({ port }) => port).toSorted((a, b) => a - b)).toEqual(accepted);
});

test.each([
  [
    ['imaps', 'mail.a.org'],
    ['mail.a.org', 'imaps'],
  ],
  [
    ['port', '993', 'at', 'mail.a.org'],
    ['mail.a.org', 'port', '993', 'at'],
  ],
  [
    ['mail.a.org', '993'],
    ['mail.a.org', '993'],
  ],
  [['993'], ['993']],
  [
    ['22', 'mail.a.org'],
    ['22', 'mail.a.org'],
  ],
])('the host of %j is put first', (words, ordered) => {
  expect(putHostFirst(words)).toEqual(ordered);
});

test('without a port the seven usual ones are tried, and sieve when asked for', () => {
  expect(endpointsOf(unsaid)).toEqual(usualEndpoints);
  expect(usualEndpoints.map(({ port }) => port)).toEqual([25, 465, 587, 143, 993, 110, 995]);
  expect(endpointsOf({ port: null, protocol: 'sieve' })).toMatchObject([{ port: 4190 }]);
  expect(endpointsOf({ port: 2525, protocol: 'smtp' })).toMatchObject([{ security: 'starttls' }]);
});
