import type {
  EntryId,
  MailProtocol,
  Provider,
  Security,
  Service,
  Symptom,
  Topic,
} from '../knowledge/entry.ts';

/** What a question says, and what the next question of a conversation may inherit. No text of it. */
export interface Slots {
  readonly protocols: readonly MailProtocol[];
  readonly security: Security | null;
  readonly direction: 'send' | 'fetch' | 'relay' | null;
  readonly ports: readonly number[];
  readonly provider: EntryId | null;
  readonly service: EntryId | null;
}

interface MatchBase {
  /** 0 to 1: how sure that this is what was meant. Exact words are 1; a mended word lowers it. */
  readonly confidence: number;
  readonly slots: Slots;
}

/** Ports, the one that was asked for first; the others belong in the same answer. */
export interface ServiceMatch extends MatchBase {
  readonly kind: 'service';
  readonly services: readonly [Service, ...Service[]];
  /** A provider's name that was asked for and is not known: said so, never replaced. */
  readonly unknownProvider?: string;
}

/** Two or more things against each other; with the topic that weighs them, where there is one. */
export interface CompareMatch extends MatchBase {
  readonly kind: 'compare';
  readonly topic: Topic | null;
  readonly services: readonly Service[];
}

/** A provider's settings: all of them, or those of the protocols and mode in the slots. */
export interface ProviderMatch extends MatchBase {
  readonly kind: 'provider';
  readonly provider: Provider;
  /** Others that the same words could mean ("gmx": gmx.net beside gmx.com). */
  readonly siblings: readonly Provider[];
  /** The host of its MX record that was named: other servers deliver there, nobody's program. */
  readonly exchanger?: string;
  /** The host or address that was typed, where it had to be mended to be this provider's. */
  readonly misspelt?: string;
}

export interface TopicMatch extends MatchBase {
  readonly kind: 'topic';
  readonly topic: Topic;
}

/** An error's meaning; `others` are further errors in the same text, or near ones. */
export interface SymptomMatch extends MatchBase {
  readonly kind: 'error';
  readonly symptom: Symptom;
  readonly others: readonly Symptom[];
}

/** A request to see whether a server answers. As asked, not yet judged. */
export interface CheckMatch extends MatchBase {
  readonly kind: 'check';
  readonly target: {
    readonly host: string;
    readonly port: number | null;
    readonly protocol: MailProtocol | null;
  };
  /** Whether other servers were named beside it. */
  readonly namesSeveral?: boolean;
}

export interface HelpMatch extends MatchBase {
  readonly kind: 'help';
}

/** Nothing that Mailport knows. Says why, with the nearest questions that it could answer. */
export interface NoMatch extends MatchBase {
  readonly kind: 'none';
  readonly because:
    | { readonly reason: 'nothing-asked' }
    | { readonly reason: 'no-mail-word' }
    | { readonly reason: 'other-field'; readonly word: string }
    | { readonly reason: 'not-a-mail-port'; readonly port: number }
    | { readonly reason: 'not-a-port'; readonly number: number }
    | { readonly reason: 'unknown-provider'; readonly name: string };
  /** Questions with an answer, the nearest first; at most four. */
  readonly nearest: readonly string[];
}

/** Which entry is meant. */
export type Match =
  | ServiceMatch
  | CompareMatch
  | ProviderMatch
  | TopicMatch
  | SymptomMatch
  | CheckMatch
  | HelpMatch
  | NoMatch;
