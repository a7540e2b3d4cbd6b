import type { Door, DoorReport } from '../check-report.ts';
import type { Connection, DialOptions } from '../dial.ts';
import type { Deadlines } from './deadlines.ts';
import type { Dialogue } from './dialogue.ts';
import type { Record } from './record.ts';

export interface ConverseOptions {
  /** The name, or address, that the certificate should be for. */
  readonly servername: string;
  readonly deadlines: Deadlines;
  readonly network: Omit<DialOptions, 'connectMs' | 'signal'>;
  /** What we call ourselves in EHLO, where we have a name in DNS (RFC 5321 section 4.1.4). */
  readonly ourName?: string;
  readonly signal?: AbortSignal;
  readonly onObservation?: (report: DoorReport) => void;
  /** Milliseconds of a clock that only goes forward. */
  readonly now: () => number;
}

/** How one knock differs from the first. */
export interface Manner {
  /** 'lowered' asks for less of TLS; 'plain' listens without TLS on a TLS port. */
  readonly tls: 'usual' | 'lowered' | 'plain';
  /** Whether TLS may be tried on a plain port that keeps silent. */
  readonly probes: boolean;
  /** How long the greeting may take in this knock. */
  readonly greetingMs: number;
}

/** One knock under way. */
export interface Visit {
  readonly door: Door;
  readonly options: ConverseOptions;
  readonly dialogue: Dialogue;
  readonly record: Record;
  readonly manner: Manner;
  readonly connection: Connection;
  readonly state: {
    /** The server speaks this protocol and waits for a command: a goodbye is due. */
    understood: boolean;
    upgradeSent: boolean;
    /** The capabilities as last told. */
    capabilities?: readonly string[];
  };
}

/** Go on, stop here, or knock again in another manner. */
export type Outcome = 'on' | 'over' | Manner;

export type Step = (visit: Visit) => Promise<Outcome>;
