import { expect, test } from 'vitest';
import { knowledge } from '../../src/knowledge/index.ts';
import { createFinder } from '../../src/matching/find.ts';

const finder = createFinder(knowledge);

test.each([
  'help',
  'Help!',
  'help me please',
  'hello',
  'what can you do?',
  'how do I use this bot',
  'how does this work',
  'how does this bot work',
  'show me some examples',
  'what can i ask you',
  'who are you',
  'commands',
  'was kannst du?',
])('"%s" calls for help', (text) => {
  expect(finder.find(text).kind).toBe('help');
});

test.each([
  'help me with imap ssl',
  'how do i use imap',
  'what can smtp do',
  'hi, smtp port?',
  'how does smtp work',
])('"%s" is a question of its own', (text) => {
  expect(finder.find(text).kind).not.toBe('help');
});

test.each([
  'what questions can you answer',
  'which topics do you cover',
  'what kind of things can i ask',
  'tell me what you can do',
  'what is mailport',
  'what are you good for',
  'wie benutze ich dich',
  'qué puedes hacer',
])('"%s" asks what Mailport is for', (text) => {
  expect(finder.find(text).kind).toBe('help');
});
