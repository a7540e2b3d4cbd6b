import { PassThrough } from 'node:stream';
import { setTimeout as delay } from 'node:timers/promises';
import { afterEach, expect, test } from 'vitest';
import { toPlainText } from '../../src/answers/plain-text.ts';
import { knowledge } from '../../src/knowledge/index.ts';
import { createMailport } from '../../src/mailport.ts';
import { createConversations } from '../../src/storage/conversations.ts';
import { createLook } from '../../src/terminal/look.ts';
import { runPrompt } from '../../src/terminal/prompt.ts';

const keys = { ctrlC: '\u0003', ctrlD: '\u0004', up: '\u001B[A', enter: '\r' };
const paste = (text: string) => `\u001B[200~${text}\u001B[201~`;
const look = createLook({ hasColours: false, columns: 100 });

let terminal: Terminal | undefined;
afterEach(() => terminal?.leave());

/** A person at a terminal: types, and waits for what the prompt says. */
interface Terminal {
  type(keys: string): void;
  /** What has been written since the last call, once `wanted` is part of it. */
  reads(wanted: string): Promise<string>;
  readonly ended: Promise<void>;
  leave(): Promise<void>;
}

function sit(): Terminal {
  const input = new PassThrough();
  const output = new PassThrough();
  let written = '';
  output.on('data', (chunk) => {
    written += String(chunk);
  });
  const mailport = createMailport({ entries: knowledge, conversations: createConversations() });
  const ended = runPrompt({ mailport, input, output, draw: (said) => toPlainText(said, look) });
  terminal = {
    type: (text) => input.write(text),
    async reads(wanted) {
      while (!written.includes(wanted)) await delay(2);
      const seen = written;
      written = '';
      return seen;
    },
    ended,
    async leave() {
      input.write(keys.ctrlC);
      await ended;
    },
  };
  return terminal;
}

test('a question is answered, and the next one may lean on it', async () => {
  const { type, reads } = sit();
  type('fastmail smtp\r');
  await reads('smtp.fastmail.com');
  type('and imap?\r');
  expect(await reads('imap.fastmail.com')).toContain('993');
});

test('a number asks what the last answer offered', async () => {
  const { type, reads } = sit();
  type('pop3 secure\r');
  const offered = (await reads('Ask next:\n')) + (await reads('\n\n'));
  const first = /^\s+1\. (.+)$/m.exec(offered)?.[1] ?? '';
  expect(first).not.toBe('');

  type('1\r');
  const picked = await reads('Ask next:\n');
  type(`${first}\r`);
  const asked = await reads('Ask next:\n');
  expect(picked.split('\n')[2]).toBe(asked.split('\n')[2]);
});

test('a port number that nothing offers is a question', async () => {
  const { type, reads } = sit();
  type('993\r');
  expect(await reads('Ask next')).toContain('IMAP');
});

test('the arrow brings back the question before', async () => {
  const { type, reads } = sit();
  type('pop3 secure\r');
  await reads('Ask next');
  type(keys.up + keys.enter);
  expect(await reads('Ask next')).toContain('995');
});

test('a pasted error of several lines is one question', async () => {
  const { type, reads } = sit();
  type(paste('550 5.7.1 Relaying denied\rfor this recipient') + keys.enter);
  const answer = await reads('Ask next');
  expect(answer.match(/Ask next/g)).toHaveLength(1);
});

test.each([
  ['Ctrl-D', keys.ctrlD],
  ['Ctrl-C', keys.ctrlC],
  ['exit', 'exit\r'],
])('%s leaves, and the terminal no longer marks what is pasted', async (_, typed) => {
  const { type, reads, ended } = sit();
  type(typed);
  await ended;
  expect(await reads('\u001B[?2004l')).toMatch(/\n$/);
});

test('an empty line asks nothing', async () => {
  const { type, reads } = sit();
  await reads('> ');
  type('\r');
  expect(await reads('> ')).not.toContain('Ask next');
});
