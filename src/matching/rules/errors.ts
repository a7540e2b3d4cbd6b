import { beginsWithCheck } from '../check-question.ts';
import type { Match } from '../match.ts';
import type { Query } from '../query.ts';
import {
  assess,
  isAboutMail,
  isPlausible,
  type Question,
  type Rule,
  says,
  speaksOfMail,
} from '../question.ts';
import { toSlots } from '../slots.ts';
import { plainPhrases, type SymptomHit } from '../symptoms.ts';

/** An enhanced status code of RFC 3463: "5.7.8". */
const enhancedCode = /^[245]\.\d{1,3}\.\d{1,3}$/;

function isPaste({ text, words }: Query): boolean {
  return (
    text.includes('\n') ||
    text.length > 80 ||
    words.some((word) => word.kind === 'code' && enhancedCode.test(word.text))
  );
}

/** A reply code and the enhanced code of the same class: no other program writes "550 5.1.1". */
function isBounce({ words }: Query): boolean {
  return words.some(
    ({ kind, text }, at) =>
      kind === 'code' &&
      enhancedCode.test(text) &&
      words[at - 1]?.text.length === 3 &&
      words[at - 1]?.text[0] === text[0],
  );
}

/** A text that begins with a reply code which is none of the web's: "553 sender address rejected". */
function isReply({ words, codes }: Query): boolean {
  const first = words[0]?.text ?? '';
  return codes.includes(first) && !/^50[0234]$/.test(first);
}

/** The name of an error that is no word of any language: "EENVELOPE". */
function isToken({ symptom, pattern }: SymptomHit): boolean {
  return symptom.area === 'app' && /^e[a-z0-9]+$/.test(pattern) && !plainPhrases.has(pattern);
}

/** Whether no other field has such an error: "EENVELOPE", "relay access denied". */
function isOfMailAlone(hit: SymptomHit): boolean {
  if (hit.symptom.area === 'app') return isToken(hit) && !/socket|connect|config/.test(hit.pattern);
  return !/^(network|tls|dns)$/.test(hit.symptom.area);
}

/** Whether an error belongs to another field: its word, or a port that is not one of mail. */
export function isOfOthers(question: Question): boolean {
  const { query, catalogue } = question;
  const named = query.portIsNamed ? query.ports : [];
  const ports = [...named, ...query.hosts.flatMap(({ port }) => port ?? [])];
  const isForeign =
    ports.length > 0 && ports.every((port) => catalogue.servicesOn(port).length === 0);
  return (query.field !== null || isForeign) && !speaksOfMail(question);
}

/** The errors whose text stands in a question, however long it is; the most telling first. */
export function readErrors(question: Question): readonly SymptomHit[] {
  const { query, errors: hits } = question;
  if (hits.length === 0) return hits;
  if (isOfOthers(question)) {
    return hits.filter((hit) => isOfMailAlone(hit));
  }
  const isMeant = isPlausible(question) || isBounce(query);
  const plausible = isMeant ? hits : hits.filter((hit) => hit.weight > 5 || isToken(hit));
  return isPaste(query) ? plausible : plausible.filter((hit) => !plainPhrases.has(hit.pattern));
}

function matchErrors(question: Question, [first, ...others]: readonly SymptomHit[]): Match | null {
  if (!first) return null;
  const near = others.filter((hit) => hit.weight >= 4).slice(0, 3);
  return {
    confidence: 1,
    slots: toSlots(question.asked),
    kind: 'error',
    symptom: first.symptom,
    others: near.map((hit) => hit.symptom),
  };
}

/** Whether the best of some hits leaves no doubt. */
export function isTelling([best]: readonly SymptomHit[]): boolean {
  return (best?.weight ?? 0) >= 9;
}

/** Whether a person, who pasted nothing, names another protocol than the error's: "imap password wrong". */
function isOfOtherProtocol({ query, asked }: Question, [best]: readonly SymptomHit[]): boolean {
  const area = best?.symptom.area ?? '';
  if (isPaste(query) || !/^(smtp|imap|pop3)$/.test(area)) return false;
  return asked.protocols.length > 0 && asked.protocols.every((protocol) => protocol !== area);
}

/** Codes that stand by themselves: the enhanced ones of a bounce first, they say more. */
function matchCodes(question: Question): Match | null {
  const { words, codes } = question.query;
  const figures = words.filter(({ kind }) => kind === 'code').map(({ text }) => text);
  const bare = [...figures.filter((text) => enhancedCode.test(text)), ...codes];
  const found = bare.flatMap((code) => question.symptoms.byCode(code) ?? []);
  const [symptom, ...others] = [...new Set(found)];
  return symptom ? { ...assess(question), kind: 'error', symptom, others } : null;
}

/** Text that a program prints and no person writes. */
export const strongError: Rule = (question) => {
  const { query } = question;
  const hits = readErrors(question);
  if (beginsWithCheck(query) || isOfOtherProtocol(question, hits)) return null;
  if (hits.length > 0) {
    return isTelling(hits) || isPaste(query) ? matchErrors(question, hits) : null;
  }
  return isBounce(query) || says(question, 'socketcode') ? matchCodes(question) : null;
};

/** A piece of an error's text that is also found elsewhere, or a bare code. */
export const weakError: Rule = (question) => {
  const hits = readErrors(question);
  if (hits.length > 0) return matchErrors(question, hits);
  const { words, codes } = question.query;
  const isCoded = codes.length > 0 || words.some(({ kind }) => kind === 'code');
  if (!isCoded || isOfOthers(question)) return null;
  const isMeant = isAboutMail(question) || (isReply(question.query) && isPlausible(question));
  return isMeant ? matchCodes(question) : null;
};
