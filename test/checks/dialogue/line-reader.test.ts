import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  createLineReader,
  type LineReader,
  usualCaps,
} from '../../../src/checks/dialogue/line-reader.ts';

function readAll(reader: LineReader): string[] {
  const lines: string[] = [];
  for (let line = reader.next(); line !== null; line = reader.next()) lines.push(line);
  return lines;
}

/** A reader that has been given a text in one piece. */
function given(text: string): LineReader {
  const reader = createLineReader();
  reader.push(Buffer.from(text));
  return reader;
}

test('lines end with CRLF, or with a line feed alone', () => {
  expect(readAll(given('220 one\r\n220 two\n220 thr'))).toEqual(['220 one', '220 two']);
});

test('a line is the same however the network cuts it', () => {
  fc.assert(
    fc.property(
      fc.array(fc.stringMatching(/^[^\r\n]{0,40}$/), { maxLength: 10 }),
      fc.array(fc.nat(60), { minLength: 1, maxLength: 20 }),
      (lines, cuts) => {
        const bytes = Buffer.from(lines.map((line) => `${line}\r\n`).join(''));
        const reader = createLineReader();
        let start = 0;
        for (let piece = 0; start < bytes.length; piece += 1) {
          const length = 1 + (cuts[piece % cuts.length] ?? 0);
          reader.push(bytes.subarray(start, start + length));
          start += length;
        }
        expect(readAll(reader)).toEqual(lines);
      },
    ),
  );
});

test('a line of 2048 octets is read, one more is too long', () => {
  expect(readAll(given(`${'A'.repeat(usualCaps.line)}\n`))).toHaveLength(1);
  const reader = given('A'.repeat(usualCaps.line + 1));
  expect(reader.excess()).toBe('line');
  expect(readAll(reader)).toEqual([]);
});

test('what came before a line that is too long can still be read', () => {
  const reader = given(`220 hello\r\n${'A'.repeat(3000)}`);
  expect(readAll(reader)).toEqual(['220 hello']);
  expect(reader.excess()).toBe('line');
});

test('a reply has at most 200 lines, and the next one is counted from the start', () => {
  const reader = given('250-x\r\n'.repeat(usualCaps.replyLines));
  expect(readAll(reader)).toHaveLength(usualCaps.replyLines);
  reader.beginReply();
  reader.push(Buffer.from('250-x\r\n'.repeat(usualCaps.replyLines + 1)));
  expect(readAll(reader)).toHaveLength(usualCaps.replyLines);
  expect(reader.excess()).toBe('reply');
});

test('a reply has at most 64 KiB', () => {
  const line = `250-${'A'.repeat(1000)}\r\n`;
  expect(readAll(given(line.repeat(100)))).toHaveLength(Math.floor(usualCaps.reply / line.length));
});

test('a connection is heard for 256 KiB, however short its replies are', () => {
  const reader = createLineReader();
  for (let sent = 0; sent <= usualCaps.connection; sent += 1000) {
    reader.beginReply();
    reader.push(Buffer.from(`${'A'.repeat(998)}\r\n`));
    readAll(reader);
  }
  expect(reader.excess()).toBe('connection');
});

test('what was not read when TLS begins is thrown away and counted', () => {
  const reader = given('220 go ahead\r\n250 injected\r\n250 mor');
  expect(reader.next()).toBe('220 go ahead');
  expect(reader.discard()).toBe('250 injected\r\n250 mor'.length);
  expect(reader.next()).toBeNull();
});
