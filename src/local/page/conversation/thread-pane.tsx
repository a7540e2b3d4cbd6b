import type { ConversationView, MessageView } from '../../page-protocol.ts';
import { Composer } from '../composer/composer.tsx';
import { useWorkspace } from '../workspace-context.ts';
import { Message } from './message.tsx';
import { MessageList } from './message-list.tsx';
import { countReplies, isReplyTo } from './threads.ts';

interface Props {
  conversation: ConversationView;
  /** All messages of the conversation. */
  messages: readonly MessageView[];
  threadTs: string;
  /** Whether the person opened it and may want to write at once. */
  focused: boolean;
  onSend(text: string): Promise<boolean>;
  onClose(): void;
}

/** A thread beside its conversation, with a composer of its own. */
export function ThreadPane(props: Props) {
  const { conversation, threadTs } = props;
  const { view } = useWorkspace();
  const replies = props.messages.filter((message) => isReplyTo(message, threadTs));
  const messages = [...props.messages.filter(({ ts }) => ts === threadTs), ...replies];
  const isChannel = conversation.kind === 'channel';
  const place = `${conversation.id}/${threadTs}`;
  return (
    <aside
      class="thread"
      aria-label="Thread"
      onKeyDown={(event) => closeOnEscape(event, props.onClose)}
    >
      <header class="pane-header">
        <h2>Thread</h2>
        <span class="pane-topic">{isChannel ? `#${conversation.name}` : conversation.name}</span>
        <button
          type="button"
          class="icon-button close"
          aria-label="Close the thread"
          onClick={props.onClose}
        >
          ✕
        </button>
      </header>
      <MessageList
        label="Messages in the thread"
        messages={messages}
        growth={`${messages.length}`}
        divide={(_, before) => (before?.ts === threadTs ? countReplies(replies) : null)}
        draw={(message, continued) => (
          <Message
            channel={conversation.id}
            message={message}
            continued={continued}
            onReply={null}
          />
        )}
      />
      <Composer
        key={place}
        place={place}
        label={isChannel ? `Reply, or ask on with @${view.bot.name}` : 'Reply'}
        focused={props.focused}
        onSend={props.onSend}
      />
    </aside>
  );
}

function closeOnEscape(event: KeyboardEvent, close: () => void): void {
  // In a menu or a dialog the key closes that.
  const isElsewhere = (event.target as Element).closest('[popover], dialog') !== null;
  if (event.key === 'Escape' && !event.defaultPrevented && !isElsewhere) close();
}
