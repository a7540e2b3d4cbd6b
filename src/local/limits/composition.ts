import { field, isObject, listAt } from '../foreign.ts';
import { atMost, each, items, type Problems, problem, required } from './problem.ts';
import { onlyKnown, textProperties } from './properties.ts';

/** A text object of 1 to `most` characters, in mrkdwn or plain text. */
export function text(value: unknown, most: number, at: string): Problems {
  return textOf(value, ['plain_text', 'mrkdwn'], most, at);
}

/** A text object that must be plain. */
export function plainText(value: unknown, most: number, at: string): Problems {
  return textOf(value, ['plain_text'], most, at);
}

function textOf(value: unknown, kinds: readonly unknown[], most: number, at: string): Problems {
  if (!isObject(value)) return problem('must provide an object', at);
  const words = field(value, 'text');
  if (!kinds.includes(field(value, 'type'))) {
    return problem('must be one of the allowed values', `${at}/type`);
  }
  if (typeof words !== 'string') return problem('must provide a string', `${at}/text`);
  if (words === '') return problem('must be more than 0 characters', `${at}/text`);
  return [...atMost(words, most, `${at}/text`), ...onlyKnown(value, textProperties, at)];
}

/** The same, where there may also be none. */
export function optional(
  look: (value: unknown, most: number, at: string) => Problems,
  value: unknown,
  most: number,
  at: string,
): Problems {
  return value === undefined ? [] : look(value, most, at);
}

/** An address that can be opened: http or https (or mailto), at most 3000 characters. */
export function url(value: unknown, at: string): Problems {
  if (value === undefined) return [];
  const isUrl = typeof value === 'string' && /^(https?:\/\/|mailto:)/.test(value);
  if (!isUrl || !URL.canParse(value)) return problem('invalid url', at);
  return atMost(value, 3000, at);
}

/** The options of a menu, with at least one. */
export function options(value: unknown, most: number, at: string): Problems {
  return [...items(value, most, at), ...each(value, at, option)];
}

function option(value: unknown, at: string): Problems {
  return [
    ...text(field(value, 'text'), 75, `${at}/text`),
    ...required(value, 'value', at),
    ...atMost(field(value, 'value'), 150, `${at}/value`),
    ...optional(text, field(value, 'description'), 75, `${at}/description`),
    ...url(field(value, 'url'), `${at}/url`),
  ];
}

/** Options in groups, as a menu may have them instead. */
export function optionGroups(value: unknown, at: string): Problems {
  const group = (one: unknown, place: string) => [
    ...plainText(field(one, 'label'), 75, `${place}/label`),
    ...options(listAt(one, 'options'), 100, `${place}/options`),
  ];
  return [...items(value, 100, at), ...each(value, at, group)];
}

/** The dialog that asks whether a press was meant. */
export function confirmation(value: unknown, at: string): Problems {
  if (value === undefined) return [];
  return [
    ...plainText(field(value, 'title'), 100, `${at}/title`),
    ...text(field(value, 'text'), 300, `${at}/text`),
    ...plainText(field(value, 'confirm'), 30, `${at}/confirm`),
    ...plainText(field(value, 'deny'), 30, `${at}/deny`),
  ];
}
