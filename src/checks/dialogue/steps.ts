import { type Failure, isPlainAnswer, isTlsAnswer } from '../failure.ts';
import { cleanText } from './clean-text.ts';
import type { Ending } from './dialogue.ts';
import { ourNameAt } from './our-name.ts';
import type { Manner, Outcome, Visit } from './visit.ts';

type FailedAt = 'greeting' | 'capabilities' | 'upgrade';

/** Waits for the greeting. A plain port that says nothing at all may speak TLS. */
export async function greet(visit: Visit): Promise<Outcome> {
  const { connection, record, manner } = visit;
  const { deadlines } = visit.options;
  const start = record.elapsed();
  const slow = setTimeout(
    () => record.observe({ step: 'waiting', for: 'greeting', heard: connection.heard() > 0 }),
    deadlines.slow,
  );
  try {
    const silence = visit.door.port === 25 ? deadlines.silenceOn25 : deadlines.silence;
    if (manner.probes && !connection.isEncrypted() && !(await connection.stirs(silence))) {
      const outcome = await probe(visit);
      if (outcome !== 'on') return outcome;
    }
    return await readGreeting(visit, start + manner.greetingMs - record.elapsed());
  } finally {
    clearTimeout(slow);
  }
}

/** A server that speaks TLS here waits for us to begin, on this very connection. One that does not
 * is not to be listened to any more on it: it may be offended by what we sent. */
async function probe(visit: Visit): Promise<Outcome> {
  const { connection, record, options } = visit;
  const { deadlines, servername } = options;
  const outcome = await connection.encrypt({
    host: servername,
    withinMs: deadlines.probe,
    lowered: false,
  });
  if (!('code' in outcome)) {
    record.observe({ step: 'encrypted', ...outcome, tlsOnPlainPort: true });
    return 'on';
  }
  if (outcome.code === 'aborted') return 'over';
  if (outcome.code !== 'timeout') record.observe({ step: 'failed', at: 'probe', ...outcome });
  if (isTlsAnswer(outcome.code)) return 'over';
  // Who answered in plain words was about to greet, or never does.
  const soon = isPlainAnswer(outcome.code) ? record.elapsed() + deadlines.silence : Infinity;
  const greetingMs = Math.min(deadlines.greeting - record.elapsed(), soon);
  return { tls: 'usual', probes: false, greetingMs };
}

async function readGreeting(visit: Visit, withinMs: number): Promise<Outcome> {
  const { connection, dialogue, record, state } = visit;
  const reply = await readReply(visit, withinMs, (line) => (dialogue.greeting(line) ? 'ok' : null));
  if ('code' in reply) {
    const isUnfinished = reply.code === 'timeout' && connection.heard() > 0;
    return fail(visit, 'greeting', isUnfinished ? { ...reply, code: 'unfinished' } : reply);
  }
  const text = reply.lines.at(-1) ?? '';
  const greeting = dialogue.greeting(text) ?? { ok: false, code: null };
  state.understood = greeting.code !== null;
  record.observe({ step: 'greeted', text: cleanText(text), ok: greeting.ok, code: greeting.code });
  if (greeting.preauthenticated) record.observe({ step: 'preauthenticated' });
  if (!greeting.ok || greeting.preauthenticated) return 'over';
  const capabilities = dialogue.capabilitiesInGreeting(reply.lines);
  if (capabilities) offer(visit, capabilities);
  return 'on';
}

/** Asks what the server can do, unless it has said so by itself. */
export async function askCapabilities(visit: Visit): Promise<Outcome> {
  const { dialogue, connection, options, record, state } = visit;
  if (state.capabilities) return 'on';
  if (dialogue.askCapabilities) {
    const ourName = options.ourName ?? ourNameAt(connection.localAddress);
    const pipelined = dialogue.upgradeMayBePipelined && mayUpgrade(visit);
    say(visit, dialogue.askCapabilities(ourName), pipelined ? dialogue.upgrade.command : null);
    state.upgradeSent = pipelined;
  }
  const reply = await readReply(visit, options.deadlines.reply, dialogue.endOfCapabilities);
  if ('code' in reply) return fail(visit, 'capabilities', reply);
  if (reply.ending === 'ok') {
    offer(visit, dialogue.capabilities(reply.lines));
    return 'on';
  }
  const last = reply.lines.at(-1) ?? '';
  if (reply.ending === 'foreign') return fail(visit, 'capabilities', foreign(last));
  if (dialogue.capabilitiesAreOptional) {
    offer(visit, []);
    return 'on';
  }
  const refusal = { code: last.slice(0, 3), text: cleanText(last) };
  record.observe({ step: 'failed', at: 'capabilities', ...refusal });
  return 'over';
}

/** Asks for TLS where it is offered, or where the server could not say whether it is. */
export async function upgrade(visit: Visit): Promise<Outcome> {
  const { dialogue, connection, options, record, state } = visit;
  if (connection.isEncrypted()) return 'over';
  const { capability, command } = dialogue.upgrade;
  const offered = state.capabilities?.some((name) => name.toUpperCase() === capability) ?? false;
  const unknown = dialogue.capabilitiesAreOptional && !state.capabilities?.length;
  if (!state.upgradeSent) {
    if (!offered && !unknown) return 'over';
    say(visit, command);
  }
  const reply = await readReply(visit, options.deadlines.reply, dialogue.endOfUpgrade);
  if ('code' in reply) return fail(visit, 'upgrade', reply);
  const last = cleanText(reply.lines.at(-1) ?? '');
  if (reply.ending === 'foreign') return fail(visit, 'upgrade', foreign(last));
  if (reply.ending === 'ok') return 'on';
  record.observe({ step: 'upgrade-refused', text: last });
  return 'over';
}

/** TLS, at once or after the upgrade. Who turns it away may only know an older kind. */
export async function handshake(visit: Visit): Promise<Outcome> {
  const { connection, dialogue, record, options, manner, state } = visit;
  const afterUpgrade = visit.door.security !== 'implicit-tls';
  state.understood = false;
  // What comes between the reply and TLS may be someone else's words (CVE-2011-0411): thrown away.
  const octets = connection.discard();
  if (octets > 0) record.observe({ step: 'data-after-starttls', bytes: octets });
  const lowered = manner.tls === 'lowered';
  const begun = record.elapsed();
  const outcome = await connection.encrypt({
    host: options.servername,
    withinMs: options.deadlines.handshake,
    lowered,
  });
  if ('code' in outcome) {
    if (outcome.code === 'aborted') return 'over';
    record.observe({ step: 'failed', at: 'handshake', ...outcome });
    return anotherTry(outcome, manner, afterUpgrade);
  }
  record.observe({ step: 'encrypted', ...outcome, ...(lowered ? { lowered } : {}) });
  if (afterUpgrade) {
    state.understood = true;
    delete state.capabilities;
    // It comes with the answer to our last words, as long after them as TLS took to be in place.
    const roundTrip = record.elapsed() - begun;
    if (dialogue.waitsForTicket) await connection.ticket(roundTrip + options.deadlines.ticket);
  }
  return 'on';
}

function anotherTry({ code }: Failure, manner: Manner, afterUpgrade: boolean): Outcome {
  if (code === 'timeout' || manner.tls !== 'usual') return 'over';
  if (!isPlainAnswer(code)) return { ...manner, tls: 'lowered' };
  return afterUpgrade ? 'over' : { ...manner, tls: 'plain' };
}

function offer(visit: Visit, capabilities: readonly string[]): void {
  const { connection, dialogue, record, state } = visit;
  state.capabilities = capabilities;
  record.observe({
    step: 'offered',
    encrypted: connection.isEncrypted(),
    capabilities: capabilities.map((line) => cleanText(line)),
    logins: dialogue.logins(capabilities).map((line) => cleanText(line)),
  });
}

function say({ connection, record }: Visit, ...lines: readonly (string | null)[]): void {
  const said = lines.filter((line) => line !== null);
  for (const line of said) record.said(line);
  connection.send(said.map((line) => `${line}\r\n`).join(''));
}

interface Reply {
  readonly lines: readonly string[];
  readonly ending: Exclude<Ending, null>;
}

async function readReply(
  { connection, record }: Visit,
  withinMs: number,
  ends: (line: string, place: number) => Ending,
): Promise<Reply | Failure> {
  const limit = record.elapsed() + withinMs;
  const lines: string[] = [];
  connection.beginReply();
  for (;;) {
    const incoming = await connection.line(limit - record.elapsed());
    if ('code' in incoming) return incoming;
    record.heard(incoming.line);
    lines.push(incoming.line);
    const ending = ends(incoming.line, lines.length - 1);
    if (ending) return { lines, ending };
  }
}

function fail({ record, state }: Visit, at: FailedAt, failure: Failure): Outcome {
  state.understood = false;
  if (failure.code !== 'aborted') record.observe({ step: 'failed', at, ...failure });
  return 'over';
}

const foreign = (line: string): Failure => ({ code: 'foreign', text: cleanText(line) });

function mayUpgrade({ connection, door }: Visit): boolean {
  return door.security === 'starttls' && !connection.isEncrypted();
}
