import { expect, test } from 'vitest';
import { splitWords } from '../../src/matching/words.ts';

const texts = (text: string) => splitWords(text).map((word) => word.text);
const kinds = (text: string) => splitWords(text).map((word) => `${word.kind} ${word.text}`);

test('words are cut at blanks, slashes, dashes and signs', () => {
  expect(texts('imap/pop3 (non-ssl) e-mail, ok?')).toEqual([
    'imap',
    'pop3',
    'non',
    'ssl',
    'e',
    'mail',
    'ok',
  ]);
});

test('a shortened word stays one, and a genitive is no plural', () => {
  expect(texts("don't know what's smtp's port")).toEqual(['dont', 'know', 'what', 'smtp', 'port']);
});

test('a port and its transport are apart', () => {
  expect(kinds('465/tcp')).toEqual(['number 465', 'word tcp']);
});

test('hosts keep their dots, and give away the port glued to them', () => {
  expect(splitWords('is smtp.example.org:465 up')[1]).toMatchObject({
    kind: 'host',
    text: 'smtp.example.org',
    port: 465,
  });
  expect(splitWords('imaps://mail.example.org:993/inbox')[0]).toMatchObject({
    kind: 'host',
    text: 'mail.example.org',
    port: 993,
    scheme: 'imaps',
  });
});

test('addresses of both families are hosts', () => {
  expect(splitWords('203.0.113.10:25')[0]).toMatchObject({
    kind: 'host',
    text: '203.0.113.10',
    port: 25,
  });
  expect(splitWords('[2001:db8::1]:993')[0]).toMatchObject({
    kind: 'host',
    text: '2001:db8::1',
    port: 993,
  });
});

test('the peer of a mail log is a host with a port', () => {
  expect(kinds('mail.example.org[203.0.113.5]:25:')).toEqual([
    'host mail.example.org',
    'host 203.0.113.5',
    'number 25',
  ]);
});

test('file names are not hosts', () => {
  expect(kinds('node.js autodiscover.xml').filter((kind) => kind.startsWith('host'))).toEqual([]);
});

test('versions, dates, times and amounts are figures, and no numbers', () => {
  for (const figure of ['5.7.139', '2026-11-23', '09:14:02', '20gb', '8,000', '50%', '#4711']) {
    expect(kinds(figure), figure).toEqual([`code ${figure}`]);
  }
});

test('a reply code is apart from the enhanced code that is glued to it', () => {
  expect(kinds('535-5.7.8 username')).toEqual(['number 535', 'code 5.7.8', 'word username']);
});

test('a new clause is marked where a comma or a full stop stands', () => {
  const opening = splitWords('not 465, the other one. thanks').filter((word) => word.opensClause);
  expect(opening.map((word) => word.text)).toEqual(['the', 'thanks']);
});

test('the end of an address is one, and a person who is mentioned is none', () => {
  expect(kinds('@libero.it imap')).toEqual(['address @libero.it', 'word imap']);
  expect(kinds('@john.doe')[0]).not.toMatch(/^address/);
});

test('a number remembers the word it is tied to, and a page of the web that it is one', () => {
  expect(splitWords('it-143')[1]).toMatchObject({ text: '143', hyphen: 'before' });
  expect(splitWords('25-person')[0]).toMatchObject({ text: '25', hyphen: 'after' });
  expect(splitWords('465/tcp')[0]).not.toHaveProperty('hyphen');
  expect(splitWords('https://example.org/help')[0]).toMatchObject({ isPage: true });
  expect(splitWords('https://mail.example.org:993')[0]).not.toHaveProperty('isPage');
});
