import { expect, test } from 'vitest';
import {
  commandIn,
  refusalInThread,
  suggest,
} from '../../../../src/local/page/composer/suggest.ts';

const known = {
  me: { id: 'U1', name: 'You' },
  people: [
    { id: 'U1', name: 'You', isBot: false },
    { id: 'UB', name: 'Mailport', isBot: true },
  ],
  commands: [
    { command: '/mailport', description: 'Ask', usageHint: 'pop3 secure | help' },
    { command: '/mailcheck', description: 'Check', usageHint: 'host' },
  ],
};
const suggested = (text: string, caret = text.length) =>
  suggest(text, caret, known).map((suggestion) => suggestion.text);

test('a slash offers every command, more letters fewer', () => {
  expect(suggested('/')).toEqual(['/mailport ', '/mailcheck ']);
  expect(suggested('/MAILP')).toEqual(['/mailport ']);
  expect(suggested('/x')).toEqual([]);
});

test('a whole command is left alone, so that Enter sends it', () => {
  expect(suggested('/mailport')).toEqual([]);
  expect(suggested('/mailport pop3')).toEqual([]);
});

test('a slash in the middle is no command', () => {
  expect(suggested('imap/')).toEqual([]);
});

test('@ and the beginning of its name offer the app, wherever the caret is', () => {
  expect(suggested('@')).toEqual(['@Mailport ']);
  expect(suggested('hey @mai')).toEqual(['hey @Mailport ']);
  expect(suggested('hey @m smtp?', 6)).toEqual(['hey @Mailport smtp?']);
});

test('an address is no mention', () => {
  expect(suggested('jo@')).toEqual([]);
  expect(suggested('@bob')).toEqual([]);
});

test('the caret lands behind what was completed', () => {
  expect(suggest('hey @m smtp?', 6, known).map(({ caret }) => caret)).toEqual([14]);
});

test('a command is known by its first word', () => {
  expect(commandIn('/mailport pop3', known.commands)?.usageHint).toBe('pop3 secure | help');
  expect(commandIn('/mailports pop3', known.commands)).toBeNull();
  expect(commandIn('', known.commands)).toBeNull();
});

test('a command in a thread is refused in Slack’s words', () => {
  expect(refusalInThread('/mailport pop3', known.commands)).toBe(
    '`/mailport` is not supported in threads. Sorry!',
  );
  expect(refusalInThread('pop3', known.commands)).toBeNull();
});
