import type { Answer } from '../answers/answer.ts';
import type { Offer } from '../answers/help.ts';
import type { Checker } from '../checks/check.ts';
import type { Guard } from '../checks/guard.ts';
import type { Asker, Limits } from '../checks/limits.ts';
import type { Entry } from '../knowledge/entry.ts';
import type { Match } from '../matching/match.ts';
import type { Reach } from '../onboarding/invitation.ts';
import type { Person } from '../onboarding/learner.ts';
import type { Stores } from '../team/stores.ts';

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
  /** What is known where the question was asked: the workspace's own entries first. */
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

/** Something that is called by its name, and not found by what a question means: "forget me". */
export interface NamedCommand extends Offer {
  readonly name: string;
  /** The whole text that calls it: in lower case, with one blank between words. */
  readonly calledBy: RegExp;
  /** Set where a text only looks like a call: what is kept of the person decides. */
  readonly isGuessed?: true;
  /** Null where it turns out to be a question like any other. */
  run(call: Call, workplace: Workplace): Promise<Answer | null>;
}

/** A call of a command, with all that it may need to know. */
export interface Call {
  /** The named groups of `calledBy`; one that was not said is not there. */
  readonly said: Readonly<Record<string, string | undefined>>;
  /** The whole text as it was typed. */
  readonly text: string;
  readonly who: Person;
  /** Whether it was called where the team works on what it knows: only there it is changed. */
  readonly atDesk: boolean;
  readonly at: Date;
  readonly stores: Stores;
  /** From 0 up to 1, as `Math.random` gives it. */
  readonly random: () => number;
  /** Brings an answer to somebody else, where the surface can. */
  readonly reach?: Reach;
}

/** The named command that a text calls, with what was said; null where it calls none. */
export function readCall<Name extends NamedCommand>(
  text: string,
  commands: readonly Name[],
): { readonly command: Name; readonly said: Call['said'] } | null {
  const words = text.trim().toLowerCase().replace(/\s+/g, ' ');
  for (const command of commands) {
    const found = command.calledBy.exec(words);
    if (found) return { command, said: found.groups ?? {} };
  }
  return null;
}
