import { expect, test } from 'vitest';
import { readWords } from '../../../src/local/limits/message.ts';

const plain = (text: string) => ({ type: 'plain_text', text });
const mrkdwn = (text: string) => ({ type: 'mrkdwn', text });
const section = (text: string) => ({ type: 'section', text: mrkdwn(text) });
const button = (more: object = {}) => ({ type: 'button', text: plain('Press'), ...more });
const row = (cells: number) =>
  Array.from({ length: cells }, () => ({ type: 'raw_text', text: 'x' }));
const table = (rows: number, cells: number) => ({
  type: 'table',
  rows: Array.from({ length: rows }, () => row(cells)),
});
const times = <T>(count: number, thing: (place: number) => T) =>
  Array.from({ length: count }, (_, place) => thing(place));

const read = (blocks: unknown) => readWords({ text: 'x', blocks });

test.each([
  ['an empty message', { text: '' }, 'no_text'],
  ['text of 40,001 characters', { text: 'x'.repeat(40_001) }, 'msg_too_long'],
  ['blocks that are no list', { text: 'x', blocks: '{"blocks":[]}' }, 'invalid_blocks_format'],
  [
    'more than fits into all blocks together',
    { text: 'x', blocks: times(5, () => section('x'.repeat(2700))) },
    'msg_blocks_too_long',
  ],
  [
    '12,001 characters of Markdown',
    { text: 'x', blocks: [{ type: 'markdown', text: 'x'.repeat(12_001) }] },
    'msg_blocks_too_long',
  ],
])('%s is refused with a reason of its own', (_, message, error) => {
  expect(readWords(message)).toMatchObject({ ok: false, error });
});

test.each([
  [
    'a section of 3001 characters',
    section('x'.repeat(3001)),
    'must be less than 3001 characters [json-pointer:/blocks/0/text/text]',
  ],
  [
    'a section of nothing',
    section(''),
    'must be more than 0 characters [json-pointer:/blocks/0/text/text]',
  ],
  [
    'a section without words',
    { type: 'section' },
    'missing required field: text [json-pointer:/blocks/0]',
  ],
  [
    'a field of 2001 characters',
    { type: 'section', fields: [mrkdwn('x'.repeat(2001))] },
    'must be less than 2001 characters [json-pointer:/blocks/0/fields/0/text]',
  ],
  [
    'eleven fields',
    { type: 'section', fields: times(11, () => mrkdwn('x')) },
    'no more than 10 items allowed [json-pointer:/blocks/0/fields]',
  ],
  [
    'a header of 151 characters',
    { type: 'header', text: plain('x'.repeat(151)) },
    'must be less than 151 characters [json-pointer:/blocks/0/text/text]',
  ],
  [
    'a header in mrkdwn',
    { type: 'header', text: mrkdwn('x') },
    'must be one of the allowed values [json-pointer:/blocks/0/text/type]',
  ],
  [
    'emoji on mrkdwn',
    { type: 'section', text: { ...mrkdwn('x'), emoji: true } },
    'invalid additional property: emoji [json-pointer:/blocks/0/text]',
  ],
  [
    'a misspelt property',
    { ...section('x'), block_ids: 'x' },
    'invalid additional property: block_ids [json-pointer:/blocks/0]',
  ],
  [
    '26 buttons',
    { type: 'actions', elements: times(26, () => button()) },
    'no more than 25 items allowed [json-pointer:/blocks/0/elements]',
  ],
  [
    'no buttons',
    { type: 'actions', elements: [] },
    'must contain at least 1 item [json-pointer:/blocks/0/elements]',
  ],
  [
    'a button of 76 characters',
    { type: 'actions', elements: [button({ text: plain('x'.repeat(76)) })] },
    'must be less than 76 characters [json-pointer:/blocks/0/elements/0/text/text]',
  ],
  [
    'a value of 2001 characters',
    { type: 'actions', elements: [button({ value: 'x'.repeat(2001) })] },
    'must be less than 2001 characters [json-pointer:/blocks/0/elements/0/value]',
  ],
  [
    'a link that is none',
    { type: 'actions', elements: [button({ url: 'imap.gmail.com' })] },
    'invalid url [json-pointer:/blocks/0/elements/0/url]',
  ],
  [
    'a text input outside an input block',
    { type: 'actions', elements: [{ type: 'plain_text_input' }] },
    'unsupported type: plain_text_input [json-pointer:/blocks/0/elements/0/type]',
  ],
  [
    'a button that confirms with too long a title',
    {
      type: 'actions',
      elements: [
        button({
          confirm: {
            title: plain('x'.repeat(101)),
            text: plain('x'),
            confirm: plain('x'),
            deny: plain('x'),
          },
        }),
      ],
    },
    'must be less than 101 characters [json-pointer:/blocks/0/elements/0/confirm/title/text]',
  ],
  [
    'two buttons of one name',
    { type: 'actions', elements: times(2, () => button({ action_id: 'a' })) },
    '`action_id` "a" already exists [json-pointer:/blocks/0]',
  ],
  [
    'eleven things in a context',
    { type: 'context', elements: times(11, () => mrkdwn('x')) },
    'no more than 10 items allowed [json-pointer:/blocks/0/elements]',
  ],
  [
    'a picture without words',
    { type: 'image', image_url: 'https://example.com/x.png' },
    'missing required field: alt_text [json-pointer:/blocks/0]',
  ],
  [
    'a table of 101 rows',
    table(101, 2),
    'no more than 100 items allowed [json-pointer:/blocks/0/rows]',
  ],
  [
    'a table of 21 cells a row',
    table(1, 21),
    'no more than 20 items allowed [json-pointer:/blocks/0/rows/0]',
  ],
  [
    'an empty cell',
    { type: 'table', rows: [[{ type: 'raw_text', text: '' }]] },
    'must be more than 0 characters [json-pointer:/blocks/0/rows/0/0/text]',
  ],
  [
    'rich text with an empty piece',
    {
      type: 'rich_text',
      elements: [{ type: 'rich_text_section', elements: [{ type: 'text', text: '' }] }],
    },
    'must be more than 0 characters [json-pointer:/blocks/0/elements/0/elements/0/text]',
  ],
  [
    'a menu of 101 options',
    {
      type: 'actions',
      elements: [
        {
          type: 'static_select',
          options: times(101, (place) => ({ text: plain('x'), value: String(place) })),
        },
      ],
    },
    'no more than 100 items allowed [json-pointer:/blocks/0/elements/0/options]',
  ],
  [
    'a block that only modals have',
    { type: 'alert', text: mrkdwn('x') },
    'unsupported type: alert [json-pointer:/blocks/0/type]',
  ],
  [
    'a block that nobody has',
    { type: 'callout' },
    'unsupported type: callout [json-pointer:/blocks/0/type]',
  ],
  [
    "a block that is named like an object's own",
    { type: 'toString' },
    'unsupported type: toString [json-pointer:/blocks/0/type]',
  ],
])('%s is refused with its place', (_, block, problem) => {
  const refusal = read([block]);
  expect(refusal).toMatchObject({ ok: false, error: 'invalid_blocks', errors: [problem] });
  expect(refusal).toMatchObject({ response_metadata: { messages: [`[ERROR] ${problem}`] } });
});

test('blocks of one name, more than fifty, and a second table are refused', () => {
  const named = { type: 'divider', block_id: 'b' };
  expect(read([named, named])).toMatchObject({
    errors: [expect.stringContaining('"b" already exists')],
  });
  expect(read(times(51, () => ({ type: 'divider' })))).toMatchObject({
    errors: ['no more than 50 items allowed [json-pointer:/blocks]'],
  });
  expect(read([table(1, 1), table(1, 1)])).toMatchObject({ errors: ['only_one_table_allowed'] });
});

test('what just fits is accepted', () => {
  const blocks = [
    section('x'.repeat(3000)),
    { type: 'header', text: plain('x'.repeat(150)) },
    {
      type: 'actions',
      elements: times(25, (place) => button({ action_id: `a${place}`, value: 'x'.repeat(2000) })),
    },
    { type: 'context', elements: times(10, () => mrkdwn('x')) },
    table(100, 20),
    {
      type: 'rich_text',
      elements: [{ type: 'rich_text_preformatted', elements: [{ type: 'text', text: 'x' }] }],
    },
    { type: 'divider' },
  ];
  expect(read(blocks)).toEqual({ text: 'x', blocks });
  expect(readWords({ text: 'x'.repeat(40_000) })).toEqual({ text: 'x'.repeat(40_000), blocks: [] });
});
