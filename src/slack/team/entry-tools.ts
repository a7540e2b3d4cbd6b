import type { types } from '@slack/bolt';
import type { TaughtEntry } from '../../team/entries.ts';
import { actions } from '../actions.ts';
import { button } from '../buttons.ts';
import { limits } from '../limits.ts';
import { plain } from '../modals/views.ts';

/** Under the list of a workspace's entries: which to edit, and a new one. */
export function toEntryTools(entries: readonly TaughtEntry[]): types.ActionsBlock {
  const options = entries.slice(0, limits.options).map(({ id, teaching }) => ({
    text: plain(teaching.title, limits.optionLabel),
    value: id,
  }));
  const edit: types.StaticSelect[] =
    options.length === 0
      ? []
      : [
          {
            type: 'static_select',
            action_id: actions.editEntry,
            placeholder: plain('Edit an entry'),
            options,
          },
        ];
  const teach = button(actions.teachNew, 'Teach something new', 'new', 'Teach something new');
  return { type: 'actions', elements: [...edit, teach] };
}
