import { type Teaching, teachingSchema } from './own-entries.ts';

/** What somebody filled in: texts, with a line for each question, server and domain. */
export interface TeachingForm {
  readonly title: string;
  readonly questions: string;
  readonly answer: string;
  /** A line each, in any order: "IMAP mail.example.com 993 SSL/TLS". */
  readonly servers?: string | null;
  readonly username?: string | null;
  readonly domains?: string | null;
  readonly source?: string | null;
}

/** What is taught, or what is wrong in each field of the form, in a sentence to stand below it. */
export type ReadForm =
  | { readonly teaching: Teaching }
  | { readonly problems: Readonly<Partial<Record<keyof TeachingForm, string>>> };

/** Reads a filled-in form; empty fields that need not be filled in are as if they were not there. */
export function readTeachingForm(form: TeachingForm): ReadForm {
  const servers = linesOf(form.servers).map(readServer);
  const unread = servers.find((server) => typeof server === 'string');
  if (unread !== undefined) {
    return { problems: { servers: `“${unread}” should be like: ${example}.` } };
  }
  const read = teachingSchema.safeParse({
    title: form.title,
    questions: linesOf(form.questions),
    answer: form.answer,
    servers,
    domains: linesOf(form.domains),
    ...(form.username?.trim() && { username: form.username }),
    ...(form.source?.trim() && { source: form.source }),
  });
  if (read.success) return { teaching: read.data };
  const fields = read.error.issues.map(({ path: [field], ...issue }) => [
    field,
    describe(issue.code, issue.message),
  ]);
  // The first problem of a field is the one to mend first.
  return { problems: Object.fromEntries(fields.toReversed()) };
}

const example = 'IMAP mail.example.com 993 SSL/TLS';

function linesOf(text: string | null | undefined): string[] {
  return (text ?? '')
    .split(/[\n\r]+/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

const modes: readonly (readonly [written: RegExp, mode: string])[] = [
  [/^starttls$/i, 'STARTTLS'],
  [/^(ssl\/tls|tls\/ssl|ssl|tls|implicit)$/i, 'SSL/TLS'],
  [/^(none|plain|unencrypted)$/i, 'none'],
];

/** A server's line as its parts, whatever their order; the line itself where one is missing. */
function readServer(line: string): object | string {
  const words = line.split(/[\s,;]+|:(?=\d+(?:\s|$))/).filter((word) => word !== '');
  const protocol = words.find((word) => /^(imap|pop3|smtp)$/i.test(word));
  const port = words.find((word) => /^\d{1,5}$/.test(word));
  const mode = modes.find(([written]) => words.some((word) => written.test(word)))?.[1];
  const isRead = (word: string) =>
    word === protocol || word === port || modes.some(([written]) => written.test(word));
  const [host, ...rest] = words.filter((word) => !isRead(word) && !/^(port|with|on)$/i.test(word));
  if (!protocol || !port || !mode || !host || rest.length > 0) return line;
  return { protocol: protocol.toLowerCase(), host, port: Number(port), mode };
}

function describe(code: string, message: string): string {
  if (code === 'too_small') return 'Please fill this in.';
  if (code === 'too_big') return 'This is too much or too long.';
  return `It ${message}.`;
}
