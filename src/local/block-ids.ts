import { field, isObject, type Json, listAt } from './foreign.ts';
import { freshId } from './ids.ts';

/** Blocks as Slack keeps them: unchanged, but every block has a `block_id` and everything in it that
 * can be pressed has an `action_id`, made up where the app gave none. */
export function withIds(blocks: readonly unknown[]): readonly Json[] {
  return blocks.filter(isObject).map((block) => ({
    block_id: freshId('b'),
    ...block,
    ...(isObject(field(block, 'accessory')) && {
      accessory: withActionId(field(block, 'accessory')),
    }),
    ...(isObject(field(block, 'element')) && { element: withActionId(field(block, 'element')) }),
    ...(holdsActions(block) && { elements: listAt(block, 'elements').map(withActionId) }),
  }));
}

/** Everything in a block that can be pressed or filled in. */
export function elementsOf(block: Json): readonly Json[] {
  const single = [field(block, 'accessory'), field(block, 'element')];
  return [...single, ...(holdsActions(block) ? listAt(block, 'elements') : [])].filter(isObject);
}

function holdsActions(block: Json): boolean {
  return field(block, 'type') === 'actions' || field(block, 'type') === 'context_actions';
}

function withActionId(element: unknown): unknown {
  if (!isObject(element) || field(element, 'type') === 'image') return element;
  return { action_id: freshId('a'), ...element };
}
