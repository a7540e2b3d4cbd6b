import type { App } from '@slack/bolt';
import { postPrivately, respondPrivately } from '../delivery.ts';
import { unwrap } from '../unwrap.ts';
import type { Desk } from './desk.ts';

/** `/mailport <question>`: answered to the asker alone. Without a question: what can be asked. */
export function listenToSlashCommand(app: App, { answer, delivered }: Desk): void {
  app.command('/mailport', async ({ ack, command, respond, client, context }) => {
    await ack();
    if (!delivered.isFirst(`command:${command.trigger_id}`)) return;
    const to = { channel: command.channel_id, user: command.user_id };
    await answer({
      surface: 'slash-command',
      text: unwrap(command.text ?? ''),
      typed: command.text ?? '',
      person: command.user_id,
      workspace: command.team_id,
      ways: [respondPrivately(respond), postPrivately(client, to)],
      shareable: true,
      retry: context.retryNum,
    });
  });
}
