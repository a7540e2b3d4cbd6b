import { expect, test } from 'vitest';
import {
  dayName,
  echoed,
  listed,
  modeName,
  sentence,
  splitFirstSentence,
  withMode,
} from '../../src/answers/words.ts';

test('modes are called what mail programs call them', () => {
  expect(modeName('implicit-tls')).toBe('SSL/TLS');
  expect(modeName('starttls')).toBe('STARTTLS');
  expect(withMode('none')).toBe('without encryption');
});

test('lists read like sentences', () => {
  expect(listed([], 'or')).toBe('');
  expect(listed(['a'], 'or')).toBe('a');
  expect(listed(['a', 'b'], 'or')).toBe('a or b');
  expect(listed(['a', 'b', 'c'], 'and')).toBe('a, b and c');
});

test('days are written out, and what is no day stays as it is', () => {
  expect(dayName('2026-03-02')).toBe('2 March 2026');
  expect(dayName('spring')).toBe('spring');
});

test('what a person typed is echoed on one line, cut, and never cuts a character in two', () => {
  expect(echoed('  a\n\tb\u0007\u202Ec ')).toBe('a b c');
  expect([...echoed('😀'.repeat(100))]).toHaveLength(60);
  expect(echoed('😀'.repeat(100))).toBe(`${'😀'.repeat(59)}…`);
});

test('sentences end with a full stop, once', () => {
  expect(sentence('Wait')).toBe('Wait.');
  expect(sentence('Wait.')).toBe('Wait.');
  expect(sentence("Say 'no.'")).toBe("Say 'no.'");
});

test('a first sentence does not end inside a version, a host or a list of ports', () => {
  expect(splitFirstSentence('TLS 1.2 is the minimum. Old ones go.')).toEqual([
    'TLS 1.2 is the minimum.',
    'Old ones go.',
  ]);
  expect(splitFirstSentence('Ask mail.example.com first')).toEqual([
    'Ask mail.example.com first',
    '',
  ]);
});
