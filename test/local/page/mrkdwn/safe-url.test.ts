import { expect, test } from 'vitest';
import { safeUrl } from '../../../../src/local/page/mrkdwn/safe-url.ts';

test('web and mail addresses may become links', () => {
  for (const address of ['https://a.example/x', 'http://a.example', 'mailto:jo@a.example']) {
    expect(safeUrl(address)).toBe(address);
  }
});

test('nothing else may', () => {
  const bad = [
    'javascript:alert(1)',
    ' JavaScript:alert(1)',
    'data:text/html,x',
    'file:///etc',
    '/x',
    '',
  ];
  for (const address of bad) expect(safeUrl(address)).toBeNull();
});
