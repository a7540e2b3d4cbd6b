import { useEffect, useState } from 'preact/hooks';
import type { WorkspaceView } from '../page-protocol.ts';

/** The newest view of the workspace (null before the first), and whether more would arrive. */
export interface Stream {
  readonly view: WorkspaceView | null;
  readonly live: boolean;
}

const reopenAfterMs = 1000;

/** Follows the workspace; after a loss it keeps trying until the workspace is back. */
export function useStream(): Stream {
  const [view, setView] = useState<WorkspaceView | null>(null);
  const [live, setLive] = useState(false);
  useEffect(() => {
    let source: EventSource;
    let reopening: ReturnType<typeof setTimeout>;
    const open = () => {
      source = new EventSource('/local/stream');
      source.onopen = () => setLive(true);
      source.onmessage = (event: MessageEvent<string>) => setView(JSON.parse(event.data));
      source.onerror = () => {
        setLive(false);
        // The browser tries again by itself, except after an answer that is no stream.
        if (source.readyState === EventSource.CLOSED) reopening = setTimeout(open, reopenAfterMs);
      };
    };
    open();
    return () => {
      clearTimeout(reopening);
      source.close();
    };
  }, []);
  return { view, live };
}
