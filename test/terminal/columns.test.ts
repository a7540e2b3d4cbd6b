import { expect, test } from 'vitest';
import { alignColumns, wrap } from '../../src/terminal/columns.ts';

const wide = Number.POSITIVE_INFINITY;

test('cells stand below each other', () => {
  const rows = [
    ['Port', '995'],
    ['Mode', 'SSL/TLS'],
    ['Standing', 'recommended'],
  ];
  expect(alignColumns(rows, wide)).toEqual([
    'Port      995',
    'Mode      SSL/TLS',
    'Standing  recommended',
  ]);
});

test('a long last cell goes on below itself', () => {
  const lines = alignColumns([['Why', 'it has been preferred since RFC 8314']], 25);
  expect(lines).toEqual(['Why  it has been', '     preferred since RFC', '     8314']);
});

test('colours do not move the columns', () => {
  const paint = (cell: string, column: number, row: number) => `<${row}${column}${cell}>`;
  expect(
    alignColumns(
      [
        ['a', 'b'],
        ['long', 'c'],
      ],
      wide,
      paint,
    ),
  ).toEqual(['<00a>     <01b>', '<10long>  <11c>']);
});

test('a row with fewer cells, and no row at all, are drawn', () => {
  expect(alignColumns([['a', 'b'], ['c']], wide)).toEqual(['a  b', 'c']);
  expect(alignColumns([], wide)).toEqual([]);
});

test('a text breaks at spaces, keeps its own lines, and never breaks a word', () => {
  expect(wrap('one two three', 8)).toEqual(['one two', 'three']);
  expect(wrap('one\ntwo', 80)).toEqual(['one', 'two']);
  expect(wrap('imap.mail.example.com', 8)).toEqual(['imap.mail.example.com']);
});
