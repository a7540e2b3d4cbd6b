import { expect, test } from 'vitest';
import { readDailyForm, toDailyForm } from '../../../src/slack/daily/daily-form.ts';

interface Select {
  readonly options?: readonly { readonly value: string }[];
  readonly option_groups?: readonly { readonly options: readonly { readonly value: string }[] }[];
  readonly initial_option?: { readonly value: string };
}

function selects(chosen: Parameters<typeof toDailyForm>[0]): readonly Select[] {
  const { blocks } = toDailyForm(chosen, null);
  return blocks.map((block) => ('element' in block ? block.element : {}) as Select);
}

test('the form begins with nine o’clock and no place', () => {
  const [at, zone] = selects(null);
  expect(at?.initial_option?.value).toBe('09:00');
  expect(zone?.initial_option).toBeUndefined();
});

test('a time that was typed to the minute stands in the form, in its order', () => {
  const [at, zone] = selects({ at: '20:37', timeZone: 'Europe/Berlin' });
  expect(at?.initial_option?.value).toBe('20:37');
  const times = at?.options?.map(({ value }) => value) ?? [];
  expect(times).toContain('20:37');
  expect(times).toEqual(times.toSorted());
  expect(zone?.initial_option?.value).toBe('Europe/Berlin');
});

test('Slack takes the form: at most a hundred options in a list or a group, each once', () => {
  const [at, zone] = selects({ at: '20:37', timeZone: 'UTC' });
  expect(at?.options?.length).toBeLessThanOrEqual(100);
  const groups = zone?.option_groups ?? [];
  expect(groups.length).toBeLessThanOrEqual(100);
  expect(Math.max(...groups.map(({ options }) => options.length))).toBeLessThanOrEqual(100);
  const zones = groups.flatMap(({ options }) => options.map(({ value }) => value));
  expect(new Set(zones).size).toBe(zones.length);
});

test('what was not chosen is read as nothing', () => {
  expect(readDailyForm({})).toEqual({ at: '', zone: '' });
});
