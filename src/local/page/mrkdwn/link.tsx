import type { ComponentChildren } from 'preact';
import { safeUrl } from './safe-url.ts';

/** A link that opens beside the workspace and tells the other side nothing; unsafe ones stay text. */
export function Link({ url, children }: { url: string; children: ComponentChildren }) {
  const safe = safeUrl(url);
  if (safe === null) return <span>{children}</span>;
  return (
    <a href={safe} target="_blank" rel="noopener noreferrer">
      {children}
    </a>
  );
}
