import type { ComponentChildren } from 'preact';
import { Fragment } from 'preact';
import type { MessageView } from '../../page-protocol.ts';
import { useNewestInSight } from './newest-in-sight.ts';
import { continues } from './threads.ts';

interface Props {
  label: string;
  messages: readonly MessageView[];
  draw(message: MessageView, continued: boolean): ComponentChildren;
  /** What stands above the first message. */
  children?: ComponentChildren;
}

/** Messages, oldest first, that a screen reader reads as they arrive. */
export function MessageList({ label, messages, draw, children }: Props) {
  const list = useNewestInSight(messages.length);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a long list is scrolled with the keyboard too
    <div ref={list} class="messages" role="log" aria-label={label} tabIndex={0}>
      {children}
      {messages.map((message, index) => {
        const before = messages[index - 1];
        return (
          <Fragment key={message.ts}>
            {dayOf(message) !== (before && dayOf(before)) && <Day name={dayOf(message)} />}
            {draw(message, continues(message, before))}
          </Fragment>
        );
      })}
    </div>
  );
}

function Day({ name }: { name: string }) {
  return (
    <div class="day">
      <span>{name}</span>
    </div>
  );
}

const day = new Intl.DateTimeFormat('en', { weekday: 'long', day: 'numeric', month: 'long' });

function dayOf({ ts }: MessageView): string {
  const name = day.format(Number(ts) * 1000);
  return name === day.format(Date.now()) ? 'Today' : name;
}
