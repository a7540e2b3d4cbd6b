import { describe, expect, test } from 'vitest';
import { anAnswer } from '../answers.ts';
import { buttonsOf, type Mode, slashCommand, startScene } from '../scene.ts';

describe.each<Mode>(['socket', 'http'])('a slash command over %s', (mode) => {
  test('is answered to the asker alone, with buttons for what comes next', async () => {
    const { slack, asked, deliver } = await startScene(mode);
    await deliver(slashCommand(slack, 'pop3 secure'));
    const sent = await slack.next('response');
    const { body } = sent;
    expect(asked).toMatchObject([{ text: 'pop3 secure' }]);
    expect(body).toMatchObject({
      response_type: 'ephemeral',
      replace_original: false,
      unfurl_links: false,
      unfurl_media: false,
    });
    expect(body.text).toContain('995');
    const buttons = buttonsOf(sent);
    expect(buttons.map(({ value }) => value)).toEqual(['imap secure', '995 or 110', 'pop3 secure']);
    expect(buttons.at(-1)).toMatchObject({
      action_id: 'share',
      text: { text: 'Share in channel' },
    });
  });

  test('is acknowledged before the answer is known', async () => {
    let resolve = () => {};
    const promise = new Promise<void>((done) => {
      resolve = done;
    });
    const { slack, deliver } = await startScene(mode, {
      reply: () => promise.then(() => anAnswer()),
    });
    await deliver(slashCommand(slack, 'pop3'));
    expect(slack.sent.filter(({ method }) => method === 'response')).toEqual([]);
    resolve();
    await slack.next('response');
  });
});

test('a slash command without a question shows what can be asked', async () => {
  const { slack, asked, deliver } = await startScene('socket');
  await deliver(slashCommand(slack, '  '));
  await slack.next('response');
  expect(asked).toMatchObject([{ text: 'help' }]);
});

test('a slash command that is delivered twice is answered once', async () => {
  const { slack, app, deliver } = await startScene('socket');
  const once = slashCommand(slack, 'imap');
  await deliver(once);
  await deliver(once);
  await app.stop();
  expect(slack.sent.filter(({ method }) => method === 'response')).toHaveLength(1);
});

test('a slash command whose response_url does not work is answered all the same', async () => {
  const { slack, deliver } = await startScene('http');
  slack.reply('response', { httpStatus: 404 });
  await deliver(slashCommand(slack, 'imap'));
  const { body } = await slack.next('chat.postEphemeral');
  expect(body).toMatchObject({ channel: 'C1', user: 'U1' });
});
