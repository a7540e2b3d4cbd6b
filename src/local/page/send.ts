import { refusalInThread } from './composer/suggest.ts';
import type { Notices } from './notices.ts';
import { useWorkspace } from './workspace-context.ts';

/** How a text is sent into a conversation or a thread; a command in a thread is refused there, as in Slack. */
export function useSend(
  tell: Notices['tell'],
): (channel: string, threadTs: string | null, text: string) => Promise<boolean> {
  const { view, act } = useWorkspace();
  return async (channel, threadTs, text) => {
    const refused = threadTs && refusalInThread(text, view.commands);
    if (!refused) return act({ type: 'post', channel, threadTs, text });
    tell(channel, threadTs, refused);
    return false;
  };
}
