import { expect, test } from 'vitest';
import { newDay } from '../../../../src/local/page/conversation/day.ts';

const noon = new Date(2026, 10, 20, 12).getTime();
const at = (day: number, hour: number) => String(new Date(2026, 10, day, hour).getTime() / 1000);

test('the first message of a day has its day above it, later ones have not', () => {
  expect(newDay(at(19, 9), undefined, noon)).toBe('Thursday, November 19');
  expect(newDay(at(19, 23), at(19, 9), noon)).toBeNull();
  expect(newDay(at(20, 1), at(19, 23), noon)).toBe('Today');
});
