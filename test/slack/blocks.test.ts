import { expect, test } from 'vitest';
import type { Answer, Part } from '../../src/answers/answer.ts';
import { toBlocks } from '../../src/slack/blocks.ts';
import { toMessage } from '../../src/slack/message.ts';
import { anAnswer, everyPart } from './answers.ts';
import { problemsOf } from './slack-limits.ts';

const alone = { shared: null };

function blocksOf(...parts: Part[]) {
  return toBlocks(anAnswer({ parts, followUps: [] }), alone).slice(1);
}

test('an answer leads with its headline and ends with its buttons', () => {
  const blocks = toBlocks(anAnswer({ parts: everyPart }), { shared: 'pop3 secure' });
  expect(blocks.map(({ type }) => type)).toEqual([
    'header',
    'rich_text',
    'rich_text',
    'rich_text',
    'table',
    'rich_text',
    'rich_text',
    'rich_text',
    'context',
    'actions',
  ]);
  expect(blocks[0]).toMatchObject({ text: { text: 'Secure POP3 is port 995, SSL/TLS.' } });
});

test('lines with bullets are a list, within the text around them', () => {
  const [text] = blocksOf({ kind: 'text', text: 'For example:\n• imap\n• pop3 secure\n\nTry it.' });
  const line = (words: string) => ({
    type: 'rich_text_section',
    elements: [{ type: 'text', text: words }],
  });
  expect(text).toEqual({
    type: 'rich_text',
    elements: [
      line('For example:'),
      { type: 'rich_text_list', style: 'bullet', elements: [line('imap'), line('pop3 secure')] },
      line('Try it.'),
    ],
  });
});

test('facts are lines of a label and a value, and what is typed as it stands is code', () => {
  const [facts] = blocksOf({
    kind: 'facts',
    facts: [
      { label: 'Host', value: 'imap.example.com', exact: true },
      { label: 'Mode', value: 'SSL/TLS' },
    ],
  });
  expect(facts).toEqual({
    type: 'rich_text',
    elements: [
      {
        type: 'rich_text_section',
        elements: [
          { type: 'text', text: 'Host:', style: { bold: true } },
          { type: 'text', text: ' ' },
          { type: 'text', text: 'imap.example.com', style: { code: true } },
          { type: 'text', text: '\n' },
          { type: 'text', text: 'Mode:', style: { bold: true } },
          { type: 'text', text: ' ' },
          { type: 'text', text: 'SSL/TLS' },
        ],
      },
    ],
  });
});

test('a warning bears its sign', () => {
  const [warning] = blocksOf({ kind: 'warning', text: 'Without encryption.' });
  expect(warning).toMatchObject({
    elements: [
      {
        elements: [
          { type: 'emoji', name: 'warning' },
          { type: 'text', text: ' Without encryption.' },
        ],
      },
    ],
  });
});

test('steps are numbered through, however many there are', () => {
  const steps = Array.from({ length: 12 }, (_, i) => `Step ${i}`);
  const [first, second] = blocksOf({ kind: 'steps', title: 'What to do', steps });
  expect(first).toMatchObject({
    elements: [
      { elements: [{ text: 'What to do', style: { bold: true } }] },
      { type: 'rich_text_list', style: 'ordered' },
    ],
  });
  expect(second).toMatchObject({ elements: [{ type: 'rich_text_list', offset: 10 }] });
});

test('a table is a real one, and a second one is text in a fixed width', () => {
  const table: Part = {
    kind: 'table',
    caption: 'Ports',
    columns: ['Port', 'For'],
    rows: [['993', '']],
  };
  const [caption, real, second] = blocksOf(table, table);
  expect(caption).toMatchObject({ elements: [{ elements: [{ text: 'Ports' }] }] });
  expect(real).toMatchObject({
    type: 'table',
    rows: [
      [{ text: 'Port' }, { text: 'For' }],
      [{ text: '993' }, { text: '–' }],
    ],
  });
  expect(second).toMatchObject({
    elements: [{}, { type: 'rich_text_preformatted', elements: [{ text: 'Port  For\n993' }] }],
  });
});

test('in a modal a narrow table is text in a fixed width, and a wide one a list', () => {
  const narrow = {
    kind: 'table',
    caption: 'Ports',
    columns: ['Port', 'For'],
    rows: [['993', 'IMAP']],
  } as const;
  const wide = {
    ...narrow,
    columns: ['Port', 'For', 'Your answer'],
    rows: [['993', 'x'.repeat(50), 'right']],
  };
  const [, first, second] = toBlocks(anAnswer({ parts: [narrow, wide] }), {
    shared: null,
    surface: 'modal',
  });
  expect(first).toMatchObject({ elements: [{}, { type: 'rich_text_preformatted' }] });
  expect(second).toMatchObject({
    elements: [
      { elements: [{ text: 'Ports' }] },
      {
        type: 'rich_text_list',
        elements: [
          { elements: [{ text: '993' }, { text: ` For ${'x'.repeat(50)} · Your answer right` }] },
        ],
      },
    ],
  });
});

test('sources are links, with the day on which they were read', () => {
  const [sources] = blocksOf(...everyPart.filter(({ kind }) => kind === 'sources'));
  expect(sources).toEqual({
    type: 'context',
    elements: [
      {
        type: 'mrkdwn',
        text: 'Sources: <https://www.rfc-editor.org/rfc/rfc8314|RFC 8314> · A book · read on 3 May 2026',
        verbatim: true,
      },
    ],
  });
});

test.each<Part>([
  { kind: 'text', text: ' \n' },
  { kind: 'facts', facts: [] },
  { kind: 'facts', facts: [{ label: 'Host', value: '' }] },
  { kind: 'table', caption: 'None', columns: ['A'], rows: [] },
  { kind: 'steps', title: 'What to do', steps: [] },
  { kind: 'code', title: 'Try it', code: '' },
  { kind: 'warning', text: '' },
  { kind: 'sources', sources: [], readOn: '2026-05-03' },
])('an empty part ($kind) shows nothing', (part) => {
  expect(blocksOf(part)).toEqual([]);
});

test('what does not fit is cut and said to be cut, but the facts, warnings and sources stay', () => {
  const parts: Part[] = [{ kind: 'text', text: 'a long story. '.repeat(4000) }, ...everyPart];
  const blocks = toBlocks(anAnswer({ parts }), alone);
  const shown = JSON.stringify(blocks);
  expect(shown).toContain('imap.example.com');
  expect(shown).toContain('others read the password');
  expect(shown).toContain('RFC 8314');
  expect(blocks.at(-2)).toMatchObject({
    elements: [{ text: expect.stringContaining('more than fits in one Slack message') }],
  });
});

test('an answer that fits is not said to be cut', () => {
  const blocks = toBlocks(anAnswer({ parts: everyPart }), alone);
  expect(JSON.stringify(blocks)).not.toContain('more than fits');
});

const hostileText =
  '<!channel> <@U1> <https://evil.example|good> & *bold* `code` :wave: @here #general';

const hostile: Readonly<Record<string, Partial<Answer>>> = {
  'nothing at all': { headline: '', parts: [], followUps: [] },
  '100 follow-ups': {
    followUps: Array.from({ length: 100 }, (_, i) => ({ label: `Number ${i}`, ask: `ask ${i}` })),
  },
  'follow-ups that are too long or empty': {
    followUps: [
      { label: 'x'.repeat(500), ask: 'y'.repeat(1_999) },
      { label: 'x', ask: 'y'.repeat(2_001) },
      { label: '', ask: 'y' },
      { label: 'x', ask: '' },
    ],
  },
  'a headline of 50,000 characters': { headline: 'x'.repeat(50_000) },
  'a text of 50,000 characters': { parts: [{ kind: 'text', text: '📬'.repeat(25_000) }] },
  'bullets without words': { parts: [{ kind: 'text', text: '• \n• x\n\n•\n• \n• ' }] },
  'thousands of bullets': { parts: [{ kind: 'text', text: '• x\n'.repeat(9_000) }] },
  'code of 50,000 characters': {
    parts: [{ kind: 'code', title: 'x'.repeat(5_000), code: 'y'.repeat(50_000) }],
  },
  'a warning of 50,000 characters': { parts: [{ kind: 'warning', text: '<&>'.repeat(16_000) }] },
  '200 warnings': {
    parts: Array.from({ length: 200 }, () => ({ kind: 'warning', text: 'Careful.' })),
  },
  '500 facts': {
    parts: [
      {
        kind: 'facts',
        facts: Array.from({ length: 500 }, () => ({
          label: 'x'.repeat(200),
          value: 'y'.repeat(3_000),
        })),
      },
    ],
  },
  '300 steps': {
    parts: [
      {
        kind: 'steps',
        title: 'x'.repeat(4_000),
        steps: Array.from({ length: 300 }, () => 'y'.repeat(2_000)),
      },
    ],
  },
  '300 sources': {
    parts: [
      {
        kind: 'sources',
        sources: Array.from({ length: 300 }, () => ({
          title: '&'.repeat(50),
          url: 'https://example.com/?a|b',
        })),
        readOn: null,
      },
    ],
  },
  'one source of 50,000 characters': {
    parts: [{ kind: 'sources', sources: [{ title: '&'.repeat(50_000), url: null }], readOn: null }],
  },
  'a table of 200 rows': {
    parts: [
      {
        kind: 'table',
        caption: 'x'.repeat(4_000),
        columns: ['A', 'B'],
        rows: Array.from({ length: 200 }, () => ['a', '']),
      },
    ],
  },
  'a table of 40 ragged columns': {
    parts: [
      {
        kind: 'table',
        caption: '',
        columns: ['A'],
        rows: [Array.from({ length: 40 }, () => 'y'.repeat(900)), []],
      },
    ],
  },
  'ten tables': {
    parts: Array.from({ length: 10 }, () => ({
      kind: 'table' as const,
      caption: 'x',
      columns: ['A'],
      rows: Array.from({ length: 99 }, () => ['z'.repeat(100)]),
    })),
  },
  'everything a hundred times': { parts: Array.from({ length: 100 }, () => everyPart).flat() },
  'texts that want to be markup': {
    headline: hostileText,
    parts: everyPart.map((part) => (part.kind === 'text' ? { ...part, text: hostileText } : part)),
    followUps: [{ label: hostileText, ask: hostileText }],
  },
};

test.each(Object.entries(hostile))('Slack takes an answer with %s', (_, said) => {
  const note = [`Shared by ${'x'.repeat(500)}`];
  for (const surroundings of [alone, { shared: 'x'.repeat(2_000), note }]) {
    expect(problemsOf(toMessage(anAnswer(said), surroundings))).toEqual([]);
  }
});

test('a table that is too long says how many rows it leaves out', () => {
  const rows = Array.from({ length: 200 }, (_, i) => [String(i)]);
  const blocks = blocksOf({ kind: 'table', caption: 'Ports', columns: ['Port'], rows });
  const table = blocks.find(({ type }) => type === 'table');
  expect(table).toMatchObject({ rows: { length: 100 } });
  expect(blocks.at(-1)).toMatchObject({
    elements: [{ text: expect.stringContaining('101 more rows') }],
  });
});

test('text that wants to be markup stays text in every part of a message', () => {
  const parts: Part[] = [
    { kind: 'text', text: hostileText },
    { kind: 'facts', facts: [{ label: hostileText, value: hostileText }] },
    { kind: 'table', caption: hostileText, columns: [hostileText], rows: [[hostileText]] },
    { kind: 'steps', title: hostileText, steps: [hostileText] },
    { kind: 'code', title: hostileText, code: hostileText },
    { kind: 'warning', text: hostileText },
    {
      kind: 'sources',
      sources: [{ title: hostileText, url: 'https://example.com' }],
      readOn: null,
    },
  ];
  const followUps = [{ label: hostileText, ask: hostileText }];
  const answer = anAnswer({ headline: hostileText, parts, followUps });
  const message = toMessage(answer, { shared: null, note: [hostileText] });
  expect(markupIn(message.text)).toEqual([]);
  expect(mrkdwnIn(message.blocks).flatMap(markupIn)).toEqual(['<https://example.com/|']);
  expect(typesIn(message.blocks)).not.toEqual(
    expect.arrayContaining([expect.stringMatching(/^(user|usergroup|broadcast|channel|link)$/)]),
  );
});

test('the text of a message is the whole answer', () => {
  const { text } = toMessage(anAnswer({ parts: everyPart }), alone);
  for (const word of [
    '995',
    'imap.example.com',
    '143',
    'Set port 993',
    'openssl',
    'password',
    'RFC 8314',
  ])
    expect(text).toContain(word);
});

/** What Slack would read as a token of its own. */
function markupIn(text: string): string[] {
  return text.match(/<[^|>]*[|>]/g) ?? [];
}

function mrkdwnIn(node: unknown): string[] {
  if (typeof node !== 'object' || node === null) return [];
  if ('type' in node && node.type === 'mrkdwn' && 'text' in node) return [String(node.text)];
  return Object.values(node).flatMap(mrkdwnIn);
}

function typesIn(node: unknown): string[] {
  if (typeof node !== 'object' || node === null) return [];
  const own = 'type' in node ? [String(node.type)] : [];
  return [...own, ...Object.values(node).flatMap(typesIn)];
}
