import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

/**
 * Keeps what is newest in a list in sight as the list grows or is given another size: its end, or the
 * beginning of the newest message when that is taller than the list, so that an answer is read from
 * its first line.
 */
export function useNewestInSight(growth: string): RefObject<HTMLDivElement | null> {
  const list = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    if (list.current) showNewest(list.current);
  }, [growth]);
  useLayoutEffect(() => {
    if (!list.current) return;
    const resized = new ResizeObserver(([entry]) => entry && showNewest(entry.target));
    resized.observe(list.current);
    return () => resized.disconnect();
  }, []);
  return list;
}

function showNewest(list: Element): void {
  const newest = list.querySelector(':scope > .message:last-of-type');
  if (!(list instanceof HTMLElement) || !(newest instanceof HTMLElement)) return;
  const end = list.scrollHeight - list.clientHeight;
  list.scrollTop = Math.min(end, newest.offsetTop - list.offsetTop - 12);
}
