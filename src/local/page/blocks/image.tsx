import { Text } from '../mrkdwn/text.tsx';
import type { ImageSource, TextObject } from './block-kit.ts';

/** A picture of this machine; one from elsewhere only by its description: the page fetches nothing. */
export function Image({ image, title }: { image: ImageSource; title?: TextObject }) {
  return (
    <figure class="block-image">
      {title && (
        <figcaption>
          <Text of={title} />
        </figcaption>
      )}
      {isLocal(image.image_url) ? (
        <img src={image.image_url} alt={image.alt_text} />
      ) : (
        <span class="image-elsewhere" role="img" aria-label={image.alt_text}>
          <span aria-hidden="true">🖼 {image.alt_text}</span>
        </span>
      )}
    </figure>
  );
}

function isLocal(url: string | undefined): url is string {
  if (url === undefined || !URL.canParse(url, location.href)) return false;
  const { protocol, origin } = new URL(url, location.href);
  return protocol === 'data:' || origin === location.origin;
}
