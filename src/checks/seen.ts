import type { Fault } from './certificate.ts';
import type { DoorReport, FindingCode, Observation } from './check-report.ts';

/** What is known beside the dialogues themselves. */
export interface Circumstances {
  /** When the check was made, in milliseconds since the epoch. */
  readonly at: number;
  /** Whether an address is so close that an answer within two milliseconds is no wonder. */
  isNear(address: string): boolean;
  /** Whether servers that are known to listen on port 25 answer us there; 'asking' until then. */
  readonly canaries: 'answer' | 'silent' | 'untried' | 'asking';
  /** Whether the domain says that its mail is only to be brought encrypted, to servers with a sound
   * certificate (MTA-STS in mode "enforce", RFC 8461 section 5). */
  readonly relaysMustEncrypt: boolean;
}

/** An observation of one step. */
export type Of<Step extends Observation['step']> = Extract<Observation, { step: Step }>;

/** A door's observations by what they are about; where a thing was seen twice, the last counts. */
export interface Seen extends DoorReport {
  readonly circumstances: Circumstances;
  last<Step extends Observation['step']>(step: Step): Of<Step> | undefined;
  failed(at: Of<'failed'>['at']): Of<'failed'> | undefined;
}

/** Lays a door's report out for the rules. */
export function toSeen(report: DoorReport, circumstances: Circumstances): Seen {
  const all = report.observations;
  return {
    ...report,
    circumstances,
    last: <Step extends Observation['step']>(step: Step) =>
      all.findLast((one): one is Of<Step> => one.step === step),
    failed: (at) =>
      all.findLast((one): one is Of<'failed'> => one.step === 'failed' && one.at === at),
  };
}

type Evidence = Fault['evidence'];

export const bad = (code: FindingCode, evidence: Evidence = {}): Fault => ({
  code,
  level: 'bad',
  evidence,
});
export const unknown = (code: FindingCode, evidence: Evidence): Fault => ({
  ...bad(code, evidence),
  level: 'unknown',
});
