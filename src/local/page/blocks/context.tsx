import { Text } from '../mrkdwn/text.tsx';
import type { ImageSource, TextObject } from './block-kit.ts';
import { Image } from './image.tsx';

/** Small print: sources, who asked, how old it is. */
export function Context({ elements }: { elements: readonly (TextObject | ImageSource)[] }) {
  return (
    <div class="block-context">
      {elements.map((element, index) => (
        <span key={index} class="text">
          {element.type === 'image' ? <Image image={element} /> : <Text of={element} />}
        </span>
      ))}
    </div>
  );
}
