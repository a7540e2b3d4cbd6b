import { useEffect, useRef, useState } from 'preact/hooks';
import type { MessageView } from '../../page-protocol.ts';
import { toTopics } from './threads.ts';

/** The thread that is shown beside its conversation. */
export interface OpenThread {
  readonly ts: string;
  /** False when it opened by itself: then it must not take the caret away. */
  readonly byPerson: boolean;
}

/**
 * Which thread is open. Where there is room for it, the first reply to what the person has just
 * written opens its thread, so that a newcomer sees the answer at once.
 */
export function useOpenThread(messages: readonly MessageView[], me: string) {
  const [open, setOpen] = useState<OpenThread | null>(null);
  const newestSeen = useRef(Date.now() / 1000);
  /** Where the person was before, and comes back to. */
  const opener = useRef<Element | null>(null);
  useEffect(() => {
    const answered = toTopics(messages).findLast(
      ({ message, replies }) => message.user.id === me && replies.length > 0,
    );
    if (answered === undefined || Number(answered.message.ts) <= newestSeen.current) return;
    newestSeen.current = Number(answered.message.ts);
    if (!matchMedia('(min-width: 1000px)').matches) return;
    setOpen({ ts: answered.message.ts, byPerson: false });
  }, [messages, me]);
  return {
    open,
    show: (ts: string) => {
      opener.current = document.activeElement;
      setOpen({ ts, byPerson: true });
    },
    close: () => {
      setOpen(null);
      if (opener.current instanceof HTMLElement) opener.current.focus();
      opener.current = null;
    },
  };
}
