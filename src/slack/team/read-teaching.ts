import { type Teaching, teachingSchema } from '../../knowledge/own-entries.ts';
import { linesOf, readServersText } from './servers-text.ts';

/** The fields of the form, by their `block_id`. */
export const fields = [
  'title',
  'questions',
  'answer',
  'servers',
  'username',
  'domains',
  'source',
] as const;
export type Field = (typeof fields)[number];

/** What stands in the form, as it was typed; an empty field is an empty text. */
export type Typed = Readonly<Record<Field, string>>;

/** What a form says, or what is wrong with it, by field. */
export type Read =
  | { readonly teaching: Teaching }
  | { readonly errors: Readonly<Partial<Record<Field, string>>> };

/** What was typed, out of a submitted form's `state.values`. */
export function readTyped(values: unknown): Typed {
  const typed = (field: Field) => {
    const value = at(at(at(values, field), field), 'value');
    return typeof value === 'string' ? value : '';
  };
  return Object.fromEntries(fields.map((field) => [field, typed(field)])) as Record<Field, string>;
}

/** Reads what was typed by the rules of an entry. */
export function readTeaching(typed: Typed): Read {
  const given = {
    title: typed.title.replace(/\s+/g, ' '),
    questions: linesOf(typed.questions),
    answer: typed.answer,
    servers: readServersText(typed.servers),
    domains: typed.domains.split(/[\s,;]+/).filter((domain) => domain !== ''),
    ...(typed.username.trim() !== '' && { username: typed.username }),
    ...(typed.source.trim() !== '' && { source: typed.source }),
  };
  const read = teachingSchema.safeParse(given);
  if (read.success) return { teaching: read.data };
  const errors: Partial<Record<Field, string>> = {};
  for (const { path, message } of read.error.issues) {
    const field = fields.find((name) => name === path[0]) ?? 'title';
    errors[field] ??= inWords(field, path, message);
  }
  return { errors };
}

/** What is wrong, in the form's terms: lines, and not places in a list. */
function inWords(field: Field, path: readonly PropertyKey[], message: string): string {
  const line = typeof path[1] === 'number' ? `Line ${path[1] + 1}: ` : '';
  if (field === 'servers') return `${line}${serverWords[String(path[2])] ?? message}`;
  const atMost = /<=(\d+)/.exec(message)?.[1];
  const said = atMost === undefined ? message : `at most ${atMost} ${unitOf(path)}`;
  return `${line}${said}`.slice(0, 150);
}

function unitOf(path: readonly PropertyKey[]): string {
  return path.length > 1 || path[0] === 'title' || path[0] === 'answer' || path[0] === 'source'
    ? 'characters'
    : 'lines';
}

const serverWords: Readonly<Record<string, string>> = {
  protocol: 'IMAP, POP3 or SMTP is missing. Write it like “IMAP mail.example.com 993 SSL/TLS”.',
  host: 'name one server, such as mail.example.com.',
  port: 'name the port, one number from 1 to 65535.',
  mode: 'name the mode: SSL/TLS, STARTTLS or none.',
};

function at(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null && name in value
    ? (value as Record<string, unknown>)[name]
    : undefined;
}
