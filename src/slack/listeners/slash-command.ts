import type { App } from '@slack/bolt';
import { postPrivately, respondPrivately } from '../delivery.ts';
import { whoIs } from '../person.ts';
import { toRequestText } from '../request-text.ts';
import { isDirect } from './conversation.ts';
import type { Listening } from './listening.ts';

/** `/mailport <question>`: answered to the asker alone. Without a question: what can be asked. */
export function listenToSlashCommand(
  app: App,
  { answer, delivered, deskChannel }: Listening,
): void {
  app.command('/mailport', async ({ ack, command, respond, client, context }) => {
    await ack();
    if (!delivered.isFirst(`command:${command.trigger_id}`)) return;
    const to = { channel: command.channel_id, user: command.user_id };
    await answer({
      surface: 'slash-command',
      text: toRequestText(command.text ?? ''),
      typed: command.text ?? '',
      who: whoIs(context, to.user),
      atDesk: to.channel === deskChannel,
      ...(isDirect(to.channel) && { direct: to.channel }),
      ways: [respondPrivately(respond), postPrivately(client, to)],
      shareable: 'channel',
      retry: context.retryNum,
    });
  });
}
