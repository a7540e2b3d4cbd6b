import { type ComponentChildren, Fragment } from 'preact';
import type { MessageView } from '../../page-protocol.ts';
import { useNewestInSight } from './newest-in-sight.ts';
import { continues } from './threads.ts';

interface Props {
  label: string;
  messages: readonly MessageView[];
  /** Changes when there is something new to bring into sight. */
  growth: string;
  draw(message: MessageView, continued: boolean): ComponentChildren;
  /** The words on the line between two messages, if there is to be one. */
  divide(message: MessageView, before: MessageView | undefined): string | null;
  /** What stands above the first message. */
  children?: ComponentChildren;
}

/** Messages, oldest first, that a screen reader reads as they arrive. */
export function MessageList({ label, messages, growth, draw, divide, children }: Props) {
  const list = useNewestInSight(growth);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a long list is scrolled with the keyboard too
    <div ref={list} class="messages" role="log" aria-label={label} tabIndex={0}>
      {children}
      {messages.map((message, index) => {
        const before = messages[index - 1];
        const division = divide(message, before);
        return (
          <Fragment key={message.ts}>
            {division && (
              <div class="division">
                <span>{division}</span>
              </div>
            )}
            {draw(message, division === null && continues(message, before))}
          </Fragment>
        );
      })}
    </div>
  );
}
