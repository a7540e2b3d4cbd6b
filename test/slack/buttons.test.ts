import { expect, test } from 'vitest';
import { knowledge, symptoms } from '../../src/knowledge/index.ts';
import { createMailport } from '../../src/mailport.ts';
import { toButtonRows, toSharedQuestion } from '../../src/slack/buttons.ts';
import { createConversations } from '../../src/storage/conversations.ts';
import { anAnswer } from './answers.ts';

const longQuestion = 'x'.repeat(2_001);

test('a question that fits is carried as it is', () => {
  expect(toSharedQuestion('pop3 secure', anAnswer())).toBe('pop3 secure');
});

test('a pasted error that does not fit is carried by its id', () => {
  const answer = anAnswer({ kind: 'error', about: ['550-5.7.1', '554-5.7.1'] });
  expect(toSharedQuestion(longQuestion, answer)).toBe('550-5.7.1');
});

test('any other question that does not fit is not shared, lest another answer is', () => {
  expect(toSharedQuestion(longQuestion, anAnswer())).toBeNull();
});

test('that there is no answer, or what can be asked, is not worth sharing', () => {
  expect(toSharedQuestion('x', anAnswer({ kind: 'none' }))).toBeNull();
  expect(toSharedQuestion('help', anAnswer({ kind: 'help' }))).toBeNull();
});

test('every error is answered when its id is asked', async () => {
  const mailport = createMailport({ entries: knowledge, conversations: createConversations() });
  const answers = await Promise.all(symptoms.map(({ id }) => mailport.reply({ text: id })));
  expect(answers.map(({ about }) => about[0])).toEqual(symptoms.map(({ id }) => id));
});

test('buttons stand in rows of five, Share last, and a screen reader says of each what stands on it', () => {
  const followUps = Array.from({ length: 20 }, (_, i) => ({
    label: `Label ${i}`,
    ask: `ask ${i}`,
  }));
  const rows = toButtonRows(anAnswer({ followUps }), { shared: 'pop3' });
  expect(rows.map(({ elements }) => elements.length)).toEqual([5, 5]);
  expect(rows[0]?.elements[0]).toEqual({
    type: 'button',
    action_id: 'ask-0',
    text: { type: 'plain_text', text: 'Label 0', emoji: false },
    value: 'ask 0',
    accessibility_label: 'Label 0',
  });
  expect(rows.at(-1)?.elements.at(-1)).toMatchObject({ action_id: 'share', value: 'pop3' });
});
