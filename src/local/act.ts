import { be } from './acts/be.ts';
import { openHome } from './acts/home.ts';
import { closeModal, submitModal } from './acts/modal.ts';
import { post } from './acts/post.ts';
import { press } from './acts/press.ts';
import { startShortcut } from './acts/shortcut.ts';
import { type Json, stringAt } from './foreign.ts';
import type { LocalSlack } from './local-slack.ts';
import type { PageAction } from './page-protocol.ts';

/** Does what the person at the page did. Gives back what was wrong with it, or null; what the app
 * makes of it comes later. */
export type Act = (slack: LocalSlack, action: Json) => string | null;

const acts: Readonly<Record<PageAction['type'], Act>> = {
  post,
  press,
  submit: submitModal,
  close: closeModal,
  shortcut: startShortcut,
  'open-home': openHome,
  be,
};

/** Does what the page asks for, in JSON of the page's protocol. */
export function act(slack: LocalSlack, action: Json): string | null {
  const type = stringAt(action, 'type') ?? '';
  const known = Object.entries(acts).find(([name]) => name === type);
  return known === undefined ? `There is no action "${type}"` : known[1](slack, action);
}
