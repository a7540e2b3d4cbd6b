import { stripVTControlCharacters } from 'node:util';
import { expect, test } from 'vitest';
import type { Answer } from '../../src/answers/answer.ts';
import { toPlainText } from '../../src/answers/plain-text.ts';
import { createLook } from '../../src/terminal/look.ts';

const startOfColour = '\u001B[';
const why = 'Encrypted from the first byte, and preferred for mail programs since 2018. '.repeat(4);

const answer: Answer = {
  kind: 'service',
  headline: 'POP3 with SSL/TLS uses port 995.',
  parts: [
    {
      kind: 'facts',
      facts: [
        { label: 'Port', value: '995', exact: true },
        { label: 'Standing', value: 'recommended' },
      ],
    },
    { kind: 'table', caption: 'Ports', columns: ['Port', 'Mode'], rows: [['995', 'SSL/TLS']] },
    { kind: 'text', text: why.trim() },
    { kind: 'warning', text: why.trim() },
  ],
  followUps: [{ label: 'STARTTLS', ask: 'pop3 starttls' }],
  about: ['pop3s'],
  endpoints: [{ protocol: 'pop3', host: null, port: 995, security: 'implicit-tls' }],
  asked: { protocol: 'pop3', security: 'implicit-tls', provider: null, target: null },
};

test('colours only set apart: without them the text is the same', () => {
  const coloured = toPlainText(
    answer,
    createLook({ hasColours: true, columns: 80, takesNumbers: false }),
  );
  const bare = toPlainText(
    answer,
    createLook({ hasColours: false, columns: 80, takesNumbers: false }),
  );
  expect(coloured).toContain(`${startOfColour}1mPOP3 with SSL/TLS uses port 995.`);
  expect(stripVTControlCharacters(coloured)).toBe(bare);
  expect(bare).not.toContain(startOfColour);
});

test.each([40, 60, 300])(
  'on a terminal of %i columns every line fits and can be read',
  (columns) => {
    const text = toPlainText(
      answer,
      createLook({ hasColours: false, columns, takesNumbers: true }),
    );
    const longest = Math.max(...text.split('\n').map((line) => line.length));
    expect(longest).toBeLessThanOrEqual(Math.min(columns, 100));
  },
);

test('a terminal that does not know its size gets lines that can be read', () => {
  const widthOf = (columns: number | null) =>
    createLook({ hasColours: false, columns, takesNumbers: false }).width;
  expect(widthOf(0)).toBe(widthOf(null));
  expect(widthOf(5)).toBeGreaterThan(20);
});

test('what to ask next is numbered where a number asks it', () => {
  const shown = (takesNumbers: boolean) =>
    toPlainText(answer, createLook({ hasColours: false, columns: null, takesNumbers }));
  expect(shown(true)).toContain('Ask next:\n  1. pop3 starttls');
  expect(shown(false)).toContain('Ask next:\n  pop3 starttls');
});
