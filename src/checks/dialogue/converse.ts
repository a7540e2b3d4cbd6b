import type { CheckedProtocol, Door, DoorReport } from '../check-report.ts';
import { dial } from '../dial.ts';
import type { Dialogue } from './dialogue.ts';
import { imap } from './imap.ts';
import { pop3 } from './pop3.ts';
import { createRecord } from './record.ts';
import { sieve } from './sieve.ts';
import { smtp } from './smtp.ts';
import { askCapabilities, greet, handshake, upgrade } from './steps.ts';
import type { ConverseOptions, Manner, Step, Visit } from './visit.ts';

const dialogues: Readonly<Record<CheckedProtocol, Dialogue>> = { smtp, imap, pop3, sieve };

/** Enough for silence, then TLS that is turned away, then the old kind. */
const mostKnocks = 3;

/**
 * Knocks on one door and has the whole dialogue, from the connection to the goodbye, never further
 * than where a person would log in. Knocks again where only that tells what is wrong: with lower
 * demands on TLS, without TLS, or without disturbing a greeting that is held back.
 */
export async function converse(door: Door, options: ConverseOptions): Promise<DoorReport> {
  const record = createRecord(door, options.now, options.onObservation ?? (() => {}));
  let manner: Manner | null = {
    tls: 'usual',
    probes: door.security !== 'implicit-tls',
    greetingMs: options.deadlines.greeting,
  };
  for (let knocks = 0; manner && knocks < mostKnocks && !options.signal?.aborted; knocks += 1) {
    manner = await knock({ door, options, record, manner, dialogue: dialogues[door.protocol] });
  }
  return record.report(false);
}

/** One connection; what comes back is how to knock again, if that is worth while. */
async function knock(call: Omit<Visit, 'connection' | 'state'>): Promise<Manner | null> {
  const { door, options, record, manner } = call;
  const connection = await dial(door, {
    ...options.network,
    connectMs: options.deadlines.connect,
    ...(options.signal ? { signal: options.signal } : {}),
  });
  if ('code' in connection) {
    if (!options.signal?.aborted) record.observe({ step: 'failed', at: 'connect', ...connection });
    return null;
  }
  record.observe({ step: 'connected' });
  const visit: Visit = { ...call, connection, state: { understood: false, upgradeSent: false } };
  const next = await walk(visit, stepsFor(door, manner));
  leave(visit);
  return next;
}

function stepsFor(door: Door, manner: Manner): readonly Step[] {
  if (door.security !== 'implicit-tls') {
    return door.security === 'none'
      ? [greet, askCapabilities]
      : [greet, askCapabilities, upgrade, handshake, askCapabilities];
  }
  return manner.tls === 'plain' ? [greet] : [handshake, greet, askCapabilities];
}

async function walk(visit: Visit, steps: readonly Step[]): Promise<Manner | null> {
  for (const step of steps) {
    const outcome = await step(visit);
    if (outcome === 'over') return null;
    if (outcome !== 'on') return outcome;
  }
  return null;
}

/** A goodbye is only for those who spoke our language; it is sent and not waited for. */
function leave({ connection, dialogue, record, state }: Visit): void {
  if (state.understood) {
    record.said(dialogue.goodbye);
    record.observe({ step: 'ended', how: 'goodbye' });
    connection.close(`${dialogue.goodbye}\r\n`);
  } else {
    connection.close();
  }
}
