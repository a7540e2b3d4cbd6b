import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cleanText } from '../../../src/checks/dialogue/clean-text.ts';

test('a greeting keeps its words and loses its power', () => {
  expect(cleanText('220 \x1b[31mred\x07\x00 \u202eevil\u200b ESMTP')).toBe(
    '220 \\u{1b}[31mred\\u{7}\\u{0} \\u{202e}evil\\u{200b} ESMTP',
  );
});

test('words of any script stay', () => {
  expect(cleanText('220 mail.münchen.example Grüße, 你好')).toBe(
    '220 mail.münchen.example Grüße, 你好',
  );
});

test('it is cut between characters, never within one', () => {
  expect(cleanText(`${'x'.repeat(118)}😀😀`)).toBe(`${'x'.repeat(118)}…`);
});
/** fast-check's own strings of all characters take seconds to be thought of. */
const codePoint = fc.integer({ min: 0, max: 0x10ffff });

test('whatever is said, nothing harmful and nothing long is shown', () => {
  fc.assert(
    fc.property(fc.array(codePoint, { maxLength: 300 }), (codePoints) => {
      const shown = cleanText(String.fromCodePoint(...codePoints));
      expect(shown).not.toMatch(/[\p{Cc}\p{Cf}\u2028\u2029]/u);
      expect(shown.length).toBeLessThanOrEqual(120);
    }),
  );
});
