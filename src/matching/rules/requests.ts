import type { EntryId } from '../../knowledge/entry.ts';
import { beginsWithCheck, readCheck } from '../check-question.ts';
import { asksForHelp } from '../help-question.ts';
import type { Match } from '../match.ts';
import type { Query } from '../query.ts';
import { assess, noMatch, type Question, type Rule, speaksOfMail } from '../question.ts';
import { toSlots } from '../slots.ts';
import { isTelling, readErrors } from './errors.ts';
import { matchServices } from './services.ts';
import { matchByWords, matchWeighing } from './topics.ts';

export const nothingAsked: Rule = (question) =>
  question.query.words.length === 0 ? noMatch(question, { reason: 'nothing-asked' }) : null;

/** What a team taught, asked for in its own words: it wins over what fits as well. */
export const taught: Rule = (question) => {
  const id = question.taught.find(question.query);
  return id === null ? null : matchId(question, id);
};

/** The id of an entry, as the buttons of an answer ask for it. */
export const exactId: Rule = (question) => {
  const id = question.query.text.trim();
  return id.includes(' ') || (id.length < 5 && !/[-.]/.test(id)) ? null : matchId(question, id);
};

function matchId(question: Question, id: EntryId): Match | null {
  const { services, symptoms, providers } = question.catalogue;
  const service = services.get(id);
  const symptom = symptoms.get(id);
  const provider = providers.get(id);
  if (service) return id.includes('-') ? matchServices(question, [service]) : null;
  if (symptom) return { ...assess(question), kind: 'error', symptom, others: [] };
  if (!provider) return matchWeighing(question, id);
  const slots = { ...toSlots(question.asked), provider: id };
  return { ...assess(question), slots, kind: 'provider', provider, siblings: [] };
}

/** The very words of an entry: a title, one of its questions, the text of an error. */
export const exactWords: Rule = (question) => {
  const { query, ownWords } = question;
  const entry = ownWords.get(query.said);
  if (!entry) return null;
  if (entry.kind === 'service') return matchServices(question, [entry]);
  if (entry.kind === 'symptom')
    return { ...assess(question), kind: 'error', symptom: entry, others: [] };
  if (entry.kind !== 'topic' || isTelling(readErrors(question))) return null;
  return matchByWords(question, entry.id);
};

export const help: Rule = (question) =>
  asksForHelp(question.query) ? { ...assess(question), kind: 'help' } : null;

/** Whether a server answers. A pasted error names servers too, and asks for no check. */
export const check: Rule = (question) => {
  const { query } = question;
  const isOfOthers = query.field !== null && !speaksOfMail(question);
  const hasErrors = question.errors.length > 0;
  if (hasErrors && !namesHostSoon(query)) return null;
  if ((isOfOthers || hasErrors) && !beginsWithCheck(query)) return null;
  const wanted = readCheck(query, question.bare);
  return wanted ? { ...assess(question), kind: 'check', ...wanted } : null;
};

/** Whether what is to be checked stands near the beginning: what a program prints may begin with
 * "verify" too, as openssl's does. */
function namesHostSoon({ words }: Query): boolean {
  return words.slice(0, 6).some(({ kind }) => kind === 'host' || kind === 'address');
}

/** A word of another field, and none of mail. */
export const otherField: Rule = (question) => {
  const { field } = question.query;
  if (field === null || speaksOfMail(question)) return null;
  return noMatch(question, { reason: 'other-field', word: field });
};
