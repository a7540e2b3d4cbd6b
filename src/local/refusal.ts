import type { Json } from './foreign.ts';

/** What Slack answers when it refuses: a name for the reason, and more where there is more to say. */
export interface Refusal extends Json {
  readonly ok: false;
  readonly error: string;
}

/** A refusal with a reason. */
export function refuse(error: string, more: Json = {}): Refusal {
  return { ok: false, error, ...more };
}

/** A refusal that names what is wrong, in both places where Slack names it. */
export function refuseFor(error: string, problems: readonly string[]): Refusal {
  const messages = problems.map((problem) => `[ERROR] ${problem}`);
  return refuse(error, { errors: problems, response_metadata: { messages } });
}

/** Whether something is a refusal and not what was asked for. */
export function isRefusal(value: object): value is Refusal {
  return 'ok' in value && value.ok === false;
}
