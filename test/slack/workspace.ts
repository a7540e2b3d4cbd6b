import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { knowledge } from '../../src/knowledge/index.ts';
import type { MessageView, ModalView, WorkspaceView } from '../../src/local/page-protocol.ts';
import { startLocalWorkspace } from '../../src/local/workspace-server.ts';
import { createMailport } from '../../src/mailport.ts';
import { createSlackApp } from '../../src/slack/app.ts';
import { createReach } from '../../src/slack/reach.ts';
import { createStoredConversations } from '../../src/storage/stored-conversations.ts';
import { createStores } from '../../src/storage/stores.ts';
import { browse } from '../local/scene.ts';
import { open } from '../storage/scene.ts';
import { recordLog } from './scene.ts';

export const [helpdesk, desk, direct] = ['C0HELPDESK', 'C0DESK', 'D0MAILPORT'];
export const you = 'U0YOU';
export const colleague = 'U0COLLEAGUE';

const manifestPath = join(import.meta.dirname, '../../manifest.yml');

/** The real app with its real knowledge and a real database, in a local workspace. */
export async function openWorkspace({
  allowsOptional = true,
  deskChannel = desk,
  now = Date.now,
  database = open(),
} = {}) {
  const kept = await database;
  const stores = createStores(kept);
  const conversations = createStoredConversations(kept);
  const workspace = await startLocalWorkspace({ port: 0, manifestPath, allowsOptional, now });
  onTestFinished(() => workspace.stop());
  const { botToken, appToken, slackApiUrl } = workspace;
  const { lines, logger } = recordLog();

  /** Connects Mailport; again after it was stopped, as a restart does. */
  async function start() {
    const reach = createReach({ botToken, slackApiUrl, logger });
    const parts = { entries: knowledge, conversations, stores, reach };
    const app = await createSlackApp({
      connection: { mode: 'socket', botToken, appToken },
      mailport: createMailport({ ...parts, now: () => new Date(now()) }),
      stores,
      logger,
      slackApiUrl,
      now,
      ...(deskChannel !== '' && { deskChannel }),
    });
    onTestFinished(() => app.stop());
    await app.start();
    return app;
  }

  const app = await start();
  return { ...walk(browse(workspace)), workspace, stores, app, start, log: lines };
}

/** Any block or element of what is shown. */
interface Node {
  readonly block_id?: string;
  readonly type: string;
  readonly action_id?: string;
  readonly value?: string;
  readonly text?: { readonly text: string };
  readonly elements?: readonly Node[];
  readonly element?: Node & { readonly initial_value?: string };
  readonly positive_button?: { readonly value: string };
}

/** What a person does in the workspace, and sees there. */
function walk(browser: ReturnType<typeof browse>) {
  const { act, say, see } = browser;

  /** The newest message of a conversation in which something stands. */
  const seeMessage = (channel: string, words: string): Promise<MessageView> =>
    see(({ conversations }) =>
      conversations
        .find(({ id }) => id === channel)
        ?.messages.findLast((message) => JSON.stringify(message).includes(words)),
    );
  const seeModal = (words: string): Promise<ModalView> =>
    see(({ modal }) => modal && JSON.stringify(modal).includes(words) && modal);
  const seeHome = (words: string) =>
    see(({ home }) => home && JSON.stringify(home.blocks).includes(words) && home);

  return {
    ...browser,
    seeMessage,
    seeModal,
    seeHome,
    be: (person: string) => act({ type: 'be', person }),
    async pressIn(channel: string, message: MessageView, label: string) {
      const action = buttonCalled(label, message.blocks);
      return act({ type: 'press', from: { channel, ts: message.ts }, action, values: {} });
    },
    async pressInModal(modal: ModalView, label: string) {
      const action = buttonCalled(label, modal.blocks);
      return act({ type: 'press', from: { view: modal.id }, action, values: {} });
    },
    async pressAtHome(home: { readonly blocks: readonly unknown[] }, label: string) {
      const action = buttonCalled(label, home.blocks);
      return act({ type: 'press', from: { home: true }, action, values: {} });
    },
    /** Fills in a modal, by the ids of its inputs, and submits it. */
    async submit(modal: ModalView, given: Readonly<Record<string, string>>) {
      const values = Object.fromEntries(
        (modal.blocks as readonly Node[]).flatMap(({ block_id: id = '', element }) =>
          element ? [[id, { [element.action_id ?? '']: stateOf(element, given[id]) }]] : [],
        ),
      );
      return act({ type: 'submit', view: modal.id, values });
    },
    /** Asks what Mailport does not know, and sends it to the team. */
    async askTeam(question: string, channel = helpdesk) {
      await say(channel, `/mailport ${question}`);
      const answer = await seeMessage(channel, 'Ask the team');
      const action = buttonCalled('Ask the team', answer.blocks);
      await act({ type: 'press', from: { channel, ts: answer.ts }, action, values: {} });
    },
  };
}

function stateOf(
  { type, initial_value: initial }: Node & { initial_value?: string },
  given?: string,
) {
  if (type === 'static_select') {
    const text = { type: 'plain_text', text: given };
    return { type, selected_option: given === undefined ? null : { text, value: given } };
  }
  return { type, value: given ?? initial ?? null };
}

/** The part of a press that the button decides. */
export function buttonCalled(label: string, blocks: readonly unknown[]) {
  for (const { block_id, elements = [] } of blocks as readonly Node[]) {
    for (const { type, action_id, value, text } of elements) {
      if (type === 'button' && text?.text === label) return { type, action_id, block_id, value };
    }
  }
  throw new Error(`There is no button “${label}”`);
}

/** All that is shown somewhere, as JSON. */
export function shownIn(view: WorkspaceView, channel: string): string {
  return JSON.stringify(view.conversations.find(({ id }) => id === channel)?.messages ?? []);
}
