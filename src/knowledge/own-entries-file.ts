import { type Document, isMap, isScalar, LineCounter, parseDocument } from 'yaml';
import { z } from 'zod';
import { type OwnEntry, type Teaching, teachingSchema, toOwnEntry } from './own-entries.ts';

const fileSchema = z.strictObject({
  entries: z.array(teachingSchema).max(1_000).describe('What this team knows of its own mail.'),
});

/** What is wrong in a file and where; the first line and the first column are 1. */
export interface Mistake {
  readonly line: number;
  readonly column: number;
  readonly problem: string;
}

/** The entries of a file, or every mistake in it. */
export type OwnEntriesFile =
  | { readonly entries: readonly OwnEntry[] }
  | { readonly mistakes: readonly Mistake[] };

/** Reads entries that a team keeps in a file of YAML (1.2, of which JSON is a part). */
export function readOwnEntries(text: string): OwnEntriesFile {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  const place = (offset: number) => {
    const { line, col } = lines.linePos(offset);
    return { line, column: col };
  };
  if (document.errors.length > 0) {
    return {
      mistakes: document.errors.map(({ pos: [start], code, message }) => ({
        ...place(start),
        problem: code === 'MULTIPLE_DOCS' ? secondDocument : firstLine(message),
      })),
    };
  }
  const value = toValue(document);
  if (value === null) {
    return {
      mistakes: [{ line: 1, column: 1, problem: 'it repeats itself through too many aliases' }],
    };
  }
  const file = fileSchema.safeParse(value.value, { reportInput: true });
  const found: readonly Found[] = file.success
    ? repeatedTitles(file.data.entries)
    : file.error.issues.flatMap(describeIssue);
  const mistakes = found
    .map(({ path, problem }) => ({ ...place(offsetOf(document, path)), problem }))
    .toSorted((a, b) => a.line - b.line || a.column - b.column);
  if (!file.success || mistakes.length > 0) return { mistakes };
  const origin = { workspace: null, taughtOn: null };
  return { entries: file.data.entries.map((one) => toOwnEntry(idOf(one), one, origin)) };
}

/** The shape of the file for editors, as JSON Schema (draft 2020-12). */
export function toJsonSchema(): object {
  return z.toJSONSchema(fileSchema, { io: 'input' });
}

const secondDocument = 'a second document begins here: put all entries into one';

/** A mistake by the path to it: entry, field … */
interface Found {
  readonly path: readonly PropertyKey[];
  readonly problem: string;
}

/** What a document says, null where its aliases make it grow beyond reason. */
function toValue(document: Document): { readonly value: unknown } | null {
  try {
    // An empty file is one that lacks its entries.
    return { value: document.toJS() ?? {} };
  } catch (error) {
    if (error instanceof ReferenceError) return null;
    throw error;
  }
}

function idOf({ title }: Teaching): string {
  return `file-${slugOf(title)}`;
}

function slugOf(title: string): string {
  return title
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');
}

/** Two entries of one title could not be told apart. */
function repeatedTitles(entries: readonly Teaching[]): Found[] {
  const first = new Map<string, number>();
  return entries.flatMap((entry, index) => {
    const id = idOf(entry);
    const before = first.get(id);
    first.set(id, before ?? index);
    if (before === undefined) return [];
    const problem = `entries[${index}].title cannot be told apart from the title of entries[${before}]`;
    return [{ path: ['entries', index, 'title'], problem }];
  });
}

/** What is wrong at a path, in words for whoever wrote the file. */
function describeIssue(issue: z.core.$ZodIssue): Found[] {
  const { path } = issue;
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({
      path: [...path, key],
      problem: `${nameOf([...path, key])} is not known here`,
    }));
  }
  return [{ path, problem: `${nameOf(path)} ${describeFault(issue)}` }];
}

function describeFault(issue: z.core.$ZodIssue): string {
  if ('input' in issue && issue.input === undefined) return 'is missing';
  switch (issue.code) {
    case 'invalid_type':
      return `must be ${typeNames[issue.expected]}`;
    case 'invalid_value':
      return `must be one of ${issue.values.map((value) => JSON.stringify(value)).join(', ')}`;
    case 'too_big':
      return `must be at most ${issue.maximum}${unitOf(issue.origin)}`;
    case 'too_small':
      return issue.origin === 'string' || issue.origin === 'array'
        ? 'is empty'
        : `must be at least ${issue.minimum}`;
    default:
      return issue.message;
  }
}

const typeNames: Readonly<Record<string, string>> = {
  string: 'text: put it into quotes',
  number: 'a number, without quotes',
  int: 'a whole number',
  array: 'a list',
  object: 'a group of fields',
};

function unitOf(origin: string): string {
  if (origin === 'string') return ' characters long';
  return origin === 'array' ? ' long' : '';
}

/** A path as people write it: "entries[2].servers[0].port". */
function nameOf(path: readonly PropertyKey[]): string {
  if (path.length === 0) return 'the file';
  return path
    .map((step) => (typeof step === 'number' ? `[${step}]` : `.${String(step)}`))
    .join('')
    .replace(/^\./, '');
}

/** Where a path stands: a field at its name, a missing one where the group begins that lacks it. */
function offsetOf(document: Document, path: readonly PropertyKey[]): number {
  for (let length = path.length; length > 0; length -= 1) {
    const parent = document.getIn(path.slice(0, length - 1), true) ?? document.contents;
    const last = path[length - 1];
    if (isMap(parent)) {
      const pair = parent.items.find(({ key }) => isScalar(key) && key.value === last);
      if (isScalar(pair?.key)) return pair.key.range?.[0] ?? 0;
    }
    const node = document.getIn(path.slice(0, length), true);
    if (hasRange(node)) return node.range[0];
  }
  return hasRange(document.contents) ? document.contents.range[0] : 0;
}

function hasRange(node: unknown): node is { readonly range: readonly [number, ...unknown[]] } {
  return typeof node === 'object' && node !== null && 'range' in node && Array.isArray(node.range);
}

function firstLine(message: string): string {
  return (message.split('\n')[0] ?? '').replace(/ at line \d+, column \d+:?$/, '');
}
