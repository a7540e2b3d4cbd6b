import { field, type Json, parseJson } from '../foreign.ts';
import type { Call } from '../web-api.ts';
import type { Conversation } from '../workspace.ts';

/** An argument as text: a form knows only text, JSON may hold a number. */
export function textOf({ args }: Call, name: string): string {
  const value = field(args, name);
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

/** An argument that is a list or an object: JSON text in a form, itself in JSON. */
export function jsonOf({ args }: Call, name: string): unknown {
  const value = field(args, name);
  return typeof value === 'string' ? parseJson(value) : value;
}

/** The conversation that a call names: by its id, by `#name`, or by a person's id. */
export function conversationOf(call: Call): Conversation | undefined {
  const { workspace } = call.slack;
  const name = textOf(call, 'channel');
  const person = workspace.person(name);
  if (person?.isBot === false) return workspace.directWith(person);
  const channels = workspace.conversations.filter(({ kind }) => kind === 'channel');
  return (
    workspace.conversation(name) ?? channels.find((one) => one.name === name.replace(/^#/, ''))
  );
}

/** The answer of a method that has nothing to say. */
export const ok: Json = { ok: true };
