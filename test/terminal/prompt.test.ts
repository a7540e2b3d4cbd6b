import { PassThrough } from 'node:stream';
import { setTimeout as delay } from 'node:timers/promises';
import { stripVTControlCharacters } from 'node:util';
import { afterEach, expect, test } from 'vitest';
import { toPlainText } from '../../src/answers/plain-text.ts';
import { knowledge } from '../../src/knowledge/index.ts';
import { createMailport, type Mailport } from '../../src/mailport.ts';
import { createConversations } from '../../src/storage/conversations.ts';
import { createStores } from '../../src/storage/stores.ts';
import { createLook } from '../../src/terminal/look.ts';
import { runPrompt } from '../../src/terminal/prompt.ts';
import { open } from '../storage/scene.ts';

const keys = { ctrlC: '\u0003', ctrlD: '\u0004', up: '\u001B[A', enter: '\r' };
const paste = (text: string) => `\u001B[200~${text}\u001B[201~`;
const look = createLook({ hasColours: false, columns: 100, takesNumbers: true });

let terminal: Terminal | undefined;
afterEach(() => terminal?.leave());

/** A person at a terminal: types, and waits for what the prompt says. */
interface Terminal {
  type(keys: string): void;
  /** What has been written since the last call, without control sequences, once `wanted` is in it. */
  reads(wanted: RegExp): Promise<string>;
  /** What the core was asked, a paste with its line breaks. */
  readonly asked: readonly string[];
  readonly ended: Promise<void>;
  leave(): Promise<void>;
}

function sit(
  mailport: Pick<Mailport, 'reply'> = createMailport({
    entries: knowledge,
    conversations: createConversations(),
  }),
): Terminal {
  const input = new PassThrough();
  const output = new PassThrough();
  let written = '';
  output.on('data', (chunk) => {
    written += String(chunk);
  });
  const asked: string[] = [];
  const ended = runPrompt({
    mailport: {
      explain: async () => [],
      reply(request) {
        asked.push(request.text);
        return mailport.reply(request);
      },
    },
    input,
    output,
    draw: (said) => toPlainText(said, look),
  });
  terminal = {
    type: (text) => input.write(text),
    async reads(wanted) {
      while (!wanted.test(written)) await delay(2);
      const seen = stripVTControlCharacters(written).replaceAll('\r', '');
      written = '';
      return seen;
    },
    asked,
    ended,
    async leave() {
      input.write(keys.ctrlC);
      await ended;
    },
  };
  return terminal;
}

/** An answer with what it offers, and the prompt that is there again. */
const answer = /Ask next:.*> /s;

test('a question is answered, and the next one may lean on it', async () => {
  const { type, reads } = sit();
  type('fastmail smtp\r');
  expect(await reads(answer)).toContain('smtp.fastmail.com');
  type('and imap?\r');
  expect(await reads(answer)).toMatch(/imap\.fastmail\.com.*993/s);
});

test('a number asks what the last answer offered', async () => {
  const { type, reads } = sit();
  const said = (text: string) => /\n\n(.*)Ask next:/s.exec(text)?.[1];
  type('pop3 secure\r');
  const first = /^ +1\. (.+)$/m.exec(await reads(answer))?.[1] ?? 'nothing offered';

  type('1\r');
  const picked = said(await reads(answer));
  type(`${first}\r`);
  expect(picked).toBe(said(await reads(answer)));
});

test('a port number that nothing offers is a question', async () => {
  const { type, reads } = sit();
  type('993\r');
  expect(await reads(answer)).toContain('IMAP');
});

test('the arrow brings back the question before', async () => {
  const { type, reads } = sit();
  type('pop3 secure\r');
  await reads(answer);
  type(keys.up + keys.enter);
  expect(await reads(answer)).toContain('995');
});

test('a pasted error of several lines is one question', async () => {
  const { type, reads, asked } = sit();
  type(`${paste('550 5.7.1 Relaying denied\rfor this recipient')}${keys.enter}pop3\r`);
  while (asked.length < 2) await reads(/./);
  expect(asked).toEqual(['550 5.7.1 Relaying denied\nfor this recipient', 'pop3']);
});

test.each([
  ['Ctrl-D', keys.ctrlD],
  ['Ctrl-C', keys.ctrlC],
  ['exit', 'exit\r'],
])('%s leaves, and the terminal no longer marks what is pasted', async (_, typed) => {
  const { type, reads, ended } = sit();
  type(typed);
  await ended;
  expect(await reads(/\?2004l/)).toMatch(/\n$/);
});

test('an empty line asks nothing', async () => {
  const { type, reads } = sit();
  await reads(/> /);
  type('\r');
  expect(await reads(/> /)).not.toContain('Ask next');
});

/** Mailport with a course for whoever sits there. */
async function aSchool(): Promise<Pick<Mailport, 'reply'>> {
  const stores = createStores(await open());
  const conversations = createConversations();
  const mailport = createMailport({ entries: knowledge, conversations, stores });
  const who = { workspace: 'here', person: 'me' };
  return { reply: (request) => mailport.reply({ ...request, who }) };
}

test('a choice is made by its number, its letter or its own words', async () => {
  const { type, reads } = sit(await aSchool());
  for (const [question, typed, verdict] of [
    ['learn lesson 1 question 1', 'd', 'Right: The outgoing server'],
    ['learn lesson 1 question 2', '2', 'Right: On a later hop'],
    ['learn lesson 2 question 1', '465', 'Right: 465 with SSL/TLS'],
    ['learn lesson 2 question 2', 'StartTLS', 'Right: 587 goes with STARTTLS'],
  ] as const) {
    type(`${question}\r`);
    expect(await reads(/Choose:.*> /s)).toMatch(/ 1\. \S.* 5\. Back to the lesson/s);
    type(`${typed}\r`);
    expect(await reads(answer)).toContain(verdict);
  }
});
