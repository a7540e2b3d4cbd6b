import type { StateValues } from '../../page-protocol.ts';
import type { Block, Element, ElementBase, Option } from './block-kit.ts';

/** What an element holds, in Slack's words for `state.values`. */
export type ElementState =
  | { readonly type: string; readonly value: string | null }
  | { readonly type: string; readonly selected_option: Option | null }
  | { readonly type: string; readonly selected_options: readonly Option[] };

/** Elements by block: `[block_id, element]`. */
type Placed = readonly [blockId: string, element: ElementBase & Element];

/**
 * Slack's `state.values` for these blocks: what was entered, else what each element began with.
 * Buttons and overflow menus hold nothing and do not appear.
 */
export function stateValues(blocks: readonly unknown[], entered: StateValues): StateValues {
  const values: Record<string, Record<string, unknown>> = {};
  for (const [blockId, element] of blocks.flatMap((block) => elementsOf(block as Block))) {
    const actionId = element.action_id ?? '';
    const state = entered[blockId]?.[actionId] ?? firstState(element);
    if (state !== null) values[blockId] = { ...values[blockId], [actionId]: state };
  }
  return values;
}

/** What an element holds before anyone touches it; null for elements that hold nothing. */
export function firstState(element: Element): ElementState | null {
  const { type } = element;
  switch (type) {
    case 'static_select':
    case 'radio_buttons':
      return { type, selected_option: element.initial_option ?? null };
    case 'checkboxes':
      return { type, selected_options: element.initial_options ?? [] };
    case 'plain_text_input':
    case 'email_text_input':
    case 'url_text_input':
    case 'number_input':
      return { type, value: element.initial_value ?? null };
    default:
      return null;
  }
}

function elementsOf(block: Block): Placed[] {
  switch (block.type) {
    case 'actions':
      return block.elements.map((element) => [block.block_id ?? '', element]);
    case 'input':
      return [[block.block_id ?? '', block.element]];
    case 'section':
      if (block.accessory === undefined || block.accessory.type === 'image') return [];
      return [[block.block_id ?? '', block.accessory]];
    default:
      return [];
  }
}
