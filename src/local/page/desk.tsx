import { useState } from 'preact/hooks';
import { Conversation } from './conversation/conversation.tsx';
import { ThreadPane } from './conversation/thread-pane.tsx';
import { useOpenThread } from './conversation/use-open-thread.ts';
import { Home } from './home.tsx';
import { useNotices } from './notices.ts';
import { PaneHeader } from './pane-header.tsx';
import { homePlace, useUnread } from './place.ts';
import { useSend } from './send.ts';
import { Sidebar } from './sidebar.tsx';
import { useWorkspace } from './workspace-context.ts';

/** Places at the left, one of them in the middle, and a thread of it at the right. */
export function Desk() {
  const { view, act } = useWorkspace();
  const [place, setPlace] = useState(view.conversations[0]?.id ?? homePlace);
  const [menuOpen, setMenuOpen] = useState(false);
  const unread = useUnread(view.conversations, place);
  const conversation = view.conversations.find(({ id }) => id === place);
  const notices = useNotices(view);
  const messages = notices.among(conversation);
  const thread = useOpenThread(messages, view.me.id);
  const send = useSend(notices.tell);
  const isDirect = (id: string) =>
    view.conversations.some((one) => one.id === id && one.kind === 'direct');
  const go = (next: string) => {
    setPlace(next);
    setMenuOpen(false);
    thread.close();
    // Slack tells the app whenever its own pages are opened; only then does it publish its Home.
    if (next === homePlace) void act({ type: 'open-home', tab: 'home' });
    else if (isDirect(next)) void act({ type: 'open-home', tab: 'messages' });
  };
  return (
    <div class={`desk ${menuOpen ? 'menu-open' : ''} ${thread.open ? 'thread-open' : ''}`}>
      <Sidebar place={place} unread={unread} onGo={go} />
      <main class="pane">
        <PaneHeader conversation={conversation} menuOpen={menuOpen} onMenu={setMenuOpen} />
        {conversation ? (
          <Conversation
            conversation={conversation}
            messages={messages}
            onSend={(text) => send(conversation.id, null, text)}
            onOpenThread={thread.show}
          />
        ) : (
          <Home blocks={view.home?.blocks ?? []} />
        )}
      </main>
      {conversation && thread.open && (
        <ThreadPane
          conversation={conversation}
          messages={messages}
          threadTs={thread.open.ts}
          focused={thread.open.byPerson}
          onSend={(text) => send(conversation.id, thread.open?.ts ?? null, text)}
          onClose={thread.close}
        />
      )}
    </div>
  );
}
