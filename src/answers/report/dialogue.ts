import type { CheckReport, DoorReport, Observation } from '../../checks/check-report.ts';
import type { Part } from '../answer.ts';
import { tlsName } from '../findings/encrypting.ts';
import { doorName } from './doors.ts';

/** What went over the wire, with times, a piece for each door: for a ticket. */
export function dialogueParts({ doors }: Pick<CheckReport, 'doors'>): readonly Part[] {
  return doors.map((report) => ({
    kind: 'code',
    title: `${report.door.host}, ${doorName(report.door)}, ${report.door.address}. Times in seconds from the start; “>” is what Mailport said.`,
    code: linesOf(report).join('\n'),
  }));
}

interface Line {
  readonly ms: number;
  readonly text: string;
}

/** The words of both sides, and between them what has no words. */
function linesOf({ observations, transcript }: DoorReport): readonly string[] {
  const spoken: readonly Line[] = transcript.map(({ ms, from, line }) => ({
    ms,
    text: `${from === 'us' ? '>' : '<'} ${line}`,
  }));
  const seen = observations.flatMap((one) => {
    const text = describeEvent(one);
    return text === null ? [] : [{ ms: one.ms, text: `- ${text}` }];
  });
  // Stable: what was said at the same moment stays in its order, an event comes before the words.
  return [...seen, ...spoken]
    .toSorted((one, other) => one.ms - other.ms)
    .map(({ ms, text }) => `[${(ms / 1000).toFixed(3)}] ${text}`);
}

function describeEvent(seen: Observation): string | null {
  switch (seen.step) {
    case 'connected':
      return 'connected';
    case 'encrypted':
      return `encrypted: ${tlsName(seen.version)}, ${seen.cipher}`;
    case 'waiting':
      return 'still no greeting';
    case 'data-after-starttls':
      return `${seen.bytes} bytes came unencrypted after STARTTLS`;
    case 'failed':
      return `${failures[seen.at]}: ${seen.code}`;
    default:
      return null;
  }
}

const failures: Readonly<Record<Extract<Observation, { step: 'failed' }>['at'], string>> = {
  connect: 'no connection',
  greeting: 'no greeting',
  capabilities: 'no list of capabilities',
  upgrade: 'no STARTTLS',
  probe: 'no SSL/TLS either',
  handshake: 'no encryption',
};
