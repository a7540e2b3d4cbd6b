import type { Entry, EntryId } from '../knowledge/entry.ts';
import { symptomClues, topicClues } from './clues.ts';
import { plainConcepts } from './vocabulary/mail-words.ts';

/** What a question must speak of to mean one entry. */
interface Clue {
  readonly id: EntryId;
  readonly kind: 'topic' | 'symptom';
  /** All of these, each in one of its forms. */
  readonly needs: readonly (readonly string[])[];
  readonly without: readonly string[];
  /** Whether the question may speak of no other subject: a clue of one word says little. */
  readonly alone: boolean;
  readonly weight: number;
}

/** An entry that a question seems to mean, and how many of its words say so. */
export interface ClueHit {
  readonly id: EntryId;
  readonly kind: 'topic' | 'symptom';
  readonly weight: number;
}

export interface ClueIndex {
  /** The entries that the clues lead to, the strongest first. */
  find(spoken: ReadonlySet<string>): ClueHit[];
}

/** Whether a word is a subject of its own, and not just a part of a port's description. */
function isSubject(token: string): boolean {
  return !plainConcepts.has(token) && !/^\d+$/.test(token) && !/:|^no-/.test(token);
}

/** Whether a word is the name of a service. */
function isNamed(token: string): boolean {
  return token.startsWith('service:');
}

/** Subjects that say little by themselves: "failed", "app", "printer". */
const vague = new Set(
  'reset refused refusing timeout unreachable handshake greeting interrupted expired blocked notfound mismatch failed test testing app work open connection version scan script devices how why copy gone leave filter wrong user message warning hostname name full locked required disabled notoffered code program programs login password username auth'.split(
    ' ',
  ),
);

function weigh(needs: readonly (readonly string[])[]): number {
  return needs.reduce((sum, forms) => sum + (forms.some(isSubject) ? 3 : 1), 0);
}

function readClue(id: EntryId, kind: Clue['kind'], line: string): Clue {
  const parts = line.split(' ');
  const needs = parts.filter((part) => !part.startsWith('!')).map((part) => part.split('|'));
  const without = parts.filter((part) => part.startsWith('!')).map((part) => part.slice(1));
  return {
    id,
    kind,
    needs,
    without,
    alone: false,
    weight: weigh(needs) + (kind === 'symptom' ? 1.5 : 0.5),
  };
}

/** Who describes a port besides asks for that port, and not for what one word explains. */
const describing = ['port', 'imap', 'pop3', 'smtp', 'ssl', 'tls', 'starttls', 'secure'];

/** Words that a question may leave out: they add nothing to what is meant. */
const beside = new Set(['also', 'client', 'where']);

/** The words of an entry's own questions and names, as a clue; null where they describe a port only. */
function clueOf(entry: Entry, spoken: ReadonlySet<string>): Clue | null {
  const needed = [...spoken].filter((token) => !beside.has(token));
  const subjects = needed.filter(isSubject);
  const isService = [...spoken].some(isNamed);
  if (subjects.length === 0 || (subjects.length === 1 && isService)) return null;
  if (subjects.length === 1 && needed.length === 1 && vague.has(subjects[0] ?? '')) return null;
  const needs = needed.map((token) => [token]);
  const kind = entry.kind === 'symptom' ? 'symptom' : 'topic';
  const alone = subjects.length < 2;
  const without = alone ? describing.filter((token) => !spoken.has(token)) : [];
  return { id: entry.id, kind, needs, without, alone, weight: weigh(needs) };
}

function ownClues(entry: Entry, read: (text: string) => ReadonlySet<string>): Clue[] {
  if (entry.kind !== 'topic' && entry.kind !== 'symptom') return [];
  const texts = entry.kind === 'topic' ? [...entry.aliases, ...entry.questions] : entry.aliases;
  return texts.flatMap((text) => clueOf(entry, read(text)) ?? []);
}

function writtenClues(known: ReadonlySet<EntryId>): Clue[] {
  const tables = [
    ['symptom', symptomClues],
    ['topic', topicClues],
  ] as const;
  return tables.flatMap(([kind, table]) =>
    Object.entries(table)
      .filter(([id]) => known.has(id))
      .flatMap(([id, lines]) => lines.map((line) => readClue(id, kind, line))),
  );
}

function holds({ needs, without, alone }: Clue, spoken: ReadonlySet<string>): boolean {
  return (
    needs.every((forms) => forms.some((form) => spoken.has(form))) &&
    !without.some((token) => spoken.has(token)) &&
    !(alone && speaksOfMore(spoken, needs))
  );
}

/** Whether a question has subjects beside those that are needed. */
function speaksOfMore(spoken: ReadonlySet<string>, needs: Clue['needs']): boolean {
  const subjects = [...spoken].filter((token) => isSubject(token) || isNamed(token));
  return subjects.length > needs.filter((forms) => forms.some(isSubject)).length;
}

/** Makes the index of clues; `read` says what a text speaks of. */
export function createClueIndex(
  entries: readonly Entry[],
  read: (text: string) => ReadonlySet<string>,
): ClueIndex {
  const known = new Set(entries.map((entry) => entry.id));
  const own = new Set(entries.filter(({ origin }) => origin !== undefined).map(({ id }) => id));
  const clues = [...writtenClues(known), ...entries.flatMap((entry) => ownClues(entry, read))];
  const byToken = new Map<string, Clue[]>();
  for (const clue of clues) {
    const key = clue.needs.find((forms) => forms.some(isSubject)) ?? clue.needs[0] ?? [];
    for (const form of key) {
      const same = byToken.get(form);
      if (same) same.push(clue);
      else byToken.set(form, [clue]);
    }
  }
  return {
    find: (spoken) => {
      const best = new Map<EntryId, ClueHit>();
      for (const token of spoken) {
        for (const clue of byToken.get(token) ?? []) {
          if ((best.get(clue.id)?.weight ?? 0) >= clue.weight || !holds(clue, spoken)) continue;
          best.set(clue.id, { id: clue.id, kind: clue.kind, weight: clue.weight });
        }
      }
      if (best.size === 0) return [];
      return [...best.values()].sort(
        (a, b) => b.weight - a.weight || Number(own.has(b.id)) - Number(own.has(a.id)),
      );
    },
  };
}
