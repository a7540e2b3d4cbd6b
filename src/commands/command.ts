import type { Answer } from '../answers/answer.ts';
import type { Offer } from '../answers/help.ts';
import type { Entry } from '../knowledge/entry.ts';
import type { Match } from '../matching/match.ts';

/** What a command works with. */
export interface Workplace {
  readonly entries: readonly Entry[];
  /** Every command's declaration, for help. */
  readonly offers: readonly Offer[];
}

/** Something that a person may ask for. Help and every surface read it from its declaration. */
export interface Command<Kind extends Match['kind'] = Match['kind']> extends Offer {
  readonly name: string;
  /** The kinds of match that it answers; no two commands share one. */
  readonly serves: readonly Kind[];
  run(match: Match & { readonly kind: Kind }, workplace: Workplace): Answer | Promise<Answer>;
}
