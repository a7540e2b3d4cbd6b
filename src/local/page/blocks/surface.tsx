import { type ComponentChildren, createContext } from 'preact';
import { useContext, useMemo, useState } from 'preact/hooks';
import type { PageAction, StateValues } from '../../page-protocol.ts';
import { useWorkspace } from '../workspace-context.ts';
import type { Element } from './block-kit.ts';
import { type ElementState, stateValues } from './element-states.ts';

type From = Extract<PageAction, { type: 'press' }>['from'];

/** What blocks stand on (a message, a modal, the Home tab): it keeps what was entered in them. */
export interface Surface {
  readonly values: StateValues;
  /** Keeps what an element holds now. */
  enter(blockId: string, element: Element, state: ElementState): void;
  /** Tells the app that an element was pressed or picked, and everything else the surface holds. */
  press(blockId: string, element: Element, state?: Readonly<Record<string, unknown>>): void;
}

const context = createContext<Surface | null>(null);

/** The surface that a block stands on. */
export function useSurface(): Surface {
  const surface = useContext(context);
  if (surface === null) throw new Error('There is no surface around this block.');
  return surface;
}

export function SurfaceProvider(props: { surface: Surface; children: ComponentChildren }) {
  return <context.Provider value={props.surface}>{props.children}</context.Provider>;
}

/** A surface for these blocks; `from` names it to the app. */
export function useNewSurface(from: From, blocks: readonly unknown[]): Surface {
  const { act } = useWorkspace();
  const [entered, setEntered] = useState<StateValues>({});
  const values = useMemo(() => stateValues(blocks, entered), [blocks, entered]);
  return {
    values,
    enter: (blockId, element, state) =>
      setEntered((before) => withState(before, blockId, element, state)),
    press: (blockId, element, state = {}) => {
      const after = 'type' in state ? withState(values, blockId, element, state) : values;
      const pressed = { type: element.type, action_id: element.action_id, block_id: blockId };
      void act({ type: 'press', from, action: { ...pressed, ...state }, values: after });
    },
  };
}

function withState(
  values: StateValues,
  blockId: string,
  element: Element,
  state: Readonly<Record<string, unknown>>,
): StateValues {
  return { ...values, [blockId]: { ...values[blockId], [element.action_id ?? '']: state } };
}
