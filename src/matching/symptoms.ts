import type { Symptom } from '../knowledge/entry.ts';

/** A symptom whose text was found, and how much that says. */
export interface SymptomHit {
  readonly symptom: Symptom;
  /** The piece that was found. */
  readonly pattern: string;
  readonly weight: number;
}

/** Finds errors by their text. */
export interface SymptomIndex {
  /** The symptoms whose patterns stand in a folded text of any length, the most telling first. */
  search(text: string): SymptomHit[];
  /** The symptom of a bare SMTP reply code ("535"), enhanced code ("5.7.8") or Winsock error ("10061"). */
  byCode(code: string): Symptom | undefined;
}

/** Pieces that introduce an error and leave open which: anything else in the text says more. */
const introductions = new Set([
  'recipient address rejected',
  'mailbox unavailable',
  'certificate verify failed',
  'failed to connect to server',
  'could not connect to mail server',
  'connection unexpectedly closed',
  'lookup failed',
  'the connection to the server failed',
  '* bye',
  'message rejected due to policy',
  '554 transaction failed',
  '550 5.7.1',
  '554 5.7.1',
]);

/** Pieces that are also plain English: they count in an error's text, not in a question. */
export const plainPhrases: ReadonlySet<string> = new Set([
  'http request',
  'mail loop',
  'dmarc policy',
  'login disabled',
  'poor reputation',
  'lookup failed',
  'unknown protocol',
  'edns',
  'etls',
  'less secure app',
]);

/** A text as patterns are compared: one blank between words, "535-5.7.8" as "535 5.7.8", and
 * "CERT_HAS_EXPIRED" as its words. */
function printed(text: string): string {
  return text.replace(/\b(\d{3})-(?=\d)|[\s_]{2,}|[^\S ]|_/g, '$1 ');
}

/** Words say more than figures; a code that only one error bears says most. */
function weigh(pattern: string, symptom: Symptom): number {
  if (/\b(0x)?800?4?[0-9a-f]{6,}\b/.test(pattern)) return 60;
  if (introductions.has(pattern)) return 2;
  if (symptom.area === 'app') return 3;
  let weight = 0;
  for (const letter of pattern) weight += /[a-z]/.test(letter) ? 1 : letter === ' ' ? 0 : 0.5;
  return /\d\.\d\.\d{2,}/.test(pattern) ? weight + 20 : weight;
}

const wordCharacter = /[a-z0-9_]/;

/** Whether a piece stands free in a text, and is not part of a longer word. */
function standsFree(text: string, at: number, length: number): boolean {
  const first = text[at] ?? '';
  const last = text[at + length - 1] ?? '';
  const before = text[at - 1] ?? ' ';
  const after = text[at + length] ?? ' ';
  return (
    !(wordCharacter.test(first) && wordCharacter.test(before)) &&
    !(wordCharacter.test(last) && wordCharacter.test(after))
  );
}

/** How many letters of a pattern it is found by. */
const startLength = 4;

/** A number of 16 bits for the last four letters, from the one before: older letters fall out of it. */
function withLetter(number: number, letter: number): number {
  return ((number << 4) + letter) & 0xffff;
}

function startOf(pattern: string): number {
  let start = 0;
  for (let at = 0; at < startLength; at++) start = withLetter(start, pattern.charCodeAt(at));
  return start;
}

function readCodes(symptoms: readonly Symptom[]): Map<string, Symptom> {
  const codes = new Map<string, Symptom>();
  const add = (code: string | undefined, symptom: Symptom) => {
    if (code && !codes.has(code)) codes.set(code, symptom);
  };
  for (const symptom of symptoms) {
    for (const alias of symptom.aliases)
      if (/^(\d{3}|1[01]\d{3})$/.test(alias)) add(alias, symptom);
  }
  for (const symptom of symptoms) {
    for (const pattern of symptom.patterns) {
      add(/^([45]\d\d)\b/.exec(pattern)?.[1], symptom);
      add(/\b([45]\.\d{1,3}\.\d{1,3})\b/.exec(pattern)?.[1], symptom);
    }
  }
  return codes;
}

/** What the subject of an enhanced code says where its detail says nothing more (RFC 3463, section 3). */
const subjects: Readonly<Record<string, string>> = {
  '1': 'mailbox-not-found-550',
  '4': 'smtp-5-4-x',
  '7': 'smtp-550-policy',
};

function subjectOf(code: string): string | undefined {
  return subjects[/^[45]\.(\d)\.\d{1,3}$/.exec(code)?.[1] ?? ''];
}

/** The patterns by a number made of their first letters. */
function indexStarts(symptoms: readonly Symptom[]): Map<number, SymptomHit[]> {
  const starts = new Map<number, SymptomHit[]>();
  for (const symptom of symptoms) {
    for (const raw of symptom.patterns) {
      const pattern = printed(raw.toLowerCase());
      const start = startOf(pattern);
      const same = starts.get(start) ?? [];
      same.push({ symptom, pattern, weight: weigh(pattern, symptom) });
      starts.set(start, same);
    }
  }
  return starts;
}

/** Makes an index of the symptoms' patterns: one pass over a text, however many patterns there are. */
export function createSymptomIndex(symptoms: readonly Symptom[]): SymptomIndex {
  const starts = indexStarts(symptoms);
  const isStart = new Uint8Array(0x10000);
  for (const start of starts.keys()) isStart[start] = 1;
  const codes = readCodes(symptoms);
  const collect = (start: number, text: string, at: number, hits: Map<string, SymptomHit>) => {
    for (const hit of starts.get(start) ?? []) {
      if (!text.startsWith(hit.pattern, at)) continue;
      if ((hits.get(hit.symptom.id)?.weight ?? 0) >= hit.weight) continue;
      if (standsFree(text, at, hit.pattern.length)) hits.set(hit.symptom.id, hit);
    }
  };
  return {
    search: (text) => {
      const hits = new Map<string, SymptomHit>();
      const plain = printed(text);
      let start = 0;
      for (let end = 1; end <= plain.length; end++) {
        start = withLetter(start, plain.charCodeAt(end - 1));
        const at = end - startLength;
        if (isStart[start] === 1 && at >= 0) collect(start, plain, at, hits);
      }
      return [...hits.values()].sort((a, b) => b.weight - a.weight);
    },
    byCode: (code) => codes.get(code) ?? symptoms.find(({ id }) => id === subjectOf(code)),
  };
}
