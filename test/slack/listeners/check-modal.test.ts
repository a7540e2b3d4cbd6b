import { expect, test } from 'vitest';
import { openWithChecks } from '../../commands/checks.ts';
import { event, type Mode, nextTs, press, type SceneOptions, startScene } from '../scene.ts';
import type { Delivered } from '../slack-stub.ts';

const openHome = event({ type: 'app_home_opened', channel: 'D1', tab: 'home' });
const home = { id: 'V0', type: 'home', private_metadata: JSON.stringify({ direct: 'D1' }) };
const atHome = { view: home, channel: undefined, message: undefined };

/** The modal with a server in it, submitted. */
function submission(server: string): Delivered {
  const values = { server: { typed: { type: 'plain_text_input', value: server } } };
  const view = { id: 'V1', type: 'modal', callback_id: 'check_server', state: { values } };
  const user = { id: 'U1', name: 'ada', team_id: 'T1' };
  const team = { id: 'T1', domain: 'example' };
  const more = { private_metadata: '', blocks: [] };
  const payload = { type: 'view_submission', trigger_id: nextTs(), team, user };
  return { type: 'interactive', payload: { ...payload, view: { ...view, ...more } } };
}

/** The labels on somebody's Home tab. */
async function homeOf(options: SceneOptions): Promise<string> {
  const { slack, deliver } = await startScene('socket', options);
  await deliver(openHome);
  return JSON.stringify((await slack.next('views.publish')).body);
}

test('the Home tab offers a check where servers are checked, and only there', async () => {
  expect(await homeOf({ hasChecks: true })).toContain('Check a server …');
  expect(await homeOf({ hasChecks: false })).not.toContain('Check a server …');
});

test.each<Mode>(['socket', 'http'])(
  'its button opens the modal that the shortcut opens, over %s',
  async (mode) => {
    const { slack, deliver } = await startScene(mode);
    slack.reply('views.open', { ok: true, view: { id: 'V1' } });
    const shortcut = { type: 'shortcut', callback_id: 'check_server', trigger_id: nextTs() };
    const user = { id: 'U1', username: 'ada', team_id: 'T1' };
    await deliver({ type: 'interactive', payload: { ...shortcut, team: { id: 'T1' }, user } });
    const { body: byShortcut } = await slack.next('views.open');
    await deliver(press(slack, { action_id: 'check-server', value: 'check' }, {}, atHome));
    const { body: byButton } = await slack.next('views.open');
    expect({ ...byButton, trigger_id: '' }).toEqual({ ...byShortcut, trigger_id: '' });
    expect(JSON.stringify(byButton)).toContain('Server, domain or mail address');
  },
);

test.each<Mode>(['socket', 'http'])(
  'what is typed into the modal is checked, and answered by direct message, over %s',
  async (mode) => {
    const mailport = openWithChecks();
    const { slack, deliver, app, log } = await startScene(mode, { reply: mailport.reply });
    await deliver(submission('mail.example.com:993'));
    const { body } = await slack.next('chat.postMessage');
    expect(body).toMatchObject({ channel: 'U1' });
    expect(body.text).toContain('mail.example.com works');
    await app.stop();
    // Nothing else has taken the form for its own.
    expect(log.filter(({ level }) => level >= 40)).toEqual([]);
  },
);
