/** The least Bolt app: it answers the slash command with a constant. What Mailport is measured beside. */
import bolt from '@slack/bolt';

const { PORT, SLACK_API_URL, SLACK_BOT_TOKEN, SLACK_SIGNING_SECRET } = process.env;
const app = new bolt.App({
  token: SLACK_BOT_TOKEN,
  signingSecret: SLACK_SIGNING_SECRET,
  clientOptions: { slackApiUrl: SLACK_API_URL },
  deferInitialization: true,
});
app.command('/mailport', async ({ ack, respond }) => {
  await ack();
  await respond('POP3 with SSL/TLS uses port 995.');
});
await app.init();
await app.start(Number(PORT));
process.stdout.write('ready\n');
