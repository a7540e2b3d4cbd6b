import type { App } from '@slack/bolt';
import { workspaceOf } from '../person.ts';
import { toConversation } from './conversation.ts';
import type { Listening } from './listening.ts';

/** What the agent panel offers to ask; the same examples as everywhere. */
const prompts = [
  { title: 'The port for secure POP3', message: 'pop3 secure' },
  { title: 'Gmail’s IMAP server', message: 'gmail imap' },
  { title: '465 or 587?', message: '465 or 587' },
  { title: 'Learn the ports', message: 'learn' },
] as const;

/** What only the agent panel has, which is the messages tab of some plans: prompts, and Stop. */
export function listenToAgentPanel(app: App, { sessions }: Listening): void {
  app.event('app_home_opened', async ({ event, client }) => {
    if (event.tab !== 'messages') return;
    const offered = { channel_id: event.channel, title: 'You could ask', prompts: [...prompts] };
    const set = client.apiCall('assistant.threads.setSuggestedPrompts', offered);
    await set.catch(() => undefined);
  });

  app.event('agent_session_stopped', async ({ event, client, context }) => {
    const { channel, thread_ts: thread } = event;
    const conversation = toConversation({ team: workspaceOf(context), channel, thread });
    await sessions.stop({ client, channel, thread, conversation });
  });
}
