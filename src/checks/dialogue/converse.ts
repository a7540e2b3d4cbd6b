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
  const dialogue = dialogues[door.protocol];
  const call = { door, options, record, dialogue };
  const apart = dialogue.asksApart && door.security === 'starttls' ? askApart(call) : null;
  let manner: Manner | null = {
    tls: 'usual',
    probes: door.security !== 'implicit-tls',
    greetingMs: options.deadlines.greeting,
  };
  for (let knocks = 0; manner && knocks < mostKnocks && !options.signal?.aborted; knocks += 1) {
    manner = await knock({ ...call, manner }, stepsFor(door, manner, dialogue));
  }
  if (apart) record.merge(await apart.within(options.deadlines.silence));
  return record.report(false);
}

type Call = Omit<Visit, 'connection' | 'state' | 'manner'>;

/** A second connection, at the same time, that asks for the capabilities before TLS and leaves. */
function askApart(call: Call): { within(ms: number): Promise<DoorReport> } {
  const { deadlines, signal, now } = call.options;
  const ended = new AbortController();
  const options = {
    ...call.options,
    signal: signal ? AbortSignal.any([signal, ended.signal]) : ended.signal,
  };
  const record = createRecord(call.door, now, () => {});
  const manner: Manner = { tls: 'usual', probes: false, greetingMs: deadlines.greeting };
  const over = knock({ ...call, record, options, manner }, [greet, askCapabilities]);
  return {
    async within(ms) {
      const timer = setTimeout(() => ended.abort(), ms);
      await over;
      clearTimeout(timer);
      return record.report(false);
    },
  };
}

/** One connection; what comes back is how to knock again, if that is worth while. */
async function knock(
  call: Omit<Visit, 'connection' | 'state'>,
  steps: readonly Step[],
): Promise<Manner | null> {
  const { door, options, record } = call;
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
  const next = await walk(visit, steps);
  leave(visit);
  return next;
}

function stepsFor({ security }: Door, { tls }: Manner, { asksApart }: Dialogue): readonly Step[] {
  if (security === 'none') return [greet, askCapabilities];
  if (security === 'implicit-tls') {
    return tls === 'plain' ? [greet] : [handshake, greet, askCapabilities];
  }
  const before = asksApart ? [greet] : [greet, askCapabilities];
  return [...before, upgrade, handshake, askCapabilities];
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
