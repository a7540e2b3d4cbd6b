import type { Learner, QuizCard } from './learner.ts';
import type { Question, QuizTopic } from './question.ts';
import type { QuestionBank } from './questions.ts';
import { review } from './spacing.ts';

/** What people type for a topic. */
const topicWords: Readonly<Record<QuizTopic, readonly string[]>> = {
  smtp: ['smtp', 'send', 'sending', 'outgoing', 'submission'],
  imap: ['imap', 'imaps', 'imap4'],
  pop3: ['pop3', 'pop', 'pop3s', 'pops'],
  modes: ['modes', 'mode', 'ssl', 'tls', 'ssl/tls', 'starttls', 'encryption', 'security'],
  firewall: ['firewall', 'firewalls', 'network'],
  providers: [
    ...['providers', 'provider', 'settings', 'app passwords', 'gmail', 'icloud', 'yahoo'],
    ...['outlook', 'microsoft', 'microsoft 365', 'office 365'],
  ],
  errors: ['errors', 'error', 'codes', 'error codes', 'smtp codes'],
  checking: ['checking', 'check', 'checks', 'commands', 'openssl', 'certificate', 'certificates'],
};

/** The topics that can be asked for, as they are typed. */
export const quizTopics = Object.keys(topicWords) as readonly QuizTopic[];

/** The topic that somebody typed; null where it is none. */
export function readTopic(words: string): QuizTopic | null {
  const said = words.trim().toLowerCase();
  return quizTopics.find((topic) => topicWords[topic].includes(said)) ?? null;
}

interface Choosing {
  readonly topic: QuizTopic | null;
  readonly now: Date;
  /** From 0 up to 1, as `Math.random` gives it. */
  readonly random: () => number;
}

/** A question that was chosen, and why: it was due, it is new, or nothing else was left. */
export interface Chosen {
  readonly question: Question;
  readonly because: 'due' | 'new' | 'early';
}

/** How often what is due comes before something new: nobody shall meet only what is hard. */
const dueShare = 0.8;

/**
 * The next question for somebody: mostly what is due, the longest overdue first; else a new one, the
 * basic ones before the rare ones; else what would be due next. Null for an empty bank.
 */
export function chooseQuestion(
  bank: QuestionBank,
  learner: Learner,
  { topic, now, random }: Choosing,
): Chosen | null {
  const questions = [...bank.values()].filter(
    ({ topics }) => topic === null || topics.includes(topic),
  );
  const seen = questions
    .flatMap((question) => {
      const card = learner.cards[question.id];
      return card ? [{ question, dueAt: Date.parse(card.due) }] : [];
    })
    .toSorted((a, b) => a.dueAt - b.dueAt);
  const [next] = seen;
  const unseen = questions.filter(({ id }) => !learner.cards[id]);
  const isDue = next !== undefined && next.dueAt <= now.getTime();
  if (isDue && (unseen.length === 0 || random() < dueShare)) {
    return { question: next.question, because: 'due' };
  }
  const lowest = Math.min(...unseen.map(({ level }) => level));
  const basic = unseen.filter(({ level }) => level === lowest);
  const drawn = basic[Math.floor(random() * basic.length)];
  if (drawn) return { question: drawn, because: 'new' };
  return next ? { question: next.question, because: 'early' } : null;
}

/** Which time a question would be asked now: 1 for the first. A button carries it. */
export function roundOf(card: QuizCard | undefined): number {
  return (card?.reps ?? 0) + 1;
}

/**
 * Remembers an answer. An answer to an earlier round is a button pressed again: it changes nothing.
 */
export function withAnswer(
  learner: Learner,
  answered: { readonly question: Question; readonly wasRight: boolean; readonly round: number },
  now: Date,
): Learner {
  const { question, wasRight, round } = answered;
  const card = learner.cards[question.id];
  if (round !== roundOf(card)) return learner;
  const cards = { ...learner.cards, [question.id]: review(card ?? null, wasRight, now) };
  return { ...learner, cards };
}
