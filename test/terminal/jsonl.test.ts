import { PassThrough, Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { expect, test } from 'vitest';
import { knowledge } from '../../src/knowledge/index.ts';
import { createMailport, type Mailport } from '../../src/mailport.ts';
import { createConversations } from '../../src/storage/conversations.ts';
import { answerLines } from '../../src/terminal/jsonl.ts';
import { openWithChecks } from '../commands/checks.ts';

const mailport = createMailport({ entries: knowledge, conversations: createConversations() });

/** What comes out when these lines go in. */
async function answers(input: string, door: Mailport = mailport, knocks = false) {
  const [output, errors] = [new PassThrough(), new PassThrough()];
  const written = Promise.all([text(output), text(errors)]);
  const isWhole = await answerLines(
    door,
    { input: Readable.from([input]), output, errors },
    knocks,
  );
  output.end();
  errors.end();
  const [lines, problems] = await written;
  return {
    isWhole,
    problems,
    said: lines
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line)),
  };
}

test('every line is answered in its order, with its question and context repeated', async () => {
  const { isWhole, said } = await answers(
    '{"q":"pop3 secure"}\n{"q":"and imap?","context":"fastmail smtp"}\n{"q":"993"}\n',
  );
  expect(isWhole).toBe(true);
  expect(said.map((one) => [one.q, one.context, one.ports[0]])).toEqual([
    ['pop3 secure', undefined, 995],
    ['and imap?', 'fastmail smtp', 993],
    ['993', undefined, 993],
  ]);
  expect(said[1].provider).toBe('fastmail');
});

test('a question does not lean on the line before, only on its own context', async () => {
  const { said } = await answers(
    '{"q":"fastmail smtp"}\n{"q":"imap"}\n{"q":"imap","context":null}\n',
  );
  expect(said[1].provider).toBeNull();
  expect(said[2]).toEqual({ ...said[1], context: null });
});

test('a bad line is named by its number, and the others are answered', async () => {
  const { isWhole, problems, said } = await answers(
    '{"q":"pop3"}\n\nnot json\n{"question":"imap"}\n{"q":"imap","context":7}\n[]\nnull\n{"q":"imap"}',
  );
  expect(isWhole).toBe(false);
  expect(problems.match(/^Line \d+/gm)).toEqual(['Line 3', 'Line 4', 'Line 5', 'Line 6', 'Line 7']);
  expect(said.map((one) => one.q)).toEqual(['pop3', 'imap']);
});

test('a file from Windows, with its byte order mark, is read', async () => {
  const { isWhole, said } = await answers('\uFEFF{"q":"pop3"}\r\n  \r\n{"q":"imap"}\r\n');
  expect(isWhole).toBe(true);
  expect(said).toHaveLength(2);
});

test('labels that stand beside the question are not mistaken for its answer', async () => {
  const { said } = await answers('{"q":"pop3 secure","kind":"none","ids":[],"ports":[1]}\n');
  expect(said[0]).toMatchObject({ kind: 'service', ids: ['pop3s', expect.anything()] });
});

test('a bug at one question does not take the others with it', async () => {
  const frail: Mailport = {
    ...mailport,
    reply: (request) =>
      request.text === 'imap' ? Promise.reject(new Error('a bug')) : mailport.reply(request),
  };
  const { isWhole, problems, said } = await answers('{"q":"imap"}\n{"q":"pop3"}\n', frail);
  expect(isWhole).toBe(false);
  expect(problems).toMatch(/^Line 1: Mailport failed: Error: a bug/);
  expect(said.map((one) => one.q)).toEqual(['pop3']);
});

test('it is only told what would be knocked on, unless knocking was asked for', async () => {
  const door = openWithChecks();
  const lines = '{"q":"check mail.example.com:993"}\n{"q":"check 127.1"}\n';
  const { said } = await answers(lines, door);
  expect(door.targets).toEqual([]);
  expect(said[0].target).toEqual({ host: 'mail.example.com', port: 993, protocol: 'imap' });
  expect(said[0]).not.toHaveProperty('verdict');
  expect(said[1]).toMatchObject({ verdict: 'refused', reason: 'not-canonical-ip' });

  const knocked = await answers(lines, door, true);
  expect(door.targets).toMatchObject([{ host: 'mail.example.com', port: 993 }]);
  expect(knocked.said.map(({ verdict }) => verdict)).toEqual(['good', 'refused']);
});
