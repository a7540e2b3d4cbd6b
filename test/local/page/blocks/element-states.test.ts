import { expect, test } from 'vitest';
import { stateValues } from '../../../../src/local/page/blocks/element-states.ts';

const option = (value: string) => ({ text: { type: 'plain_text', text: value }, value });

const blocks = [
  { type: 'section', block_id: 's', text: { type: 'mrkdwn', text: 'x' } },
  {
    type: 'input',
    block_id: 'question',
    label: { type: 'plain_text', text: 'Question' },
    element: { type: 'plain_text_input', action_id: 'text' },
  },
  {
    type: 'section',
    block_id: 'pick',
    accessory: {
      type: 'static_select',
      action_id: 'provider',
      options: [option('gmail'), option('icloud')],
      initial_option: option('gmail'),
    },
  },
  {
    type: 'actions',
    block_id: 'row',
    elements: [
      { type: 'button', action_id: 'go', text: { type: 'plain_text', text: 'Go' } },
      { type: 'checkboxes', action_id: 'ways', options: [option('send')] },
      { type: 'radio_buttons', action_id: 'mode', options: [option('tls')] },
    ],
  },
];

test('what nobody touched holds what it began with, in Slack’s shape; buttons hold nothing', () => {
  expect(stateValues(blocks, {})).toEqual({
    question: { text: { type: 'plain_text_input', value: null } },
    pick: { provider: { type: 'static_select', selected_option: option('gmail') } },
    row: {
      ways: { type: 'checkboxes', selected_options: [] },
      mode: { type: 'radio_buttons', selected_option: null },
    },
  });
});

test('what was entered counts, and what no longer stands there is forgotten', () => {
  const entered = {
    question: { text: { type: 'plain_text_input', value: 'pop3' } },
    gone: { text: { type: 'plain_text_input', value: 'x' } },
  };
  const { question, gone } = stateValues(blocks, entered);
  expect(question).toEqual(entered.question);
  expect(gone).toBeUndefined();
});
