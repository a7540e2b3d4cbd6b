import { type Card, createEmptyCard, fsrs, Rating } from 'ts-fsrs';
import type { QuizCard } from './learner.ts';

/**
 * FSRS with one short step: what was wrong comes back after ten minutes, what was right after days.
 * https://github.com/open-spaced-repetition/ts-fsrs
 */
const scheduler = fsrs({
  learning_steps: ['10m'],
  relearning_steps: ['10m'],
  maximum_interval: 180,
  enable_fuzz: false,
});

/** What is remembered of a question after it was answered; `before` is null for the first time. */
export function review(before: QuizCard | null, wasRight: boolean, now: Date): QuizCard {
  const card = before === null ? createEmptyCard(now) : toCard(before);
  const rating = wasRight ? Rating.Good : Rating.Again;
  return toQuizCard(scheduler.next(card, now, rating).card);
}

/** How probable it is that the person still knows it, from 0 to 1. */
export function recallOf(card: QuizCard, now: Date): number {
  return scheduler.get_retrievability(toCard(card), now, false);
}

function toCard(card: QuizCard): Card {
  return {
    due: new Date(card.due),
    stability: card.stability,
    difficulty: card.difficulty,
    // Asked for by the type, and computed anew from `last_review`.
    elapsed_days: 0,
    scheduled_days: card.scheduledDays,
    learning_steps: card.learningSteps,
    reps: card.reps,
    lapses: card.lapses,
    state: card.state,
    ...(card.lastReview !== null && { last_review: new Date(card.lastReview) }),
  };
}

function toQuizCard(card: Card): QuizCard {
  return {
    due: card.due.toISOString(),
    lastReview: card.last_review?.toISOString() ?? null,
    stability: card.stability,
    difficulty: card.difficulty,
    scheduledDays: card.scheduled_days,
    learningSteps: card.learning_steps,
    reps: card.reps,
    lapses: card.lapses,
    state: card.state,
  };
}
