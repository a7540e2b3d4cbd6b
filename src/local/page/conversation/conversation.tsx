import type { ConversationView, MessageView } from '../../page-protocol.ts';
import { Composer } from '../composer/composer.tsx';
import { newDay } from './day.ts';
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
export function Conversation(props: Props) {
  const { conversation, onSend, onOpenThread } = props;
  const topics = toTopics(props.messages);
  const repliesTo = new Map(topics.map(({ message, replies }) => [message.ts, replies]));
  const title = conversation.kind === 'channel' ? `#${conversation.name}` : conversation.name;
  return (
    <>
      <MessageList
        key={conversation.id}
        label={`Messages in ${title}`}
        messages={topics.map(({ message }) => message)}
        growth={`${topics.length} ${topics.at(-1)?.replies.length}`}
        divide={({ ts }, before) => newDay(ts, before?.ts, Date.now())}
        draw={(message, continued) => (
          <Message
            channel={conversation.id}
            message={message}
            continued={continued}
            onReply={() => onOpenThread(message.ts)}
          >
            <ThreadLink
              replies={repliesTo.get(message.ts) ?? []}
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
