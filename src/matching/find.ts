import type { Entry } from '../knowledge/entry.ts';
import { createCatalogue } from './catalogue.ts';
import { createClueIndex } from './clue-index.ts';
import { decide } from './decide.ts';
import { fold, longestText } from './fold.ts';
import { inherit } from './follow-up.ts';
import { createDomains } from './hosts.ts';
import { createLexicon } from './lexicon.ts';
import { withoutMarkup } from './markup.ts';
import type { Match, Slots } from './match.ts';
import { createNearest } from './nearest.ts';
import { createOwnWords } from './own-words.ts';
import { type Query, type Reader, readQuery } from './query.ts';
import type { Question } from './question.ts';
import { type Asked, readAsked } from './slots.ts';
import { createSpelling } from './spelling.ts';
import { createSymptomIndex } from './symptoms.ts';
import { createTaughtPhrases } from './taught-phrases.ts';

/** One step of how a question was understood, for `ask --explain`. */
export interface Stage {
  readonly name: string;
  readonly value: unknown;
}

/** Finds which entry a question means. Pure: the same question gives the same match. */
export interface Finder {
  /** `before`: the slots of the question before it in the conversation. */
  find(text: string, before?: Slots): Match;
  /** The same, step by step. */
  stages(text: string, before?: Slots): readonly Stage[];
}

function describeQuery(query: Query): Readonly<Record<string, unknown>> {
  return {
    spoken: [...query.spoken],
    denied: [...query.denied],
    ports: query.ports,
    codes: query.codes,
    providers: query.providers.map(({ id }) => id),
    hosts: query.hosts.map(({ text }) => text),
    strangers: query.strangers,
    field: query.field,
    leftover: query.leftover,
  };
}

function describeMatch(match: Match): Readonly<Record<string, unknown>> {
  const { kind, confidence } = match;
  if (match.kind === 'service')
    return { kind, confidence, ids: match.services.map(({ id }) => id) };
  if (match.kind === 'compare')
    return { kind, confidence, topic: match.topic?.id, ids: match.services.map(({ id }) => id) };
  if (match.kind === 'provider') return { kind, confidence, id: match.provider.id };
  if (match.kind === 'topic') return { kind, confidence, id: match.topic.id };
  if (match.kind === 'error') return { kind, confidence, id: match.symptom.id };
  if (match.kind === 'check') return { kind, confidence, target: match.target };
  return match.kind === 'none'
    ? { kind, confidence, because: match.because, nearest: match.nearest }
    : { kind, confidence };
}

/** Reads each text once: the same questions and names go into two indexes. */
function remember(read: (text: string) => Query): (text: string) => Query {
  const known = new Map<string, Query>();
  return (text) => {
    const query = known.get(text) ?? read(text);
    known.set(text, query);
    return query;
  };
}

/** Builds the indexes over the entries; do it once. An entry earlier in the list keeps its names. */
export function createFinder(entries: readonly Entry[]): Finder {
  const catalogue = createCatalogue(entries);
  const lexicon = createLexicon(entries);
  const symptoms = createSymptomIndex([...catalogue.symptoms.values()]);
  const reader: Reader = {
    lexicon,
    spelling: createSpelling(lexicon.spellable),
    domains: createDomains([...catalogue.providers.values()]),
    isCode: (text) => symptoms.byCode(text) !== undefined,
    isMailPort: (text) => catalogue.servicesOn(Number(text)).length > 0,
  };
  const exactly: Reader = { ...reader, spelling: () => null };
  const readExactly = remember((text) => readQuery(fold(text), exactly));
  const clues = createClueIndex(entries, (text) => readExactly(text).spoken);
  const ownWords = createOwnWords(entries, readExactly);
  const taught = createTaughtPhrases(entries, readExactly);
  const nearest = createNearest(entries);
  const readQuestion = (text: string, before?: Slots): Question => {
    const bare = withoutMarkup(text.slice(0, longestText));
    const query = readQuery(fold(bare), reader);
    const asked: Asked = inherit(query, readAsked(query), before);
    const errors = symptoms.search(query.text);
    return { bare, query, asked, errors, catalogue, symptoms, clues, ownWords, nearest, taught };
  };
  return {
    find: (text, before) => decide(readQuestion(text, before)),
    stages: (text, before) => {
      const question = readQuestion(text, before);
      return [
        { name: 'text', value: question.query.text },
        { name: 'words', value: question.query.words.map((word) => word.text) },
        { name: 'spelling', value: Object.fromEntries(question.query.mended) },
        { name: 'query', value: describeQuery(question.query) },
        { name: 'slots', value: question.asked },
        { name: 'match', value: describeMatch(decide(question)) },
      ];
    },
  };
}
