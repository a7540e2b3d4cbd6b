import type { MailProtocol, Service } from '../knowledge/entry.ts';
import type { Catalogue } from './catalogue.ts';
import { beginsWithCheck, readCheck } from './check-question.ts';
import { chooseServices } from './choose-services.ts';
import type { ClueHit, ClueIndex } from './clue-index.ts';
import { givingWay } from './clues.ts';
import { readComparison } from './comparison.ts';
import { asksForHelp } from './help-question.ts';
import type { Match, NoMatch } from './match.ts';
import type { Nearest } from './nearest.ts';
import { matchProvider } from './provider-rule.ts';
import type { Query } from './query.ts';
import { type Asked, toSlots } from './slots.ts';
import { plainPhrases, printed, type SymptomHit, type SymptomIndex } from './symptoms.ts';

/** A question with all that it takes to decide what it means. */
export interface Question {
  /** Without markup, not folded. */
  readonly bare: string;
  readonly query: Query;
  readonly asked: Asked;
  readonly catalogue: Catalogue;
  readonly symptoms: SymptomIndex;
  readonly clues: ClueIndex;
  readonly nearest: Nearest;
}

type Rule = (question: Question) => Match | null;

/** How sure a match is: mended words and what was inherited make it less so, and so does a guess. */
function base({ query, asked }: Question, guess = 1) {
  const confidence = query.exactness * (asked.inherited ? 0.9 : 1) * guess;
  return { confidence: Math.round(confidence * 100) / 100, slots: toSlots(asked) };
}

function noMatch(question: Question, because: NoMatch['because']): Match {
  const text = question.query.words.map((word) => word.text).join(' ');
  return { ...base(question), kind: 'none', because, nearest: question.nearest(text) };
}

/** Services as a match; the slots then speak of their protocol, for the questions that follow. */
function matchServices(question: Question, services: readonly Service[], guess = 1): Match | null {
  const [first, ...others] = services;
  if (!first) return null;
  const unknownProvider = question.asked.provider
    ? undefined
    : (question.query.strangers[0] ?? question.query.foreignHosts[0]);
  return {
    ...base(question, unknownProvider ? guess * 0.9 : guess),
    kind: 'service',
    services: [first, ...others],
    ...(unknownProvider ? { unknownProvider } : {}),
  };
}

const nothingAsked: Rule = (question) =>
  question.query.words.length === 0 ? noMatch(question, { reason: 'nothing-asked' }) : null;

/** The id of an entry, as the buttons of an answer ask for it. */
const exactId: Rule = (question) => {
  const { catalogue } = question;
  const id = question.query.text.trim();
  const topic = catalogue.topics.get(id);
  if (topic?.comparison) return matchComparisonTopic(question, id);
  if (topic && !catalogue.services.has(id)) return { ...base(question), kind: 'topic', topic };
  const symptom = catalogue.symptoms.get(id);
  if (symptom) return { ...base(question), kind: 'error', symptom, others: [] };
  const provider = catalogue.providers.get(id);
  if (provider && /[a-z]/.test(id)) {
    return {
      ...base(question),
      slots: { ...toSlots(question.asked), provider: id },
      kind: 'provider',
      provider,
      siblings: [],
    };
  }
  const service = catalogue.services.get(id);
  return service && id.includes('-') ? matchServices(question, [service]) : null;
};

function matchComparisonTopic(question: Question, id: string): Match | null {
  const topic = question.catalogue.topics.get(id);
  if (!topic) return null;
  const services = topic.services.flatMap(
    (service) => question.catalogue.services.get(service) ?? [],
  );
  return { ...base(question), kind: 'compare', topic, services };
}

const help: Rule = (question) =>
  asksForHelp(question.query) ? { ...base(question), kind: 'help' } : null;

const check: Rule = (question) => {
  const target = readCheck(question.query, question.bare);
  return target ? { ...base(question), kind: 'check', target } : null;
};

/** Whether anything in a question belongs to mail. */
export function speaksOfMail({ query, asked, catalogue }: Question): boolean {
  const { spoken } = query;
  const words = [
    'smtp',
    'imap',
    'mail',
    'starttls',
    'submission',
    'relaydenied',
    'greylisted',
    'spf',
    'pop3',
    'relay',
  ];
  return (
    words.some((word) => spoken.has(word)) ||
    asked.provider !== null ||
    asked.ports.some((port) => catalogue.servicesOn(port).length > 0) ||
    query.hosts.some(
      ({ text, port }) =>
        /^(smtp|imap|pop|mail|mx)\d*\b/.test(text) ||
        (port !== undefined && catalogue.servicesOn(port).length > 0),
    )
  );
}

function isPaste({ text, words }: Query): boolean {
  return (
    text.includes('\n') ||
    text.length > 80 ||
    words.some((word) => /^[245]\.\d+\.\d+$/.test(word.text))
  );
}

function matchSymptom(question: Question, [first, ...others]: readonly SymptomHit[]): Match | null {
  if (!first) return null;
  const near = others.filter((hit) => hit.weight >= 4).slice(0, 3);
  return {
    ...base({ ...question, query: { ...question.query, exactness: 1 } }),
    kind: 'error',
    symptom: first.symptom,
    others: near.map((hit) => hit.symptom),
  };
}

/** The errors whose text stands in the question, however long it is. */
function readErrors(question: Question): SymptomHit[] {
  const { query, catalogue } = question;
  const hits = question.symptoms.search(printed(query.text));
  const ofOthers =
    query.field !== null ||
    query.hosts.some(({ port }) => port !== undefined && catalogue.servicesOn(port).length === 0);
  if (ofOthers && !speaksOfMail(question)) {
    return hits.filter((hit) => !/^(network|tls|dns|app)$/.test(hit.symptom.area));
  }
  return isPaste(query) ? hits : hits.filter((hit) => !plainPhrases.has(hit.pattern));
}

/** Text that an error prints and no person writes. */
const strongError: Rule = (question) => {
  const hits = readErrors(question);
  const isStrong = (hits[0]?.weight ?? 0) >= 9 || (hits.length > 0 && isPaste(question.query));
  return isStrong && !beginsWithCheck(question.query) ? matchSymptom(question, hits) : null;
};

function matchClue(question: Question, hit: ClueHit): Match | null {
  const { catalogue } = question;
  const symptom = hit.kind === 'symptom' ? catalogue.symptoms.get(hit.id) : undefined;
  if (symptom) return { ...base(question), kind: 'error', symptom, others: [] };
  const topic = catalogue.topics.get(hit.id);
  if (!topic) return null;
  if (topic.comparison) return matchComparisonTopic(question, topic.id);
  return { ...base(question), kind: 'topic', topic };
}

/** Explanations and errors by what the question speaks of. */
const clue: Rule = (question) => {
  const { query, asked } = question;
  if (query.field !== null && !speaksOfMail(question)) return null;
  const hits = question.clues.find(query.spoken);
  const kept = asked.provider ? hits.filter((hit) => !givingWay.has(hit.id)) : hits;
  const [best] = kept;
  return best ? matchClue(question, best) : null;
};

/** A piece of an error's text that is also found elsewhere, or a bare reply code. */
const weakError: Rule = (question) => {
  const hits = readErrors(question);
  if (hits.length > 0) return matchSymptom(question, hits);
  const codes = [...question.query.codes, ...question.query.words.map((word) => word.text)];
  const symptom = codes
    .map((code) => question.symptoms.byCode(code))
    .find((found) => found !== undefined);
  return symptom && question.query.codes.length > 0
    ? { ...base(question), kind: 'error', symptom, others: [] }
    : null;
};

const otherField: Rule = (question) => {
  const { field } = question.query;
  if (field === null || speaksOfMail(question)) return null;
  return noMatch(question, { reason: 'other-field', word: field });
};

const comparison: Rule = (question) => {
  const found = readComparison(question.query, question.asked, question.catalogue);
  return found ? { ...base(question), kind: 'compare', ...found } : null;
};

const provider: Rule = (question) => {
  const found = matchProvider(question);
  return found ? { ...base(question), ...found, kind: 'provider' } : null;
};

/** Services that are asked for by their name: LMTP, ManageSieve, Exchange … */
const rareService: Rule = ({ ...question }) => {
  const services = question.query.services.flatMap(
    (id) => question.catalogue.services.get(id) ?? [],
  );
  return matchServices(question, services);
};

const port: Rule = (question) => {
  const { query, asked, catalogue } = question;
  const [number] = asked.ports;
  if (number === undefined) return null;
  if (number > 65_535 || number === 0) return noMatch(question, { reason: 'not-a-port', number });
  const services = asked.ports.flatMap((each) => catalogue.servicesOn(each));
  if (services.length === 0) return noMatch(question, { reason: 'not-a-mail-port', port: number });
  const isMeant =
    query.portIsNamed ||
    query.leftover.length === 0 ||
    query.protocols.length > 0 ||
    query.spoken.has('mail');
  return isMeant
    ? matchServices({ ...question, asked: withProtocolOf(asked, services) }, services)
    : null;
};

function isMailProtocol(protocol: string): protocol is MailProtocol {
  return protocol === 'imap' || protocol === 'pop3' || protocol === 'smtp';
}

/** A port implies its protocol: "465" and then "starttls instead". */
function withProtocolOf(asked: Asked, services: readonly Service[]): Asked {
  if (asked.protocols.length > 0) return asked;
  return {
    ...asked,
    protocols: [...new Set(services.map(({ protocol }) => protocol).filter(isMailProtocol))],
  };
}

/** The overview: all three protocols, both directions, or mail ports in general. */
const overview: Rule = (question) => {
  const { asked, query, catalogue } = question;
  const topic = catalogue.topics.get('all-ports');
  if (!topic || asked.provider || asked.ports.length > 0) return null;
  const isWhole =
    asked.protocols.length === 3 ||
    (query.spoken.has('send') && query.spoken.has('fetch') && asked.protocols.length === 0);
  const saysMail =
    query.spoken.has('mail') && asked.protocols.length === 0 && !asked.direction && !asked.security;
  const asks =
    ['port', 'setting', 'all'].some((word) => query.spoken.has(word)) ||
    query.leftover.length === 0;
  if (!isWhole && !(saysMail && asks && query.strangers.length + query.foreignHosts.length === 0))
    return null;
  return { ...base(question, isWhole ? 1 : 0.8), kind: 'topic', topic };
};

/** "Pop" and a mode are also English words: they need a word of mail beside them. */
function isMailQuestion({ query, asked }: Question): boolean {
  if (query.spoken.has('smtp') || query.spoken.has('imap') || asked.inherited) return true;
  if (query.leftover.length === 0) return true;
  return ['port', 'mail', 'server', 'setting', 'ssl', 'tls', 'starttls', 'secure'].some((word) =>
    query.spoken.has(word),
  );
}

const commonService: Rule = (question) => {
  const { asked, query } = question;
  const services = chooseServices(asked, question.catalogue);
  if (services.length === 0 || !isMailQuestion(question)) return null;
  if (asked.protocols.length > 0 || asked.inherited) return matchServices(question, services);
  const says = (...words: string[]) => words.some((word) => query.spoken.has(word));
  const isAsked =
    says('port', 'server', 'setting', 'mail', 'relay', 'submission') ||
    asked.deniedPorts.length > 0;
  return isAsked && !query.field
    ? matchServices(question, services, asked.direction ? 1 : 0.7)
    : null;
};

/** A mode by itself is a question about the mode. */
const modeAlone: Rule = (question) => {
  const { spoken, leftover } = question.query;
  if (leftover.length > 0) return null;
  const id =
    spoken.has('starttls') || spoken.has('implicit') ? 'starttls-vs-implicit-tls' : 'ssl-vs-tls';
  const topic = question.catalogue.topics.get(id);
  const isMode = ['ssl', 'tls', 'starttls', 'implicit'].some((word) => spoken.has(word));
  return topic && isMode ? { ...base(question, 0.7), kind: 'topic', topic } : null;
};

const nobodyKnown: Rule = (question) => {
  const { query } = question;
  const name = query.strangers[0] ?? query.foreignHosts[0];
  return name ? noMatch(question, { reason: 'unknown-provider', name }) : null;
};

/** In this order: the first rule that has an answer wins. */
const rules: readonly Rule[] = [
  nothingAsked,
  exactId,
  help,
  strongError,
  check,
  clue,
  weakError,
  otherField,
  comparison,
  rareService,
  provider,
  port,
  overview,
  commonService,
  modeAlone,
  nobodyKnown,
];

/** Decides what a question means. */
export function decide(question: Question): Match {
  for (const rule of rules) {
    const match = rule(question);
    if (match) return match;
  }
  return noMatch(question, { reason: 'no-mail-word' });
}
