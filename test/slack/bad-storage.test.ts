import { expect, test, vi } from 'vitest';
import { createStores } from '../../src/storage/stores.ts';
import { aBadDay } from '../storage/scene.ts';
import { direct, helpdesk, openWorkspace, you } from './workspace.ts';

vi.setConfig({ testTimeout: 60_000 });

const who = { workspace: 'T0LOCAL', person: you };

/** Somebody who had answered the last question before the bad day. */
const before = async (database: Parameters<typeof createStores>[0]) =>
  createStores(database).learners.update(who, ({ course, ...learner }) => ({
    ...learner,
    course: { ...course, startedAt: '2026-11-01T09:00:00.000Z', interview: 5 },
  }));

test.each([
  ['locked', 'another program has locked the database'],
  ['full', 'the disk is full'],
  ['read-only', 'the database may only be read'],
  ['not-open', 'the database could not be opened when Mailport was started'],
] as const)(
  'a database that is %s: answers go on everywhere, and what is not kept is said',
  async (day, why) => {
    const scene = await openWorkspace({ database: aBadDay(day, who, before) });
    const { say, seeMessage, act, seeHome, pressAtHome, seeModal, pressIn, stores } = scene;

    await say(helpdesk, '/mailport pop3 secure');
    expect(JSON.stringify(await seeMessage(helpdesk, '995'))).not.toContain(why);
    await say(helpdesk, '@Mailport gmail imap');
    await seeMessage(helpdesk, 'imap.gmail.com');

    await say(direct, 'learn lesson 2 question 1');
    const question = await seeMessage(direct, 'A mail program sends');
    expect(JSON.stringify(question.blocks)).toContain(`could not be kept just now, because ${why}`);
    await pressIn(direct, question, '465');
    const verdict = await seeMessage(direct, 'Right: 465');
    expect(JSON.stringify(verdict.blocks)).toContain(why);
    // What could not be kept counts all the same, until Mailport is started again.
    await say(helpdesk, '/mailport progress');
    const progress = await seeMessage(helpdesk, '1 of 1 right');
    expect(JSON.stringify(progress.blocks)).toContain(`just now, because ${why}`);
    if (day !== 'not-open') expect(JSON.stringify(progress.blocks)).toContain('5 of 7 ports');

    await act({ type: 'open-home', tab: 'home' });
    await pressAtHome(await seeHome(why), 'Forget me');
    // To delete makes room, where that is all that is wrong.
    const isDeleted = day === 'full';
    await seeModal(
      isDeleted ? 'nothing of you is kept any more' : `Nothing was deleted, because ${why}`,
    );
    const { course } = await stores.learners.read(who);
    expect(course.answers).toEqual(isDeleted ? {} : { 'port-submissions': expect.anything() });
  },
);
