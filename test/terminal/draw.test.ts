import { stripVTControlCharacters } from 'node:util';
import { expect, test } from 'vitest';
import type { Answer, Part } from '../../src/answers/answer.ts';
import { createColours } from '../../src/terminal/colours.ts';
import { drawAnswer } from '../../src/terminal/draw.ts';

const piped = { colours: createColours(false), width: Number.POSITIVE_INFINITY };
const startOfColour = '\u001B[';

function answerWith(...parts: Part[]): Answer {
  return {
    kind: 'service',
    headline: 'POP3 with SSL/TLS uses port 995.',
    parts,
    followUps: [],
    about: ['pop3s'],
    endpoints: [{ protocol: 'pop3', host: null, port: 995, security: 'implicit-tls' }],
    asked: { protocol: 'pop3', security: 'implicit-tls', provider: null, target: null },
  };
}

test('the headline comes first, and each part is a block of its own', () => {
  const answer = answerWith(
    { kind: 'facts', facts: [{ label: 'Port', value: '995', exact: true }] },
    { kind: 'text', text: 'Encrypted from the first byte.' },
  );
  expect(drawAnswer(answer, piped).split('\n')).toEqual([
    'POP3 with SSL/TLS uses port 995.',
    '',
    'Port  995',
    '',
    'Encrypted from the first byte.',
  ]);
});

test('every kind of part is drawn with all of its words', () => {
  const drawn = drawAnswer(
    answerWith(
      { kind: 'table', caption: 'Ports', columns: ['Port', 'Mode'], rows: [['993', 'SSL/TLS']] },
      { kind: 'steps', title: 'What to do', steps: ['Open settings.', 'Choose SSL/TLS.'] },
      { kind: 'code', title: 'By hand', code: 'openssl s_client\n-connect' },
      { kind: 'warning', text: 'The password goes in clear.' },
      {
        kind: 'sources',
        sources: [
          { title: 'RFC 8314', url: 'https://www.rfc-editor.org/rfc/rfc8314' },
          { title: 'A letter', url: null },
        ],
        readOn: '2026-11-20',
      },
    ),
    piped,
  );
  const wanted = [
    'Ports\nPort  Mode\n993   SSL/TLS',
    'What to do\n  1.  Open settings.\n  2.  Choose SSL/TLS.',
    'By hand\n  openssl s_client\n  -connect',
    '!  The password goes in clear.',
    'Sources, read on 2026-11-20\n  RFC 8314  https://www.rfc-editor.org/rfc/rfc8314\n  A letter',
  ];
  expect(drawn.split('\n\n').slice(1)).toEqual(wanted);
});

test('what to ask next is numbered, because the number alone asks it at the prompt', () => {
  const answer = { ...answerWith(), followUps: [{ label: 'STARTTLS', ask: 'pop3 starttls' }] };
  expect(drawAnswer(answer, piped)).toContain('Ask next\n  1  pop3 starttls');
});

test('colours only set apart: without them, the text is the same', () => {
  const answer = answerWith(
    { kind: 'facts', facts: [{ label: 'Port', value: '995', exact: true }] },
    { kind: 'warning', text: 'Careful.' },
  );
  const coloured = drawAnswer(answer, { ...piped, colours: createColours(true) });
  expect(coloured).toContain(`${startOfColour}1mPOP3 with`);
  expect(stripVTControlCharacters(coloured)).toBe(drawAnswer(answer, piped));
  expect(drawAnswer(answer, piped)).not.toContain(startOfColour);
});

test('nothing but an exact value or an address is wider than the terminal', () => {
  const text = 'It has been preferred for mail programs since 2018, for a reason. '
    .repeat(5)
    .trim();
  const drawn = drawAnswer(answerWith({ kind: 'text', text }, { kind: 'warning', text }), {
    ...piped,
    width: 40,
  });
  expect(Math.max(...drawn.split('\n').map((line) => line.length))).toBeLessThanOrEqual(40);
});
