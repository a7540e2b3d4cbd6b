import { expect, test } from 'vitest';
import { knowledge } from '../../src/knowledge/index.ts';
import { createFinder } from '../../src/matching/find.ts';

const finder = createFinder(knowledge);
const provider = (text: string) => {
  const match = finder.find(text);
  return match.kind === 'provider' ? match.provider.id : match.kind;
};

test('a name, a nickname, a host and an address all lead there', () => {
  for (const text of [
    'gmail imap',
    'google smtp',
    'imap.gmail.com port',
    'bob@googlemail.com imap',
  ]) {
    expect(provider(text), text).toBe('gmail');
  }
});

test('a misspelt domain is mended, a foreign one is not', () => {
  expect(provider('bob@gmial.com imap')).toBe('gmail');
  expect(provider('bob@gmail.con imap')).toBe('gmail');
  expect(provider('bob@gmaik-hosting.com imap')).toBe('service');
});

test('where a host and a name disagree, the host is meant', () => {
  expect(provider('outlook cannot find smtp.gmail.com, which port')).not.toBe('outlook-com');
});

test('the name after "not" is not the one', () => {
  expect(provider('not gmail, fastmail smtp')).toBe('fastmail');
});

test.each(['imap in outlook', 'set up imap with ssl in outlook', 'imap port outlook 2019'])(
  'the Outlook of "%s" is a program',
  (text) => {
    expect(provider(text)).toBe('service');
  },
);

test.each([
  ['hotmal.com imap', 'outlook-com'],
  ['sue@yaho.com imap', 'yahoo'],
  ['malbox.org imap', 'mailbox-org'],
  ['bob@gmaill.com imap', 'gmail'],
])('"%s" has a slip in it', (text, id) => {
  expect(provider(text)).toBe(id);
});

test.each([
  'user@iclouds.com imap',
  'a@mygmail.com imap',
  'x@hotmails.com imap',
  'mailbox.io imap',
])('"%s" is an address at somebody else', (text) => {
  expect(provider(text)).toBe('service');
});

test('what was typed is told, where it was an address', () => {
  expect(finder.find('bob@hotmal.com imap')).toMatchObject({ misspelt: 'hotmal.com' });
  expect(finder.find('bob@hotmail.com imap')).not.toHaveProperty('misspelt');
});
