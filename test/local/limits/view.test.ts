import { expect, test } from 'vitest';
import { refuseView } from '../../../src/local/limits/view.ts';

const plain = (text: string) => ({ type: 'plain_text', text });
const question = {
  type: 'input',
  label: plain('Question'),
  element: { type: 'plain_text_input', action_id: 'q' },
};
const modal = {
  type: 'modal',
  title: plain('Look up'),
  submit: plain('Look up'),
  blocks: [question],
};
const home = { type: 'home', blocks: [{ type: 'divider' }] };
const table = { type: 'table', rows: [[{ type: 'raw_text', text: 'x' }]] };

test('a modal and a Home tab as they should be are accepted', () => {
  expect(refuseView(modal, 'modal')).toBeNull();
  expect(refuseView(home, 'home')).toBeNull();
});

test.each([
  [
    'a title of 25 characters',
    { ...modal, title: plain('x'.repeat(25)) },
    'must be less than 25 characters [json-pointer:/view/title/text]',
  ],
  ['no title', { ...modal, title: undefined }, 'must provide an object [json-pointer:/view/title]'],
  [
    'inputs and no way to submit',
    { ...modal, submit: undefined },
    'missing required field: submit [json-pointer:/view]',
  ],
  [
    'a table',
    { ...modal, blocks: [table] },
    'unsupported type: table [json-pointer:/view/blocks/0/type]',
  ],
  [
    '101 blocks',
    { ...modal, blocks: Array.from({ length: 101 }, () => ({ type: 'divider' })) },
    'no more than 100 items allowed [json-pointer:/view/blocks]',
  ],
  [
    'too much private metadata',
    { ...modal, private_metadata: 'x'.repeat(3001) },
    'must be less than 3001 characters [json-pointer:/view/private_metadata]',
  ],
])('a modal with %s is refused with its place', (_, view, problem) => {
  expect(refuseView(view, 'modal')).toMatchObject({
    error: 'invalid_arguments',
    errors: [problem],
  });
});

test('a table in the Home tab, and a modal in its place, are refused', () => {
  expect(refuseView({ ...home, blocks: [table] }, 'home')).toMatchObject({ ok: false });
  expect(refuseView(modal, 'home')).toMatchObject({ ok: false });
});

test('a view of more than 250 kB is refused', () => {
  const text = { type: 'mrkdwn', text: 'x'.repeat(2999) };
  const blocks = Array.from({ length: 90 }, () => ({ type: 'section', text }));
  expect(refuseView({ ...modal, blocks }, 'modal')).toMatchObject({ error: 'view_too_large' });
});
