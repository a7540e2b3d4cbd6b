import type { types } from '@slack/bolt';
import type { DailyQuestion } from '../../onboarding/learner.ts';
import { modals } from '../actions.ts';
import { inGroupsOf } from '../limits.ts';
import { plain } from '../modals/views.ts';

/** The choice of a time and a time zone. Slack tells an app where somebody lives only for a scope that
 * reads everybody's profile; asking is less. */
export function toDailyForm(chosen: DailyQuestion | null, direct: string | null): types.ModalView {
  const zone = chosen?.timeZone ?? 'UTC';
  const at = chosen?.at ?? '09:00';
  return {
    type: 'modal',
    callback_id: modals.daily,
    title: plain('The daily question'),
    submit: plain('Switch on'),
    close: plain('Cancel'),
    private_metadata: JSON.stringify({ direct }),
    blocks: [
      {
        type: 'input',
        block_id: 'at',
        label: plain('Every day at'),
        element: {
          type: 'static_select',
          action_id: 'at',
          // A time that was typed may be any minute.
          options: [...new Set([...halfHours, at])].toSorted().map(toOption),
          initial_option: toOption(at),
        },
      },
      {
        type: 'input',
        block_id: 'zone',
        label: plain('Your time zone'),
        hint: plain('Type to find your city'),
        element: {
          type: 'static_select',
          action_id: 'zone',
          placeholder: plain('Region/City'),
          option_groups: zoneGroups(),
          ...(chosen && { initial_option: toOption(zone) }),
        },
      },
    ],
  };
}

/** What was chosen in the form. */
export function readDailyForm(values: unknown): { readonly at: string; readonly zone: string } {
  return { at: selected(values, 'at'), zone: selected(values, 'zone') };
}

const halfHours: readonly string[] = Array.from({ length: 48 }, (_, i) => {
  const hour = String(Math.floor(i / 2)).padStart(2, '0');
  return `${hour}:${i % 2 === 0 ? '00' : '30'}`;
});

/** Every time zone, by its part of the world. Slack takes at most a hundred in a group. */
function zoneGroups() {
  const byRegion = new Map<string, string[]>([['UTC', ['UTC']]]);
  for (const zone of Intl.supportedValuesOf('timeZone')) {
    const [region = ''] = zone.split('/');
    if (zone !== 'UTC') byRegion.set(region, [...(byRegion.get(region) ?? []), zone]);
  }
  return [...byRegion].flatMap(([region, zones]) =>
    inGroupsOf(100, zones).map((group) => ({
      label: plain(region),
      options: group.map(toOption),
    })),
  );
}

function toOption(value: string): types.PlainTextOption {
  return { text: plain(value), value };
}

function selected(values: unknown, name: string): string {
  const state = (values as Record<string, Record<string, { selected_option?: unknown }>>)[name];
  const option = state?.[name]?.selected_option;
  return typeof option === 'object' && option !== null && 'value' in option
    ? String(option.value)
    : '';
}
