import type { ComponentChildren } from 'preact';
import type { MessageView } from '../../page-protocol.ts';
import { Blocks } from '../blocks/blocks.tsx';
import { SurfaceProvider, useNewSurface } from '../blocks/surface.tsx';
import { Mrkdwn } from '../mrkdwn/mrkdwn.tsx';
import { Avatar } from './avatar.tsx';
import { MessageTools } from './message-tools.tsx';
import { Time } from './time.tsx';

interface Props {
  channel: string;
  message: MessageView;
  /** Whether the message before is by the same one, so that name and picture are not repeated. */
  continued: boolean;
  onReply: (() => void) | null;
  /** What stands under the message: its thread. */
  children?: ComponentChildren;
}

export function Message({ channel, message, continued, onReply, children }: Props) {
  const { user, ephemeral } = message;
  const state = `${continued ? 'continued' : ''} ${ephemeral ? 'ephemeral' : ''}`;
  return (
    <article
      class={`message ${state}`}
      aria-label={`${user.name}${ephemeral ? ', only visible to you' : ''}`}
    >
      <div class="gutter">{continued ? <Time ts={message.ts} /> : <Avatar user={user} />}</div>
      <div class="message-body">
        {ephemeral && <OnlyYou />}
        {!continued && (
          <div class="byline">
            <b>{user.name}</b>
            {user.isBot && <span class="badge">APP</span>}
            <Time ts={message.ts} />
          </div>
        )}
        <Content channel={channel} message={message} />
        {children}
      </div>
      <MessageTools channel={channel} message={message} onReply={onReply} />
    </article>
  );
}

function OnlyYou() {
  return (
    <div class="only-you">
      <svg viewBox="0 0 20 20" width="14" height="14" aria-hidden="true">
        <path
          d="M1.500 10S4.500 4.500 10 4.500 18.500 10 18.500 10 15.500 15.500 10 15.500 1.500 10 1.500 10z"
          fill="none"
          stroke="currentColor"
          stroke-width="1.600"
        />
        <circle cx="10" cy="10" r="2.500" fill="currentColor" />
      </svg>
      Only visible to you
    </div>
  );
}

function Content({
  channel,
  message: { ts, text, blocks, edited },
}: {
  channel: string;
  message: MessageView;
}) {
  const surface = useNewSurface({ channel, ts }, blocks);
  return (
    <SurfaceProvider surface={surface}>
      {blocks.length > 0 ? (
        <Blocks blocks={blocks} />
      ) : (
        <div class="text">
          <Mrkdwn text={text} />
        </div>
      )}
      {edited && <span class="edited">(edited)</span>}
    </SurfaceProvider>
  );
}
