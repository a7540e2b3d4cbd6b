import { expect, test } from 'vitest';
import type { Reach } from '../../src/onboarding/invitation.ts';
import { noDatabase } from '../../src/storage/database.ts';
import { asksOf, openSchool } from './scene.ts';

/** A surface that delivers to everybody but those who are not there. */
function aPost(absent: readonly string[] = []) {
  const sent: { to: string; from: string; headline: string }[] = [];
  const reach: Reach = async ({ to, from, answer }) => {
    if (absent.includes(to.person)) return false;
    sent.push({ to: to.person, from: from.person, headline: answer.headline });
    return true;
  };
  return { sent, reach };
}

test('a new colleague gets a welcome that comes from whoever asked for it', async () => {
  const { sent, reach } = aPost();
  const { ask } = await openSchool({ reach });
  expect((await ask('onboard @U2NEW')).headline).toBe('The welcome is on its way.');
  expect(sent).toMatchObject([{ to: 'U2NEW', from: 'U1' }]);
  expect(sent[0]?.headline).toContain('Welcome');
});

test('the inviter hears of the start and the end only if the newcomer agrees', async () => {
  const { sent, reach } = aPost();
  const { ask } = await openSchool({ reach });
  await ask('onboard @U2NEW');
  await ask('learn lesson 1', 'U2NEW');
  expect(sent).toHaveLength(1);
  await ask('onboard tell yes', 'U2NEW');
  await ask('learn next', 'U2NEW');
  expect(sent.slice(1)).toEqual([
    { to: 'U1', from: 'U2NEW', headline: 'I have started the course on mail ports.' },
  ]);
});

test('a newcomer who wants nothing told is not told of', async () => {
  const { sent, reach } = aPost();
  const { ask } = await openSchool({ reach });
  await ask('onboard @U2NEW');
  expect((await ask('onboard tell no', 'U2NEW')).headline).toContain('they hear nothing');
  await ask('learn lesson 1', 'U2NEW');
  expect(sent).toHaveLength(1);
});

test('the same colleague is not welcomed twice', async () => {
  const { sent, reach } = aPost();
  const { ask } = await openSchool({ reach });
  await ask('onboard <@U2NEW>');
  expect((await ask('onboard @U2NEW', 'U3')).headline).toContain('welcomed already');
  expect(sent).toHaveLength(1);
});

test('somebody who cannot be reached is not counted as invited', async () => {
  const { reach } = aPost(['U2NEW']);
  const { ask, stores } = await openSchool({ reach });
  expect((await ask('onboard @U2NEW')).headline).toBe('Mailport could not reach them.');
  const { invitation } = await stores.learners.read({ workspace: 'T1', person: 'U2NEW' });
  expect(invitation).toBeNull();
});

test('without anybody named, or to oneself, it says how', async () => {
  const { reach } = aPost();
  const { ask } = await openSchool({ reach });
  expect((await ask('onboard')).headline).toContain('onboard @new-colleague');
  expect((await ask('onboard @U1')).headline).toContain('You are here already');
  expect(asksOf(await ask('onboard'))).toContain('learn lessons');
});

test('in the terminal it says where it works', async () => {
  const { ask } = await openSchool();
  expect((await ask('onboard @U2NEW')).headline).toContain('needs Slack');
});

test.each([
  ['onboard me', 'You are here already'],
  ['onboard myself', 'You are here already'],
  ['onboard Lisa', 'Say whom to welcome'],
  ['onboard <@U2NEW> <@U3NEW>', 'Say whom to welcome'],
])('“%s” sends nothing and says what to do', async (text, headline) => {
  const { sent, reach } = aPost();
  const { ask } = await openSchool({ reach });
  expect((await ask(text)).headline).toContain(headline);
  expect(sent).toEqual([]);
});

test('a newcomer who was forgotten may be welcomed again', async () => {
  const { sent, reach } = aPost();
  const { ask } = await openSchool({ reach });
  await ask('onboard @U2NEW');
  await ask('yes, forget me', 'U2NEW');
  await ask('onboard @U2NEW', 'U3');
  expect(sent.map(({ from }) => from)).toEqual(['U1', 'U3']);
});

test('whoever is forgotten hears no more of those they invited', async () => {
  const { sent, reach } = aPost();
  const { ask } = await openSchool({ reach });
  await ask('onboard @U2NEW');
  await ask('onboard tell yes', 'U2NEW');
  await ask('yes, forget me');
  await ask('learn lesson 1', 'U2NEW');
  expect(sent).toHaveLength(1);
});

test('where it cannot be kept who asked, the welcome is sent all the same, and that is said', async () => {
  const { sent, reach } = aPost();
  const { ask } = await openSchool({ reach, database: Promise.resolve(noDatabase) });
  const answer = await ask('onboard @U2NEW');
  expect(sent).toHaveLength(1);
  expect(JSON.stringify(answer.parts)).toContain('could not be kept just now');
});
