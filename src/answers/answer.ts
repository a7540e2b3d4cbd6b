import type { CheckedProtocol } from '../checks/check-report.ts';
import type { EntryId, MailProtocol, Security } from '../knowledge/entry.ts';
import type { Checked } from './report/checked.ts';

/** What is said, whatever the surface: the answer first, then its parts, then where to go next. */
export interface Answer {
  readonly kind:
    | 'service'
    | 'compare'
    | 'provider'
    | 'topic'
    | 'error'
    | 'check'
    | 'help'
    | 'none'
    // For one person only, and never to be asked again for others:
    | 'lesson'
    | 'question'
    | 'verdict'
    | 'progress'
    // About what is kept, of the team and of a person:
    | 'entries'
    | 'entry'
    | 'insights'
    | 'kept';
  /** One sentence with the answer itself: port and mode together. */
  readonly headline: string;
  readonly parts: readonly Part[];
  readonly followUps: readonly FollowUp[];
  /** Set where an answer in one's own words is awaited: what stands before it to ask. */
  readonly awaits?: string;
  /** The entries it speaks of, the main one first. */
  readonly about: readonly EntryId[];
  /** The doors it names, the main one first; `host` is null for a service in general. */
  readonly endpoints: readonly AnswerEndpoint[];
  /** What was asked for, where it was said. */
  readonly asked: {
    readonly protocol: MailProtocol | null;
    readonly security: Security | null;
    /** Only where the answer is about it: a provider in the question of another answer is none. */
    readonly provider: EntryId | null;
    readonly target: {
      readonly host: string;
      readonly port: number | null;
      readonly protocol: CheckedProtocol | null;
    } | null;
  };
  /** What a check found, or why there was none; only where one was asked for. */
  readonly check?: Checked;
}

export interface AnswerEndpoint {
  readonly protocol: string;
  readonly host: string | null;
  readonly port: number;
  readonly security: Security | null;
}

/** A piece of an answer. All texts are plain: a surface escapes and formats them its own way. */
export type Part =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'facts'; readonly facts: readonly Fact[] }
  | {
      readonly kind: 'table';
      readonly caption: string;
      readonly columns: readonly string[];
      readonly rows: readonly (readonly string[])[];
    }
  | { readonly kind: 'steps'; readonly title: string; readonly steps: readonly string[] }
  | { readonly kind: 'code'; readonly title: string; readonly code: string }
  | { readonly kind: 'warning'; readonly text: string }
  | {
      readonly kind: 'sources';
      readonly sources: readonly Source[];
      readonly readOn: string | null;
    };

/** A label with its value ("Port": "995"). `exact` values are typed as they stand: hosts, ports. */
export interface Fact {
  readonly label: string;
  readonly value: string;
  readonly exact?: true;
}

/** Where a fact comes from: a title, and its address where it has one. */
export interface Source {
  readonly title: string;
  readonly url: string | null;
}

/** A button in Slack, a hint in the terminal: both just ask again. Complete without a context. */
export interface FollowUp {
  readonly label: string;
  readonly ask: string;
  /** What is said to whoever does not see what a short label stands for. */
  readonly spoken?: string;
}
