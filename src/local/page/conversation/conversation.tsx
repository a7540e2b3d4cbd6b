import type { ConversationView, MessageView } from '../../page-protocol.ts';
import { Composer } from '../composer/composer.tsx';
import { Message } from './message.tsx';
import { MessageList } from './message-list.tsx';
import { ThreadLink } from './thread-link.tsx';
import { toTopics } from './threads.ts';
import { Welcome } from './welcome.tsx';

interface Props {
  conversation: ConversationView;
  /** The conversation's messages and what the workspace said in it. */
  messages: readonly MessageView[];
  onSend(text: string): Promise<boolean>;
  onOpenThread(ts: string): void;
}

/** A channel or a direct message: what was said in it, and the composer. */
export function Conversation({ conversation, messages, onSend, onOpenThread }: Props) {
  const topics = new Map(toTopics(messages).map((topic) => [topic.message.ts, topic]));
  const title = conversation.kind === 'channel' ? `#${conversation.name}` : conversation.name;
  return (
    <>
      <MessageList
        label={`Messages in ${title}`}
        messages={[...topics.values()].map(({ message }) => message)}
        draw={(message, continued) => (
          <Message
            channel={conversation.id}
            message={message}
            continued={continued}
            onReply={() => onOpenThread(message.ts)}
          >
            <ThreadLink
              replies={topics.get(message.ts)?.replies ?? []}
              onOpen={() => onOpenThread(message.ts)}
            />
          </Message>
        )}
      >
        <Welcome conversation={conversation} onTry={onSend} />
      </MessageList>
      <Composer
        key={conversation.id}
        place={conversation.id}
        label={`Message ${title}`}
        onSend={onSend}
      />
    </>
  );
}
