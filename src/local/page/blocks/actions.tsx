import { ElementView } from '../elements/element.tsx';
import type { Element } from './block-kit.ts';

/** A row of elements to press. */
export function Actions({ blockId, elements }: { blockId: string; elements: readonly Element[] }) {
  return (
    <div class="block-actions">
      {elements.map((element, index) => (
        <ElementView key={element.action_id ?? index} blockId={blockId} element={element} />
      ))}
    </div>
  );
}
