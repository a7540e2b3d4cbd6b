import type { Door, DoorReport, Observation } from '../check-report.ts';
import { cleanText } from './clean-text.ts';

type WithoutTime<O> = O extends Observation ? Omit<O, 'ms'> : never;

/** An observation before its time is put on it. */
export type Seen = WithoutTime<Observation>;

/** Keeps what was seen and said at one door, with the time since the first knock. */
export interface Record {
  observe(seen: Seen): void;
  said(line: string): void;
  heard(line: string): void;
  /** Milliseconds since the first knock. */
  elapsed(): number;
  report(pending: boolean): DoorReport;
  /** Takes over what another connection to the same door learnt of the capabilities. */
  merge(other: DoorReport): void;
}

/** @param now milliseconds of a clock that only goes forward. */
export function createRecord(
  door: Door,
  now: () => number,
  onObservation: (report: DoorReport) => void,
): Record {
  const start = now();
  const observations: Observation[] = [];
  const transcript: { ms: number; from: 'us' | 'them'; line: string }[] = [];
  // A tenth of a millisecond is more than a network can tell.
  const elapsed = () => Math.round((now() - start) * 10) / 10;
  const report = (pending: boolean): DoorReport => ({
    door,
    observations: [...observations],
    transcript: [...transcript],
    pending,
  });
  const write = (from: 'us' | 'them', line: string) => {
    transcript.push({ ms: elapsed(), from, line: cleanText(line) });
  };
  return {
    observe(seen) {
      observations.push({ ...seen, ms: elapsed() });
      onObservation(report(true));
    },
    said: (line) => write('us', line),
    heard: (line) => write('them', line),
    elapsed,
    report,
    merge(other) {
      observations.push(...other.observations.filter(({ step }) => step === 'offered'));
      observations.sort((one, next) => one.ms - next.ms);
      transcript.push(...other.transcript);
    },
  };
}
