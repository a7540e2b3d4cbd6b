import { expect, test } from 'vitest';
import { withEmoji } from '../../../../src/local/page/mrkdwn/emoji.ts';

test('the names that are known are written as characters in plain text', () => {
  expect(withEmoji(':warning: 10:30:15 :nobody_knows: :+1:')).toBe('⚠️ 10:30:15 :nobody_knows: 👍');
});
