import { expect, test } from 'vitest';
import { parseMrkdwn } from '../../../../src/local/page/mrkdwn/parse-mrkdwn.ts';

const text = (words: string) => ({ kind: 'text', text: words });

test('bold, italic and struck words are drawn, also inside each other', () => {
  expect(parseMrkdwn('*Port* _995_ ~110~ *use _this_*')).toEqual([
    { kind: 'bold', tokens: [text('Port')] },
    text(' '),
    { kind: 'italic', tokens: [text('995')] },
    text(' '),
    { kind: 'strike', tokens: [text('110')] },
    text(' '),
    { kind: 'bold', tokens: [text('use '), { kind: 'italic', tokens: [text('this')] }] },
  ]);
});

test('marks inside words and around spaces mean nothing', () => {
  for (const words of ['snake_case_name', '2*3*4', '* not bold *', 'a ~ b ~ c', '_ x _']) {
    expect(parseMrkdwn(words)).toEqual([text(words)]);
  }
});

test('no mark reaches over the end of a line', () => {
  expect(parseMrkdwn('*one\ntwo*')).toEqual([text('*one\ntwo*')]);
});

test('code keeps its marks, and shows links by their label', () => {
  expect(parseMrkdwn('`*x* <http://imap.gmail.com|imap.gmail.com> &amp;`')).toEqual([
    { kind: 'code', text: '*x* imap.gmail.com &' },
  ]);
});

test('preformatted text stands by itself, without the line breaks around it', () => {
  expect(parseMrkdwn('try\n```\nopenssl s_client\n  -connect h:995\n```\nthen')).toEqual([
    text('try\n'),
    { kind: 'preformatted', text: 'openssl s_client\n  -connect h:995' },
    text('then'),
  ]);
});

test('escaped characters are shown as they were meant, and never read as marks again', () => {
  expect(parseMrkdwn('a &lt;@U1&gt; &amp;lt; b')).toEqual([text('a <@U1> &lt; b')]);
});

test('an address becomes a link, with or without a label', () => {
  expect(parseMrkdwn('<https://a.example/?x=1&amp;y=2|the page>')).toEqual([
    { kind: 'link', url: 'https://a.example/?x=1&y=2', text: 'the page' },
  ]);
  expect(parseMrkdwn('<mailto:jo@a.example>')).toEqual([
    { kind: 'link', url: 'mailto:jo@a.example', text: 'jo@a.example' },
  ]);
  expect(parseMrkdwn('see https://a.example/x_y_z.')).toEqual([
    text('see '),
    { kind: 'link', url: 'https://a.example/x_y_z', text: 'https://a.example/x_y_z' },
    text('.'),
  ]);
});

test('an address that could run something stays text', () => {
  expect(parseMrkdwn('<javascript:alert(1)|click>')).toEqual([text('click')]);
  expect(parseMrkdwn('<data:text/html,x>')).toEqual([text('data:text/html,x')]);
});

test('people, channels and everybody are mentioned', () => {
  expect(parseMrkdwn('<@U1> <#C1|help> <!here>')).toEqual([
    { kind: 'user', id: 'U1', label: null },
    text(' '),
    { kind: 'channel', id: 'C1', label: 'help' },
    text(' '),
    { kind: 'broadcast', id: 'here', label: null },
  ]);
});

test('a date is shown by the words the app gave for it', () => {
  expect(parseMrkdwn('<!date^1700000000^{date}|14 November 2023>')).toEqual([
    text('14 November 2023'),
  ]);
});

test('lines that begin with > are one quote', () => {
  expect(parseMrkdwn('he wrote\n&gt; port *25*\n&gt;is closed\nso')).toEqual([
    text('he wrote\n'),
    {
      kind: 'quote',
      tokens: [text('port '), { kind: 'bold', tokens: [text('25')] }, text('\nis closed')],
    },
    text('so'),
  ]);
});

test('known emoji become characters, unknown ones and times of day stay as they are', () => {
  expect(parseMrkdwn(':lock:')).toEqual([text('🔒')]);
  expect(parseMrkdwn(':blob-dance:')).toEqual([text(':blob-dance:')]);
  expect(parseMrkdwn(':constructor:')).toEqual([text(':constructor:')]);
  expect(
    parseMrkdwn('at 10:30:15')
      .map((token) => ('text' in token ? token.text : ''))
      .join(''),
  ).toBe('at 10:30:15');
});

test('a long run of marks that never close is kept as it stands', () => {
  const words = '*a _b ~c <'.repeat(4000);
  const shown = parseMrkdwn(words).map((token) => ('text' in token ? token.text : ''));
  expect(shown.join('') === words).toBe(true);
});
