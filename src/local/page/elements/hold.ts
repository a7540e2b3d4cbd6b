import type { Element } from '../blocks/block-kit.ts';
import { type ElementState, firstState } from '../blocks/element-states.ts';
import { useSurface } from '../blocks/surface.tsx';
import type { ElementProps } from './element.tsx';

/** What an element holds, and how to change it: outside input blocks the app hears of each change. */
export function useHeld<S extends ElementState>(props: ElementProps<Element>) {
  const surface = useSurface();
  const { blockId, element, field } = props;
  const state = surface.values[blockId]?.[element.action_id ?? ''] ?? firstState(element);
  return {
    state: state as S,
    change: (next: S) => {
      surface.enter(blockId, element, next);
      if (field === undefined || field.dispatches) surface.press(blockId, element, { ...next });
    },
    enter: (next: S) => surface.enter(blockId, element, next),
    dispatch: () => surface.press(blockId, element, { ...(state as S) }),
  };
}
