import type { EntryId } from '../../knowledge/entry.ts';
import type { ClueHit } from '../clue-index.ts';
import { givingWay, givingWayToServices, ofAnyField } from '../clues.ts';
import { readComparison } from '../comparison.ts';
import type { Match } from '../match.ts';
import { assess, isAboutMail, type Question, type Rule, says, speaksOfMail } from '../question.ts';
import { plainConcepts } from '../vocabulary/mail-words.ts';
import { isOfOthers } from './errors.ts';

/** A topic as an explanation. */
export function matchTopic(question: Question, id: EntryId, guess = 1): Match | null {
  const topic = question.catalogue.topics.get(id);
  if (!topic) return null;
  const { confidence, slots } = assess(question, guess);
  return { confidence, slots, kind: 'topic', topic };
}

/** A topic that weighs things against each other, with their ports; another one as it is. */
export function matchWeighing(question: Question, id: EntryId): Match | null {
  const topic = question.catalogue.topics.get(id);
  if (!topic?.comparison) return matchTopic(question, id);
  const services = topic.services.flatMap((each) => question.catalogue.services.get(each) ?? []);
  return { ...assess(question), kind: 'compare', topic, services };
}

/** Two things against each other. */
export const comparison: Rule = (question) => {
  const found = readComparison(question.query, question.asked, question.catalogue);
  return found ? { ...assess(question), kind: 'compare', ...found } : null;
};

/** A topic that words lead to: weighed where the question weighs, explained where it does not. */
export function matchByWords(question: Question, id: EntryId): Match | null {
  const weighs = question.catalogue.topics.get(id)?.comparison === true;
  if (weighs && question.asked.ports.length > 1) {
    return comparison(question) ?? matchWeighing(question, id);
  }
  return says(question, 'compare') ? matchWeighing(question, id) : matchTopic(question, id);
}

function matchClue(question: Question, { id, kind }: ClueHit): Match | null {
  const symptom = kind === 'symptom' ? question.catalogue.symptoms.get(id) : undefined;
  if (symptom) return { ...assess(question), kind: 'error', symptom, others: [] };
  return matchByWords(question, id);
}

/** Whether a hit is for a question: others may be meant by the same words. */
function isMeant({ id, kind }: ClueHit, question: Question): boolean {
  const { query, asked } = question;
  if (kind === 'symptom') return true;
  const weighsPorts = asked.ports.length > 1 && says(question, 'compare');
  if (givingWay.has(id)) return !asked.provider && !weighsPorts;
  if (givingWayToServices.has(id)) return query.services.length === 0;
  return !ofAnyField.has(id) || query.leftover.length === 0 || speaksOfMail(question);
}

/** Explanations and errors, by what the question speaks of. */
export const clue: Rule = (question) => {
  const { query, clues } = question;
  if (isOfOthers(question) || !isAboutMail(question)) return null;
  const best = clues.find(query.spoken).find((hit) => isMeant(hit, question));
  return best ? matchClue(question, best) : null;
};

/** The overview: all three protocols, both directions, or mail ports in general. */
export const overview: Rule = (question) => {
  const { asked, query } = question;
  if (asked.provider || asked.ports.length > 0) return null;
  if (asked.protocols.length === 3) return matchTopic(question, 'all-ports');
  if (asked.protocols.length > 0) return null;
  if (says(question, 'send') && says(question, 'fetch')) {
    const isMeant = says(question, 'port', 'mail') || query.leftover.length === 0;
    return isMeant ? matchTopic(question, 'all-ports') : null;
  }
  if (!says(question, 'mail') || asked.direction || asked.security) return null;
  const isStrange = query.strangers.length + query.foreignHosts.length > 0;
  const isPlain = [...query.spoken].every((token) => plainConcepts.has(token));
  const asks = says(question, 'port', 'setting', 'all') || query.leftover.length === 0;
  return asks && !isStrange && (isPlain || says(question, 'port'))
    ? matchTopic(question, 'all-ports', 0.8)
    : null;
};

/** A mode by itself is a question about the mode. */
export const modeAlone: Rule = (question) => {
  if (question.query.leftover.length > 0) return null;
  if (says(question, 'starttls', 'implicit')) {
    return matchTopic(question, 'starttls-vs-implicit-tls', 0.7);
  }
  return says(question, 'ssl', 'tls') ? matchTopic(question, 'ssl-vs-tls', 0.7) : null;
};
