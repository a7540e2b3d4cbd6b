import { field } from '../foreign.ts';

/** What is wrong with a part of a message or view, in Slack's words, with the place as a JSON pointer.
 * An empty list means that nothing is. */
export type Problems = readonly string[];

/** A problem at a place. */
export function problem(what: string, at: string): Problems {
  return [`${what} [json-pointer:${at}]`];
}

/** Refuses what is not there. */
export function required(value: unknown, name: string, at: string): Problems {
  return field(value, name) === undefined ? problem(`missing required field: ${name}`, at) : [];
}

/** Refuses a string that is longer than `most` characters; says nothing of anything else. */
export function atMost(value: unknown, most: number, at: string): Problems {
  const isLong = typeof value === 'string' && value.length > most;
  return isLong ? problem(`must be less than ${most + 1} characters`, at) : [];
}

/** Refuses what is no list of 1 to `most` items. */
export function items(value: unknown, most: number, at: string): Problems {
  if (!Array.isArray(value)) return problem('must provide an array', at);
  if (value.length === 0) return problem('must contain at least 1 item', at);
  return value.length > most ? problem(`no more than ${most} items allowed`, at) : [];
}

/** Looks at each item of a list, if it is one. */
export function each(
  value: unknown,
  at: string,
  look: (item: unknown, at: string) => Problems,
): Problems {
  if (!Array.isArray(value)) return [];
  return value.flatMap((item, place) => look(item, `${at}/${place}`));
}

/** Refuses values that stand twice in a list where each may stand once. */
export function unique(values: readonly unknown[], name: string, at: string): Problems {
  const seen = new Set<unknown>();
  return values.flatMap((value) => {
    const isTwice = value !== undefined && seen.has(value);
    seen.add(value);
    return isTwice ? problem(`\`${name}\` ${JSON.stringify(value)} already exists`, at) : [];
  });
}
