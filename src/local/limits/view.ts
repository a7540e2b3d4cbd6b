import { field, isObject, type Json, listAt } from '../foreign.ts';
import { type Refusal, refuse, refuseFor } from '../refusal.ts';
import { blockProblems, type Surface } from './blocks.ts';
import { optional, plainText } from './composition.ts';
import { atMost, type Problems, problem, required } from './problem.ts';

/** A view may weigh 250 kB as JSON. */
const MOST_BYTES = 250_000;

/** Refuses a modal or a Home tab as Slack refuses it, or null.
 * @see https://docs.slack.dev/reference/views */
export function refuseView(view: unknown, surface: 'modal' | 'home'): Refusal | null {
  if (!isObject(view)) return refuse('invalid_arguments');
  if (Buffer.byteLength(JSON.stringify(view)) > MOST_BYTES) return refuse('view_too_large');
  const problems = viewProblems(view, surface);
  return problems.length === 0 ? null : refuseFor('invalid_arguments', problems);
}

function viewProblems(view: Json, surface: Surface): Problems {
  const at = '/view';
  const isKind = field(view, 'type') === surface;
  return [
    ...(isKind ? [] : problem('must be one of the allowed values', `${at}/type`)),
    ...required(view, 'blocks', at),
    ...(surface === 'modal' ? modalProblems(view, at) : []),
    ...atMost(field(view, 'private_metadata'), 3000, `${at}/private_metadata`),
    ...atMost(field(view, 'callback_id'), 255, `${at}/callback_id`),
    ...atMost(field(view, 'external_id'), 255, `${at}/external_id`),
    ...blockProblems(listAt(view, 'blocks'), surface, `${at}/blocks`),
  ];
}

function modalProblems(view: Json, at: string): Problems {
  const hasInputs = listAt(view, 'blocks').some((block) => field(block, 'type') === 'input');
  return [
    ...plainText(field(view, 'title'), 24, `${at}/title`),
    ...optional(plainText, field(view, 'submit'), 24, `${at}/submit`),
    ...optional(plainText, field(view, 'close'), 24, `${at}/close`),
    ...(hasInputs ? required(view, 'submit', at) : []),
  ];
}
