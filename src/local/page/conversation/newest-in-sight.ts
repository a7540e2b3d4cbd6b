import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

/**
 * Scrolls a list to what is newest whenever it grows: to its end, or to the beginning of the newest
 * message when that is taller than the list, so that an answer is read from its first line.
 */
export function useNewestInSight(count: number): RefObject<HTMLDivElement | null> {
  const list = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const newest = list.current?.querySelector(':scope > .message:last-of-type');
    if (!list.current || !(newest instanceof HTMLElement)) return;
    const end = list.current.scrollHeight - list.current.clientHeight;
    list.current.scrollTop = Math.min(end, newest.offsetTop - list.current.offsetTop - 12);
  }, [count]);
  return list;
}
