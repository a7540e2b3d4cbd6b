import { setMaxListeners } from 'node:events';
import { type Canaries, createCanaries } from './canaries.ts';
import type { CheckReport, Door, DoorReport, Finding, Target } from './check-report.ts';
import { diagnose } from './diagnose.ts';
import type { DialOptions } from './dial.ts';
import { converse } from './dialogue/converse.ts';
import { type Deadlines, usualDeadlines } from './dialogue/deadlines.ts';
import type { Discovery } from './discover.ts';
import { createGuard } from './guard.ts';
import { judgeDiscovery, judgeNames } from './judge-discovery.ts';
import { judgeMtaSts } from './judge-mta-sts.ts';
import { createPace, type Pace } from './pace.ts';
import { createPlaces } from './places.ts';
import type { Circumstances } from './seen.ts';
import { throttle } from './throttle.ts';

export interface CheckerOptions {
  /** Finds the servers behind a target. */
  readonly discover: (target: Target, signal: AbortSignal) => Promise<Discovery>;
  /** Where we are, in the operator's words. */
  readonly vantage: string;
  /** Milliseconds since the epoch. */
  readonly clock: () => number;
  /** Milliseconds of a clock that only goes forward. */
  readonly now: () => number;
  readonly network: Omit<DialOptions, 'connectMs' | 'signal'>;
  /** What we call ourselves to SMTP servers, where we have a name in DNS. */
  readonly ourName?: string;
  /** Port 25 of servers elsewhere that are always up: silence there means that we are shut in. */
  readonly canaries?: () => Promise<readonly Door[]>;
  readonly deadlines?: Deadlines;
  /** Milliseconds after which whoever listens for progress has an answer, whatever is waited for. */
  readonly firstAnswerMs?: number;
}

export interface Checker {
  /**
   * Checks a target. Where somebody listens for progress, it resolves with the first full answer,
   * and the final report comes as progress; where nobody could be told later, with the final one.
   *
   * @param onProgress is told of every change: a report as it stands.
   * @param signal ends the check at once, with what was seen until then.
   */
  check(
    target: Target,
    onProgress?: (report: CheckReport) => void,
    signal?: AbortSignal,
  ): Promise<CheckReport>;
}

const socketsACheck = 24;
/** Less than the eight seconds promised by what the way to the person takes: a message is edited once
 * a second at most. */
export const usualFirstAnswerMs = 6500;

/** Builds the checker: one for the process, as it remembers how its canaries are. */
export function createChecker(options: CheckerOptions): Checker {
  const { connect } = options.deadlines ?? usualDeadlines;
  const canaries = createCanaries({
    find: options.canaries ?? (async () => []),
    network: { ...options.network, connectMs: connect },
    now: options.now,
  });
  const pace = createPace();
  return {
    async check(target, onProgress, signal) {
      const ends = signal ?? new AbortController().signal;
      // Every socket of the check listens to it.
      setMaxListeners(0, ends);
      const check = createCheck(target, options, { canaries, pace }, onProgress);
      const finished = check.run(ends);
      if (!onProgress) return finished;
      const { firstAnswerMs = usualFirstAnswerMs } = options;
      return (await isOverWithin(firstAnswerMs, finished)) ? finished : check.report();
    },
  };
}

/** Whether a promise is settled by then. Where it fails, it is whoever waits for it who is told. */
function isOverWithin(ms: number, promise: Promise<unknown>): Promise<boolean> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve(false), ms);
    const settle = () => {
      clearTimeout(timer);
      resolve(true);
    };
    promise.then(settle, settle);
  });
}

interface OneCheck {
  run(signal: AbortSignal): Promise<CheckReport>;
  /** How it stands. */
  report(): CheckReport;
}

function createCheck(
  target: Target,
  options: CheckerOptions,
  { canaries, pace }: { readonly canaries: Canaries; readonly pace: Pace },
  onProgress?: (report: CheckReport) => void,
): OneCheck {
  const startedAt = options.clock();
  const state: State = { discovery: null, doors: [], canaries: 'untried', isOver: false };
  const report = () => toReport(target, options, startedAt, state);
  const tell = throttle(() => onProgress?.(report()));
  const knockAt = async (door: Door, place: number, signal: AbortSignal) => {
    const keep = (seen: DoorReport) => {
      state.doors = state.doors.with(place, seen);
      tell.soon();
    };
    await pace.next();
    keep(await knock(door, options, keep, signal));
  };
  return {
    report,
    async run(signal) {
      state.discovery = await options.discover(target, signal);
      state.doors = doorsOf(state.discovery).map(toUntried);
      state.canaries = state.doors.some(isRelay) && options.canaries ? 'asking' : 'untried';
      tell.soon();
      const sockets = createPlaces(socketsACheck, Number.POSITIVE_INFINITY);
      const knocks = state.doors.map(({ door }, place) =>
        sockets.take(() => knockAt(door, place, signal)),
      );
      const relays = knocks.filter((_, place) => isRelay(state.doors[place]));
      const asked = Promise.all(relays).then(() => askIfShutIn(state, canaries, signal));
      await Promise.all([...knocks, asked]);
      state.isOver = true;
      tell.now();
      return report();
    },
  };
}

interface State {
  discovery: Discovery | null;
  doors: readonly DoorReport[];
  canaries: Circumstances['canaries'];
  isOver: boolean;
}

function knock(
  door: Door,
  options: CheckerOptions,
  onObservation: (report: DoorReport) => void,
  signal: AbortSignal,
): Promise<DoorReport> {
  return converse(door, {
    servername: door.host,
    deadlines: options.deadlines ?? usualDeadlines,
    network: options.network,
    ...(options.ourName === undefined ? {} : { ourName: options.ourName }),
    now: options.now,
    signal,
    onObservation,
  });
}

/** Every endpoint of every server, at each of its addresses. */
function doorsOf({ servers }: Discovery): Door[] {
  return servers.flatMap(({ host, addresses, endpoints }) =>
    addresses.flatMap((address) =>
      endpoints.map((endpoint) => ({ host, ...address, ...endpoint })),
    ),
  );
}

const toUntried = (door: Door): DoorReport => {
  return { door, observations: [], transcript: [], pending: true };
};

const isRelay = (report: DoorReport | undefined) => report?.door.port === 25;

/** Only where port 25 was not reached: a check is no reason to trouble somebody else's server. */
async function askIfShutIn(state: State, canaries: Canaries, signal: AbortSignal): Promise<void> {
  if (state.canaries !== 'asking') return;
  const isReached = state.doors
    .filter(isRelay)
    .some(({ observations }) => observations.some(({ step }) => step === 'connected'));
  state.canaries = isReached || signal.aborted ? 'untried' : await canaries.ask();
}

const publicInternet = createGuard();

/** What the way to the servers says, where it led to any. */
function judgeFound(target: Target, discovery: Discovery): readonly Finding[] {
  const { mtaSts, mx } = discovery;
  const policy = mtaSts ? judgeMtaSts(target.host, mtaSts, mx) : [];
  return [...judgeNames(target, discovery), ...policy];
}

function toReport(
  target: Target,
  { vantage }: CheckerOptions,
  startedAt: number,
  { discovery, doors, canaries, isOver }: State,
): CheckReport {
  const mtaSts = discovery?.mtaSts ?? null;
  const circumstances: Circumstances = {
    at: startedAt,
    isNear: (address) => publicInternet.refuseAddress(address) !== null,
    canaries,
    relaysMustEncrypt: mtaSts?.state === 'found' && mtaSts.mode === 'enforce',
  };
  const failure = discovery?.failed ? judgeDiscovery(target, discovery.failed) : null;
  const found = discovery && !discovery.failed ? judgeFound(target, discovery) : [];
  const isAsking = (door: DoorReport) => canaries === 'asking' && isRelay(door);
  const waited = doors.map((door) => {
    return { ...door, pending: !isOver && (door.pending || isAsking(door)) };
  });
  const judged = diagnose(waited, circumstances, [...(failure?.findings ?? []), ...found]);
  return {
    target,
    vantage,
    startedAt,
    doors: waited,
    findings: judged.findings,
    verdict: failure?.refusal ? 'refused' : judged.verdict,
    ...(failure?.refusal ? { refusal: failure.refusal } : {}),
    ...(discovery ? { discovery } : {}),
    final: isOver,
  };
}
