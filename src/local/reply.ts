import { field, type Json, parseJson } from './foreign.ts';

/** What a Web API method answers when it refuses. */
export function refuse(error: string, more: Json = {}): Json {
  return { ok: false, error, ...more };
}

/** A refusal that names what is wrong, in both places where Slack names it. */
export function refuseFor(error: string, problems: readonly string[]): Json {
  const messages = problems.map((problem) => `[ERROR] ${problem}`);
  return refuse(error, { errors: problems, response_metadata: { messages } });
}

/** The blocks of an argument, given as a list or as JSON; undefined when there are none, and null
 * when it is neither. */
export function blocksOf(args: Json): readonly unknown[] | undefined | null {
  const given = field(args, 'blocks');
  if (given === undefined || given === null || given === '') return undefined;
  const blocks = typeof given === 'string' ? parseJson(given) : given;
  return Array.isArray(blocks) ? blocks : null;
}
