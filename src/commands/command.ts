import type { Answer } from '../answers/answer.ts';
import type { Offer } from '../answers/help.ts';
import type { Checker } from '../checks/check.ts';
import type { Guard } from '../checks/guard.ts';
import type { Asker, Limits } from '../checks/limits.ts';
import type { Entry } from '../knowledge/entry.ts';
import type { Match } from '../matching/match.ts';

/** What it takes to check servers. */
export interface Checks {
  readonly guard: Guard;
  readonly checker: Pick<Checker, 'check'>;
  readonly limits: Limits;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
}

/** What a command works with. */
export interface Workplace {
  readonly entries: readonly Entry[];
  /** Every command's declaration, for help. */
  readonly offers: readonly Offer[];
  /** Null where nothing may be checked. */
  readonly checks: Checks | null;
}

/** How a question came, beside what it means. */
export interface Errand {
  /** As it was typed, with the markup of its surface. */
  readonly typed: string;
  /** Whether servers may be knocked on, or it is only asked what would be. */
  readonly mayKnock: boolean;
  /** Who asks; null where nobody else is troubled by how often. */
  readonly asker: Asker | null;
  /** Gets earlier versions of a slow answer, and later ones of one that was not final. */
  readonly onProgress: ((answer: Answer) => void) | undefined;
}

/** Something that a person may ask for. Help and every surface read it from its declaration. */
export interface Command<Kind extends Match['kind'] = Match['kind']> extends Offer {
  readonly name: string;
  /** The kinds of match that it answers; no two commands share one. */
  readonly serves: readonly Kind[];
  run(match: Match & { readonly kind: Kind }, workplace: Workplace): Answer | Promise<Answer>;
  /** Answers a question that is its own by how it was typed, whatever it was matched with; null
   * leaves it to the others. */
  claim?(match: Match, workplace: Workplace, errand: Errand): Promise<Answer> | null;
}
