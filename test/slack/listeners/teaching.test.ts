import { expect, test } from 'vitest';
import { keptOf, teach } from '../../storage/scene.ts';
import { colleague, desk, helpdesk, openWorkspace, shownIn, you } from '../workspace.ts';

const question = 'where is the fax gateway';
const answer = {
  title: 'The fax gateway',
  answer: 'It is in the cellar.',
};

test('what Mailport does not know goes to the team, is taught, and comes back to who asked', async () => {
  const { askTeam, be, seeMessage, pressIn, seeModal, submit, look, say } = await openWorkspace();
  await be(colleague);
  await askTeam(question);
  await seeMessage(helpdesk, 'Your team has the question');
  await be(you);
  const post = await seeMessage(desk, question);
  expect(JSON.stringify(post.blocks)).toContain(colleague);
  await pressIn(desk, post, 'Teach the answer');
  const form = await seeModal('Ways to ask for it');
  expect(JSON.stringify(form.blocks)).toContain(question);
  await seeMessage(desk, 'is on it');
  await submit(form, answer);
  await seeModal('has the answer');
  const done = await seeMessage(desk, '✓ Answered by');
  expect(JSON.stringify(done.blocks)).not.toContain('Teach the answer');
  await be(colleague);
  const own = (await look()).conversations.find(({ kind }) => kind === 'direct');
  expect(shownIn(await look(), own?.id ?? '')).toContain('in the cellar');
  await seeMessage(helpdesk, 'in the cellar');
  await say(helpdesk, `/mailport ${question}`);
  await seeMessage(helpdesk, 'From your workspace');
});

test('a question from a thread is answered in that thread', async () => {
  const { say, seeMessage, pressIn, seeModal, submit } = await openWorkspace();
  await say(helpdesk, `@Mailport ${question}`);
  const none = await seeMessage(helpdesk, 'Ask the team');
  await pressIn(helpdesk, none, 'Ask the team');
  await pressIn(desk, await seeMessage(desk, question), 'Teach the answer');
  await submit(await seeModal('Ways to ask'), answer);
  const told = await seeMessage(helpdesk, 'in the cellar');
  expect(told).toMatchObject({ threadTs: none.threadTs, ephemeral: false });
});

test('the second of two who press is told who is on it already', async () => {
  const { askTeam, be, seeMessage, pressIn, seeModal } = await openWorkspace();
  await askTeam(question);
  const post = await seeMessage(desk, question);
  await pressIn(desk, post, 'Teach the answer');
  await seeModal('Ways to ask');
  const claimed = await seeMessage(desk, 'is on it');
  await be(colleague);
  await pressIn(desk, claimed, 'Teach the answer');
  const notice = await seeModal('is already on it');
  expect(JSON.stringify(notice.blocks)).toContain(you);
  expect(notice.submit).toBeNull();
});

test('who closes the form gives the question back', async () => {
  const { askTeam, seeMessage, pressIn, seeModal, act, stores, see } = await openWorkspace();
  await askTeam(question);
  await pressIn(desk, await seeMessage(desk, question), 'Teach the answer');
  const form = await seeModal('Ways to ask');
  await seeMessage(desk, 'is on it');
  await act({ type: 'close', view: form.id });
  await see((view) => !shownIn(view, desk).includes('is on it'));
  const open = keptOf(await stores.questions.unanswered('T0LOCAL'));
  expect(open.map(({ state }) => state.is)).toEqual(['open']);
});

test('a form that lacks something says so at the field, and keeps what was typed', async () => {
  const { askTeam, seeMessage, pressIn, seeModal, submit, see } = await openWorkspace();
  await askTeam(question);
  await pressIn(desk, await seeMessage(desk, question), 'Teach the answer');
  const form = await seeModal('Ways to ask');
  await submit(form, { ...answer, servers: 'IMAP mail.example.com 993 SSL/TLS\nfax nowhere 1 x' });
  const errors = await see(({ modal }) => Object.values(modal?.errors ?? {}).length > 0 && modal);
  expect(errors).toMatchObject({ errors: { servers: expect.stringContaining('Line 2') } });
});

test('servers in the form answer with port and mode', async () => {
  const { askTeam, seeMessage, pressIn, seeModal, submit, say } = await openWorkspace();
  await askTeam(question);
  await pressIn(desk, await seeMessage(desk, question), 'Teach the answer');
  const servers = 'imap mail.example.com 993 ssl\nSMTP: mail.example.com:587 starttls';
  await submit(await seeModal('Ways to ask'), {
    title: 'Company mail',
    questions: 'our imap server\ncompany mail',
    answer: 'Sign in with your staff number.',
    servers,
  });
  await seeModal('has the answer');
  await say(helpdesk, '/mailport our imap server');
  const told = await seeMessage(helpdesk, 'From your workspace');
  expect(JSON.stringify(told.blocks)).toMatch(/mail\.example\.com.*993.*SSL\/TLS/);
});

test('what is unusual in the servers is told to who teaches them, before anybody relies on it', async () => {
  const { askTeam, seeMessage, pressIn, seeModal, submit } = await openWorkspace();
  await askTeam(question);
  await pressIn(desk, await seeMessage(desk, question), 'Teach the answer');
  await submit(await seeModal('Ways to ask'), {
    ...answer,
    servers: 'imap mail.example.com 143 ssl\npop3 mail.example.com 110 none',
  });
  const saved = JSON.stringify((await seeModal('has the answer')).blocks);
  expect(saved).toContain('IMAP on port 143 with SSL/TLS is unusual');
  expect(saved).toContain('POP3 on port 110 is taught without encryption');
});

test('an entry that was deleted while it was edited is taught anew, if the person wants that', async () => {
  const { stores, say, seeMessage, act, seeModal, submit } = await openWorkspace();
  const deed = { workspace: 'T0LOCAL', by: you, at: new Date() };
  const { id, change } = keptOf(await stores.taught.teach(teach(), deed));
  await say(desk, '/mailport entries');
  const list = await seeMessage(desk, 'Edit an entry');
  const [tools] = list.blocks.filter((block) => JSON.stringify(block).includes('edit-entry'));
  const { block_id } = tools as { block_id: string };
  const text = { type: 'plain_text', text: 'Company mail' };
  const select = { type: 'static_select', action_id: 'edit-entry', block_id };
  const action = { ...select, selected_option: { text, value: id } };
  await act({ type: 'press', from: { channel: desk, ts: list.ts }, action, values: {} });
  const form = await seeModal('Edit the entry');
  expect(JSON.stringify(form.blocks)).toMatch(new RegExp(`Taught on .* by <@${you}>`));
  keptOf(await stores.taught.remove({ id, change }, deed));
  await submit(form, { answer: 'Ask at the desk.' });
  const again = await seeModal('was deleted in the meantime');
  expect(JSON.stringify(again.blocks)).toContain('Ask at the desk.');
  await submit(again, {});
  await seeModal('Saved');
  const entries = keptOf(await stores.taught.list('T0LOCAL'));
  expect(entries.map(({ teaching }) => teaching.answer)).toEqual(['Ask at the desk.']);
});

test('an entry is deleted from its form, and that can be undone', async () => {
  const { stores, say, seeMessage, act, seeModal, pressInModal, see } = await openWorkspace();
  const deed = { workspace: 'T0LOCAL', by: you, at: new Date() };
  const { id } = keptOf(await stores.taught.teach(teach(), deed));
  await say(desk, '/mailport entries');
  const list = await seeMessage(desk, 'Edit an entry');
  const [tools] = list.blocks.filter((block) => JSON.stringify(block).includes('edit-entry'));
  const { block_id } = tools as { block_id: string };
  const action = {
    type: 'static_select',
    action_id: 'edit-entry',
    block_id,
    selected_option: { text: { type: 'plain_text', text: 'Company mail' }, value: id },
  };
  await act({ type: 'press', from: { channel: desk, ts: list.ts }, action, values: {} });
  await pressInModal(await seeModal('Delete this entry'), 'Delete this entry');
  const removed = await seeModal('The entry is deleted');
  expect(keptOf(await stores.taught.list('T0LOCAL'))).toEqual([]);
  await pressInModal(removed, 'Undo');
  await see(({ modal }) => JSON.stringify(modal).includes('undone'));
  expect(keptOf(await stores.taught.list('T0LOCAL'))).toHaveLength(1);
});

test('what is taught is an answer, and no command in the name of who asked', async () => {
  const { stores, askTeam, be, seeMessage, pressIn, seeModal, submit } = await openWorkspace();
  const who = { workspace: 'T0LOCAL', person: colleague };
  await stores.learners.update(who, (learner) => ({
    ...learner,
    settings: { daily: { at: '09:00', timeZone: 'Europe/Berlin' } },
  }));
  await be(colleague);
  await askTeam(question);
  await be(you);
  await pressIn(desk, await seeMessage(desk, question), 'Teach the answer');
  const command = 'yes, forget me';
  const taught = { title: command, questions: command, answer: answer.answer };
  await submit(await seeModal('Ways to ask'), taught);
  await seeModal('has the answer');
  await be(colleague);
  await seeMessage(helpdesk, 'in the cellar');
  expect((await stores.learners.read(who)).settings.daily).not.toBeNull();
});

test('what can be done with all entries stands under the list alone, not under each change', async () => {
  const { stores, say, seeMessage, pressIn } = await openWorkspace();
  const deed = { workspace: 'T0LOCAL', by: you, at: new Date() };
  keptOf(await stores.taught.teach(teach(), deed));
  await say(desk, '/mailport entries');
  const list = await seeMessage(desk, 'Edit an entry');
  await pressIn(desk, list, 'Delete “Company mail”');
  const sure = await seeMessage(desk, 'Yes, delete it');
  expect(JSON.stringify(sure.blocks)).not.toContain('Edit an entry');
});

test('without a channel for the desk nobody is offered what cannot be', async () => {
  const { say, seeMessage, act, seeHome } = await openWorkspace({ deskChannel: '' });
  await say(helpdesk, `/mailport ${question}`);
  const none = await seeMessage(helpdesk, 'nothing about mail');
  expect(JSON.stringify(none.blocks)).not.toContain('Ask the team');
  await act({ type: 'open-home', tab: 'home' });
  await seeHome('MAILPORT_DESK_CHANNEL');
});

test('the same question is not sent twice', async () => {
  const { askTeam, seeMessage, look, say, pressIn } = await openWorkspace();
  await askTeam(question);
  await seeMessage(desk, question);
  await say(helpdesk, `@Mailport ${question}`);
  await pressIn(helpdesk, await seeMessage(helpdesk, '"ephemeral":false,"edited"'), 'Ask the team');
  await seeMessage(helpdesk, 'has this question already');
  expect(shownIn(await look(), desk).match(/Teach the answer","emoji/g)).toHaveLength(1);
});
