import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { aPath, open } from '../storage/scene.ts';
import { direct, helpdesk, openWorkspace } from './workspace.ts';

/** All bytes of a database, those beside it that are written ahead too. */
function bytesOf(path: string): string {
  return [path, `${path}-wal`].map((file) => readFileSync(file).toString('latin1')).join('');
}

test('nothing that people write is kept but what they send to the team', {
  timeout: 60_000,
}, async () => {
  const path = aPath();
  const { say, seeMessage, pressIn, seeModal, submit, askTeam } = await openWorkspace({
    database: open(path),
  });
  await say(helpdesk, '/mailport pop3 secure for Zebrafinch');
  await seeMessage(helpdesk, '995');
  await say(helpdesk, '@Mailport gmail imap, says Zebrafinch');
  await seeMessage(helpdesk, 'imap.gmail.com');
  await say(direct, '535 5.7.8 Username and Password not accepted zebrafinch@example.com');
  await seeMessage(direct, 'Login refused');
  await say(direct, 'learn interview');
  await pressIn(direct, await seeMessage(direct, 'common ports used by'), 'Answer …');
  const typed = 'Zebrafinch says: smtp 25, imap 993, pop3 995';
  await submit(await seeModal('Your answer'), { typed });
  await seeModal('3 of the 7 ports');
  await say(direct, 'learn interview');
  await say(direct, typed);
  await seeMessage(direct, '3 of the 7 ports');
  expect(bytesOf(path)).not.toMatch(/zebrafinch/i);

  await askTeam('where is the fax gateway of Zebrafinch');
  await seeMessage(helpdesk, 'Your team has the question');
  expect(bytesOf(path)).toMatch(/fax gateway of Zebrafinch/);
});
