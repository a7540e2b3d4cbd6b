import { useEffect, useRef, useState } from 'preact/hooks';
import type { ConversationView, MessageView, WorkspaceView } from '../page-protocol.ts';

/** What the workspace itself tells the person, as messages that only they see. */
export interface Notices {
  /** The messages of a conversation with the workspace's own words among them, oldest first. */
  among(conversation: ConversationView | undefined): readonly MessageView[];
  tell(channel: string, threadTs: string | null, text: string): void;
}

type Notice = MessageView & { readonly channel: string };

/** The id of the one who speaks for the workspace; Slack has Slackbot for it. */
export const workspaceUserId = 'local-workspace';

/** Keeps what this page was told since it was opened, the server's notices among it. */
export function useNotices({ notice, conversations }: WorkspaceView): Notices {
  const [notices, setNotices] = useState<readonly Notice[]>([]);
  // What was said before the page was opened is old news.
  const seen = useRef(notice?.id);
  const tell = (channel: string, threadTs: string | null, text: string) => {
    const newest = conversations.find(({ id }) => id === channel)?.messages.at(-1)?.ts ?? '0';
    setNotices((before) => [
      ...before,
      toNotice(channel, threadTs, text, [newest, ...tsOf(before)]),
    ]);
  };
  useEffect(() => {
    if (notice === null || notice.id === seen.current) return;
    seen.current = notice.id;
    tell(notice.channel, null, notice.text);
  });
  return {
    among: (conversation) =>
      [
        ...(conversation?.messages ?? []),
        ...notices.filter(({ channel }) => channel === conversation?.id),
      ].sort((a, b) => Number(a.ts) - Number(b.ts)),
    tell,
  };
}

function toNotice(
  channel: string,
  threadTs: string | null,
  text: string,
  before: readonly string[],
): Notice {
  // It comes after all that was said, even when the workspace's clock is ahead of this one.
  const newest = Math.max(Date.now() / 1000, ...before.map((ts) => Number(ts) + 0.000_001));
  return {
    channel,
    threadTs,
    text,
    ts: newest.toFixed(6),
    user: { id: workspaceUserId, name: 'Workspace', isBot: false },
    blocks: [],
    ephemeral: true,
    edited: false,
  };
}

function tsOf(notices: readonly Notice[]): string[] {
  return notices.map(({ ts }) => ts);
}
