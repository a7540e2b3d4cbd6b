import { Readable } from 'node:stream';
import { expect, test } from 'vitest';
import { readLines } from '../../src/terminal/lines.ts';

/** The lines of a stream that arrives in these pieces. */
async function linesOf(...pieces: (string | Buffer)[]): Promise<string[]> {
  const lines: string[] = [];
  const input = Readable.from(
    pieces.map((piece) => Buffer.from(piece)),
    { objectMode: false },
  );
  for await (const line of readLines(input)) lines.push(line);
  return lines;
}

test('lines end with LF or CRLF, and the last one needs no end', async () => {
  expect(await linesOf('a\nb\r\nc')).toEqual(['a', 'b', 'c']);
  expect(await linesOf('a\n\nb\n')).toEqual(['a', '', 'b']);
  expect(await linesOf()).toEqual([]);
});

test('a line may arrive in any pieces, in the middle of its end or of a letter', async () => {
  expect(await linesOf('po', 'p3 se', 'cure\r', '\nimap\n')).toEqual(['pop3 secure', 'imap']);
  const [first, second] = [Buffer.from('ü').subarray(0, 1), Buffer.from('ü').subarray(1)];
  expect(await linesOf(first, second)).toEqual(['ü']);
});

test('a byte order mark is not part of the first line', async () => {
  expect(await linesOf('\uFEFF{"q":"pop3"}\n\uFEFFkept')).toEqual(['{"q":"pop3"}', '\uFEFFkept']);
});

test('what JSON allows inside a text does not break a line', async () => {
  expect(await linesOf('a\u2028b\u2029c\u0085d\n')).toEqual(['a\u2028b\u2029c\u0085d']);
});

test('a line of some megabytes comes whole', async () => {
  const pieces = Array.from({ length: 64 }, () => 'x'.repeat(64 * 1024));
  expect((await linesOf(...pieces, '\nend')).map((line) => line.length)).toEqual([4 << 20, 3]);
});

test('a line is had before the stream has ended', async () => {
  const input = new Readable({ read() {} });
  input.push('pop3\nim');
  const lines = readLines(input);
  expect(await lines.next()).toEqual({ value: 'pop3', done: false });
  input.push('ap\n');
  expect(await lines.next()).toEqual({ value: 'imap', done: false });
  input.push(null);
  expect(await lines.next()).toEqual({ value: undefined, done: true });
});
