import { expect, test } from 'vitest';
import { createLocalSlack } from '../../src/local/local-slack.ts';
import { readManifest } from '../../src/local/manifest.ts';
import { respond } from '../../src/local/respond.ts';
import { notReached, slackPatience } from '../../src/local/transport.ts';
import { Workspace } from '../../src/local/workspace.ts';
import { helpdesk, manifestPath } from './scene.ts';

/** A workspace without an app, whose clock the test moves. */
function room() {
  const clock = { ms: 0 };
  const now = () => clock.ms;
  const workspace = new Workspace('Porter', now);
  const slack = createLocalSlack({
    manifest: readManifest(manifestPath),
    workspace,
    transport: { connected: false, send: async () => ({ ...notReached, final: true }), stop() {} },
    patience: slackPatience,
    origin: 'http://127.0.0.1:1',
    now,
  });
  const urlFor = (original: string | null) =>
    slack.responseUrls.make({ channel: helpdesk, original }).split('/').at(-1) ?? '';
  const messages = () => workspace.conversation(helpdesk)?.messages ?? [];
  return { clock, slack, workspace, urlFor, messages };
}

test('a response is seen only by the person, unless it says that it is for the channel', () => {
  const { slack, urlFor, messages } = room();
  const url = urlFor(null);
  respond(slack, url, { text: 'for you' });
  respond(slack, url, { text: 'for all', response_type: 'in_channel' });
  expect(messages()).toMatchObject([
    { text: 'for you', onlyFor: 'U0YOU', user: 'U0MAILPORT' },
    { text: 'for all', onlyFor: null },
  ]);
});

test('the sixth use of a response URL is refused', () => {
  const { slack, urlFor, messages } = room();
  const url = urlFor(null);
  const statuses = Array.from({ length: 6 }, () => respond(slack, url, { text: 'x' }).status);
  expect(statuses).toEqual([200, 200, 200, 200, 200, 404]);
  expect(respond(slack, url, { text: 'x' }).body).toEqual({ ok: false, error: 'used_url' });
  expect(messages()).toHaveLength(5);
});

test('a response URL is good for thirty minutes', () => {
  const { clock, slack, urlFor } = room();
  const url = urlFor(null);
  clock.ms = 30 * 60_000;
  expect(respond(slack, url, { text: 'x' }).status).toBe(200);
  clock.ms += 1;
  expect(respond(slack, url, { text: 'x' })).toEqual({
    status: 404,
    body: { ok: false, error: 'expired_url' },
  });
  expect(respond(slack, 'made-up', { text: 'x' }).status).toBe(404);
});

test('a response may take the place of the message that was acted on', () => {
  const { slack, workspace, urlFor, messages } = room();
  const { ts } = workspace.post(helpdesk, { user: 'U0MAILPORT', text: 'old', onlyFor: 'U0YOU' });
  respond(slack, urlFor(ts), { text: 'new', replace_original: true, response_type: 'in_channel' });
  expect(messages()).toMatchObject([{ ts, text: 'new', onlyFor: 'U0YOU' }]);
});

test('a response may delete the message that was acted on, and say something new with it', () => {
  const { slack, workspace, urlFor, messages } = room();
  const post = () => workspace.post(helpdesk, { user: 'U0MAILPORT', text: 'old' }).ts;
  respond(slack, urlFor(post()), { delete_original: true });
  expect(messages()).toEqual([]);
  const share = { delete_original: true, response_type: 'in_channel', text: 'shared' };
  respond(slack, urlFor(post()), share);
  expect(messages()).toMatchObject([{ text: 'shared', onlyFor: null }]);
});

test('a response goes into the thread that it names', () => {
  const { slack, workspace, urlFor, messages } = room();
  const { ts } = workspace.post(helpdesk, { user: 'U0YOU', text: 'question' });
  respond(slack, urlFor(null), { text: 'answer', thread_ts: ts });
  expect(messages().at(-1)).toMatchObject({ text: 'answer', threadTs: ts });
  const lost = respond(slack, urlFor(null), { text: 'answer', thread_ts: '1.1' });
  expect(lost).toMatchObject({ status: 400, body: { error: 'cannot_reply_to_message' } });
});

test('a response that Slack would refuse is refused and nothing changes', () => {
  const { slack, workspace, urlFor, messages } = room();
  const { ts } = workspace.post(helpdesk, { user: 'U0MAILPORT', text: 'old' });
  const blocks = [{ type: 'header', text: { type: 'plain_text', text: 'x'.repeat(151) } }];
  const bad = { text: 'x', blocks, delete_original: true };
  expect(respond(slack, urlFor(ts), bad)).toMatchObject({
    status: 400,
    body: { error: 'invalid_blocks' },
  });
  expect(respond(slack, urlFor(ts), {})).toMatchObject({ status: 400, body: { error: 'no_text' } });
  expect(respond(slack, urlFor(ts), 'text')).toMatchObject({ status: 400 });
  expect(messages()).toMatchObject([{ text: 'old' }]);
});
