import { ElementView } from '../elements/element.tsx';
import { Text } from '../mrkdwn/text.tsx';
import type { SectionBlock } from './block-kit.ts';
import { Image } from './image.tsx';

/** A text, or facts side by side, with an element or a picture at the right. */
export function Section({ block }: { block: SectionBlock }) {
  const { text, fields, accessory, block_id = '' } = block;
  return (
    <div class="block-section">
      <div class="section-body">
        {text && (
          <div class="text">
            <Text of={text} />
          </div>
        )}
        {fields && (
          <div class="fields">
            {fields.map((field, index) => (
              <div key={index} class="text">
                <Text of={field} />
              </div>
            ))}
          </div>
        )}
      </div>
      {accessory && (
        <div class="accessory">
          {accessory.type === 'image' ? (
            <Image image={accessory} />
          ) : (
            <ElementView blockId={block_id} element={accessory} />
          )}
        </div>
      )}
    </div>
  );
}
