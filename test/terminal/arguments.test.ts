import { expect, test } from 'vitest';
import { readArguments } from '../../src/terminal/arguments.ts';

const read = (line: string) => readArguments(line.split(' ').filter(Boolean));

test('words are a question, answered as text', () => {
  expect(read('pop3 secure')).toEqual({ do: 'answer', words: 'pop3 secure', form: 'text' });
});

test('an option may stand before the words or after them', () => {
  const wanted = { do: 'answer', words: 'gmail imap', form: 'json' };
  expect(read('--json gmail imap')).toEqual(wanted);
  expect(read('gmail imap --json')).toEqual(wanted);
  expect(read('--explain gmial')).toEqual({ do: 'answer', words: 'gmial', form: 'explain' });
});

test('without words the questions come from the prompt or a pipe', () => {
  expect(read('')).toEqual({ do: 'answer', words: null, form: 'text' });
  expect(read('--jsonl')).toEqual({ do: 'answer-lines', knocks: false });
});

test('many questions knock on servers only where that is asked for', () => {
  expect(read('--jsonl --check')).toEqual({ do: 'answer-lines', knocks: true });
  expect(read('--check mail.example.com')).toMatchObject({ do: 'refuse' });
  expect(read('check mail.example.com')).toMatchObject({ words: 'check mail.example.com' });
});

test('a command that is pasted as a question keeps its dashes', () => {
  const command = 'openssl s_client -connect imap.gmail.com:993';
  expect(read(command)).toMatchObject({ words: command });
  expect(read('-- --starttls smtp')).toMatchObject({ words: '--starttls smtp' });
  expect(read('error - 5')).toMatchObject({ words: 'error - 5' });
});

test.each(['--jsn', '-j', 'pop3 --jsn'])('a mistyped option is refused: %s', (line) => {
  expect(read(line)).toEqual({ do: 'refuse', problem: expect.stringMatching(/no option --?js?/) });
});

test('options that say different things are refused', () => {
  expect(read('--json --explain pop3')).toMatchObject({ do: 'refuse' });
  expect(read('--jsonl pop3')).toMatchObject({ do: 'refuse' });
});

test('help is shown whatever stands beside it', () => {
  for (const line of ['--help', '-h', '--json --help', 'pop3 --help'])
    expect(read(line)).toEqual({ do: 'show-usage' });
});
