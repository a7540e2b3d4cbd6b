import { expect, test } from 'vitest';
import { parseMarkdown } from '../../../../src/local/page/blocks/parse-markdown.ts';

const text = (words: string) => ({ kind: 'text', text: words });

test('headings, paragraphs, quotes and rules are told apart', () => {
  expect(parseMarkdown('## Ports\nfirst\nsecond\n\n> said\n> so\n\n---')).toEqual([
    { kind: 'heading', level: 2, spans: [text('Ports')] },
    { kind: 'paragraph', spans: [text('first\nsecond')] },
    { kind: 'quote', spans: [text('said\nso')] },
    { kind: 'rule' },
  ]);
});

test('lists end where other words begin', () => {
  expect(parseMarkdown('- 465\n- 587\nand\n1. open\n2. save')).toEqual([
    { kind: 'list', ordered: false, items: [[text('465')], [text('587')]] },
    { kind: 'paragraph', spans: [text('and')] },
    { kind: 'list', ordered: true, items: [[text('open')], [text('save')]] },
  ]);
});

test('code is kept as it stands, marks and all', () => {
  expect(parseMarkdown('run\n```sh\n# *x*\n- y\n```\nand `*z*`')).toEqual([
    { kind: 'paragraph', spans: [text('run')] },
    { kind: 'code', text: '# *x*\n- y' },
    { kind: 'paragraph', spans: [text('and '), { kind: 'code', text: '*z*' }] },
  ]);
});

test('marks within a line', () => {
  expect(parseMarkdown('**b** *i* _i_ ~~s~~ [the page](https://a.example) snake_case_x')).toEqual([
    {
      kind: 'paragraph',
      spans: [
        { kind: 'bold', spans: [text('b')] },
        text(' '),
        { kind: 'italic', spans: [text('i')] },
        text(' '),
        { kind: 'italic', spans: [text('i')] },
        text(' '),
        { kind: 'strike', spans: [text('s')] },
        text(' '),
        { kind: 'link', url: 'https://a.example', text: 'the page' },
        text(' snake_case_x'),
      ],
    },
  ]);
});

test('an address that could run something stays text', () => {
  expect(parseMarkdown('[x](javascript:alert)')).toEqual([
    { kind: 'paragraph', spans: [text('[x](javascript:alert)')] },
  ]);
});
