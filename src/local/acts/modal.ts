import { field, isObject, type Json, listAt, stringAt } from '../foreign.ts';
import { closed, submitted } from '../interactions.ts';
import { refuseView } from '../limits/view.ts';
import type { LocalSlack } from '../local-slack.ts';
import type { View, Views } from '../views.ts';

const TROUBLE = 'We had some trouble connecting. Try again?';

/** The person submits the modal in front. */
export function submitModal(slack: LocalSlack, action: Json): string | null {
  const view = slack.views.find(stringAt(action, 'view'));
  const given = field(action, 'values');
  if (view === undefined) return 'It is no longer there';
  const values = isObject(given) ? given : {};
  const empty = unanswered(view, values);
  if (Object.keys(empty).length > 0) slack.views.refuse(view, empty);
  else void send(slack, view, values);
  return null;
}

/** The person closes a modal; the app hears of it if it wanted to. */
export function closeModal(slack: LocalSlack, action: Json): string | null {
  const view = slack.views.find(stringAt(action, 'view'));
  if (view === undefined) return null;
  if (field(view.content, 'clear_on_close') === true) slack.views.closeAll();
  else slack.views.close(view.id);
  if (field(view.content, 'notify_on_close') === true) {
    void slack.delivery.interact('interactive', closed(slack, view));
  }
  return null;
}

/** Slack itself does not let a required input go unanswered. */
function unanswered(view: View, values: Json): Record<string, string> {
  const inputs = listAt(view.content, 'blocks').filter(
    (block) => field(block, 'type') === 'input' && field(block, 'optional') !== true,
  );
  const empty = inputs.filter((block) => !isAnswered(field(values, idOf(block))));
  return Object.fromEntries(
    empty.map((block) => [idOf(block), 'Please complete this required field.']),
  );
}

function idOf(block: unknown): string {
  return stringAt(block, 'block_id') ?? '';
}

/** Whether an input's state holds something: a value, or a choice under a name such as
 * `selected_option` or `selected_date`. */
function isAnswered(state: unknown): boolean {
  const [element] = Object.values(isObject(state) ? state : {});
  return Object.entries(isObject(element) ? element : {}).some(
    ([name, value]) =>
      name !== 'type' && value !== null && value !== '' && !(Array.isArray(value) && !value.length),
  );
}

async function send(slack: LocalSlack, view: View, values: Json): Promise<void> {
  const answer = await slack.delivery.interact('interactive', submitted(slack, view, values));
  const isFollowed = answer.ok && follow(slack.views, view, answer.body);
  if (!isFollowed) slack.workspace.tell(view.channel, TROUBLE);
}

/** Does what the app answered to a submission: closes, shows errors or another view. Gives back
 * whether it could.
 * @see https://docs.slack.dev/surfaces/modals#response_actions */
function follow(views: Views, view: View, body: unknown): boolean {
  switch (stringAt(body, 'response_action')) {
    case undefined:
      views.close(view.id);
      return true;
    case 'clear':
      views.closeAll();
      return true;
    case 'errors':
      views.refuse(view, errorsOf(body));
      return true;
    case 'update':
      return show(field(body, 'view'), (next) => views.update(view, next));
    case 'push':
      return show(field(body, 'view'), (next) => views.push(next));
    default:
      return false;
  }
}

function show(next: unknown, put: (next: Json) => View | undefined): boolean {
  return isObject(next) && refuseView(next, 'modal') === null && put(next) !== undefined;
}

function errorsOf(body: unknown): Record<string, string> {
  const errors = field(body, 'errors');
  const entries = Object.entries(isObject(errors) ? errors : {});
  return Object.fromEntries(entries.map(([block, words]) => [block, String(words)]));
}
