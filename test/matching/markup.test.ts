import { expect, test } from 'vitest';
import { withoutMarkup } from '../../src/matching/markup.ts';

const words = (text: string) => withoutMarkup(text).trim().replace(/\s+/g, ' ');

test('a link that Slack made of a host is the host again', () => {
  expect(words('check <http://mail.example.com|mail.example.com> 587')).toBe(
    'check mail.example.com 587',
  );
  expect(words('<https://mail.example.com>')).toBe('https://mail.example.com');
});

test('an address that Slack made a link of is the address again', () => {
  expect(words('<mailto:bob@example.com|bob@example.com> imap')).toBe('bob@example.com imap');
});

test('a link with other words keeps both', () => {
  expect(words('<https://example.com/a|our guide> says 465')).toBe(
    'our guide https://example.com/a says 465',
  );
});

test('mentions of people, channels and groups are no part of a question', () => {
  expect(words('<@U0123|ann> <#C024|helpdesk> <!here> <!subteam^S1|@desk> imap port')).toBe(
    'imap port',
  );
});

test('entities are the characters they stand for', () => {
  expect(words('imap &amp; pop3, port &lt;587&gt;')).toBe('imap & pop3, port <587>');
});

test('bold, italics, struck out and code are plain words', () => {
  expect(words('*imap* _ssl_ ~tls~ `port` ```993```')).toBe('imap ssl tls port 993');
});

test('stars and underscores inside a word or an error stay', () => {
  expect(words('* BYE too many, self_signed_cert')).toBe('* BYE too many, self_signed_cert');
});

test('emoji codes are gone, the colons of an error are not', () => {
  expect(words('imap port :thinking_face: :+1:')).toBe('imap port');
  const error = 'error:1408F10B:SSL routines:ssl3_get_record:wrong version number';
  expect(words(error)).toBe(error);
});

test('whoever is spoken to is not spoken about', () => {
  expect(words('@mailport 465')).toBe('465');
  expect(words('/mailport pop3 secure')).toBe('pop3 secure');
});
