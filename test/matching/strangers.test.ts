import { expect, test } from 'vitest';
import { knowledge } from '../../src/knowledge/index.ts';
import { createFinder } from '../../src/matching/find.ts';

const finder = createFinder(knowledge);
const stranger = (text: string) => {
  const match = finder.find(text);
  return match.kind === 'service' ? match.unknownProvider : match.kind;
};

test('a known name without settings is a stranger', () => {
  expect(stranger('hushmail imap port')).toBe('hushmail');
  expect(stranger('kolab now imap')).toBe('kolab now');
});

test('an unknown word where a name would stand is one', () => {
  expect(stranger('acmehost imap port')).toBe('acmehost');
  expect(stranger('imap port for acmehost')).toBe('acmehost');
});

test('a host and an address of nobody known are strangers', () => {
  expect(stranger('mail.acme.io imap port')).toBe('mail.acme.io');
  expect(stranger('bob@acme.io pop3')).toBe('acme.io');
});

test.each([
  'kindly tell imap port',
  'ssl enabled imap',
  'INC0012345 smtp port',
  'pop3 port for windows',
  'postfix smtp port',
  'imap port for customers',
])('there is no stranger in "%s"', (text) => {
  expect(stranger(text)).toBeUndefined();
});
