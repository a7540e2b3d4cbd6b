import { type Fault, judgeCertificates } from './certificate.ts';
import type { DoorReport } from './check-report.ts';
import { notEncrypted, tlsOnPlainPort, tooOld } from './diagnose-encryption.ts';
import { isPlainAnswer, isWithoutRoute } from './failure.ts';
import { bad, type Circumstances, type Of, type Seen, toSeen, unknown } from './seen.ts';

/** What is wrong at one door. The rules stand in the order of the dialogue; the first that applies
 * says why it got no further, and what was seen on the way is judged beside it. */
export function diagnoseDoor(report: DoorReport, circumstances: Circumstances): readonly Fault[] {
  const seen = toSeen(report, circumstances);
  let stopped: Fault | null = null;
  for (const rule of stops) stopped ??= rule(seen);
  const faults = [
    ...(stopped ? [stopped] : []),
    ...asides.flatMap((rule) => rule(seen) ?? []),
    ...(seen.last('encrypted') ? certificateFaults(seen) : []),
  ];
  const isBonus = report.door.port === 25 && !circumstances.relaysMustEncrypt;
  return isBonus ? faults.map(asOnRelay) : faults;
}

type Rule = (seen: Seen) => Fault | null;

const stops: readonly Rule[] = [
  notConnected,
  preauthenticated,
  tlsOnPlainPort,
  notEncrypted,
  tooOld,
  badGreeting,
  noGreeting,
  noCapabilities,
  notUpgraded,
];

const asides: readonly Rule[] = [slowGreeting, dataAfterStarttls, loginInClear];

/** Faster than light through any network but one's own, in milliseconds. */
export const ownMs = 2;

function notConnected({ door, failed, last, circumstances }: Seen): Fault | null {
  const failure = failed('connect');
  if (!failure || last('connected')) return null;
  const { code, ms } = failure;
  const isOwn = ms <= ownMs && !circumstances.isNear(door.address);
  const evidence = { code, ms: Math.round(ms) };
  if (/^(?:EACCES|EPERM)$/.test(code)) return unknown('blocked-here', evidence);
  if (isWithoutRoute(failure) || (code === 'EHOSTUNREACH' && isOwn)) {
    return unknown('no-route-here', { ...evidence, family: door.family });
  }
  if (door.port === 25 && circumstances.canaries === 'asking') return null;
  if (door.port === 25 && isBlocked(code, isOwn, circumstances)) {
    return unknown('blocked-here', { ...evidence, canaries: circumstances.canaries });
  }
  if (code === 'ECONNREFUSED') return bad('port-refused', evidence);
  if (code === 'ETIMEDOUT') return bad('port-filtered', evidence);
  return bad(
    /UNREACH|HOSTDOWN|NETDOWN/.test(code) ? 'host-unreachable' : 'connection-lost',
    evidence,
  );
}

/** Many networks let nobody but their own mail servers out on port 25. */
function isBlocked(code: string, isOwn: boolean, { canaries }: Circumstances): boolean {
  if (canaries === 'answer') return false;
  return canaries === 'silent'
    ? /^(?:ECONNREFUSED|ETIMEDOUT)$/.test(code)
    : code === 'ECONNREFUSED' && isOwn;
}

/** Taken for logged in, STARTTLS is not allowed any more (RFC 9051 section 7.1.4). */
function preauthenticated({ last }: Seen): Fault | null {
  return last('preauthenticated') ? bad('preauth') : null;
}

function badGreeting({ last }: Seen): Fault | null {
  const greeted = last('greeted');
  if (!greeted || greeted.ok) return null;
  const { code, text } = greeted;
  if (code === null) return bad('not-a-mail-server', { greeting: text });
  return bad(isTemporary(code) ? 'busy' : 'greeting-refused', { code, text });
}

/** "Try again later" in each protocol (RFC 5321 section 4.2.1, RFC 5530, RFC 3206, RFC 2449). */
function isTemporary(code: string): boolean {
  return /^(?:4\d\d|UNAVAILABLE|INUSE|LIMIT|SYS\/TEMP|IN-USE|LOGIN-DELAY|TRYLATER)$/.test(code);
}

function noGreeting({ last, failed }: Seen): Fault | null {
  if (last('greeted')) return null;
  const failure = failed('greeting') ?? (last('connected') && failed('connect'));
  if (failure && !/^(?:timeout|unfinished)$/.test(failure.code)) return lost(failure, 'connected');
  const waiting = last('waiting');
  if (!waiting && !failure) return null;
  const probe = failed('probe');
  // It answered TLS in plain words at once, and yet never greets: a web server does that.
  if (failure && probe && isPlainAnswer(probe.code)) return bad('not-a-mail-server');
  const seconds = Math.round((failure ?? waiting ?? { ms: 0 }).ms / 1000);
  const heard = failure?.code === 'unfinished' || waiting?.heard === true;
  const code = heard ? 'slow-greeting' : 'silent';
  // Not waited for to the end, or not yet: it may be about to greet.
  if (!failure) return unknown(code, { after: 'connected', seconds, pending: true });
  return bad(code, { after: 'connected', seconds, pending: false });
}

function lost({ code }: Of<'failed'>, after: string): Fault {
  if (/-too-long$/.test(code)) return bad('reply-too-long', { after, limit: code });
  if (code === 'timeout') return bad('silent', { after });
  if (code === 'foreign') return bad('not-a-mail-server', { after });
  return bad('connection-lost', { after, code });
}

function noCapabilities({ door, failed, last }: Seen): Fault | null {
  const failure = failed('capabilities');
  if (!failure) return null;
  const { code, text } = failure;
  if (!/^\d{3}$/.test(code)) return lost(failure, 'greeted');
  if (isTemporary(code)) return bad('busy', { code, text });
  // It does not know EHLO, and so nothing of STARTTLS (RFC 5321 section 4.2.4).
  const isOld = /^50[0-4]$/.test(code) && door.security !== 'implicit-tls' && !last('encrypted');
  return bad(isOld ? 'starttls-not-offered' : 'greeting-refused', { code, text });
}

function notUpgraded({ door, failed, last, pending }: Seen): Fault | null {
  if (door.security !== 'starttls' || last('encrypted')) return null;
  const failure = failed('upgrade');
  if (failure) {
    return /-too-long$/.test(failure.code)
      ? lost(failure, 'upgrade')
      : bad('starttls-broken', { code: failure.code, text: failure.text });
  }
  const offered = last('offered');
  const isOffered =
    offered?.capabilities.some((name) => /^(?:STARTTLS|STLS)$/i.test(name)) ?? false;
  const refused = last('upgrade-refused');
  if (refused && isOffered) return bad('starttls-refused', { text: refused.text });
  return (offered && !isOffered && !pending) || refused ? bad('starttls-not-offered') : null;
}

function slowGreeting({ observations, last }: Seen): Fault | null {
  const greeted = last('greeted');
  if (!greeted) return null;
  const before = observations.slice(0, observations.indexOf(greeted));
  const start = before.findLast(({ step }) => step === 'connected' || step === 'encrypted');
  const waited = before.findLast(({ step }) => step === 'waiting');
  if (!start || !waited || waited.ms < start.ms) return null;
  const seconds = Math.round((greeted.ms - start.ms) / 1000);
  return { code: 'slow-greeting', level: 'fair', evidence: { seconds } };
}

function dataAfterStarttls({ last }: Seen): Fault | null {
  const seen = last('data-after-starttls');
  return seen ? bad('data-after-starttls', { bytes: seen.bytes }) : null;
}

/** RFC 8314 section 3: a password is not to be asked for without TLS. */
function loginInClear({ door, observations }: Seen): Fault | null {
  if (door.security === 'implicit-tls') return null;
  const clear = observations.find(
    (one): one is Of<'offered'> => one.step === 'offered' && !one.encrypted,
  );
  const logins = clear?.logins.filter((name) => /^(?:PLAIN|LOGIN|USER)$/i.test(name)) ?? [];
  return logins.length > 0 ? { code: 'login-in-clear', level: 'fair', evidence: { logins } } : null;
}

function certificateFaults({ door, last, circumstances }: Seen): readonly Fault[] {
  const encrypted = last('encrypted');
  return encrypted ? judgeCertificates(encrypted, door.host, circumstances.at) : [];
}

/** Between mail servers encryption is a bonus (RFC 7435): mail gets through without it, or with a
 * certificate that nobody looks at, unless the domain has said otherwise. */
function asOnRelay(fault: Fault): Fault {
  const isBonus = /^(?:certificate-.*|starttls-not-offered|starttls-refused|tls-too-old)$/;
  return fault.level === 'bad' && isBonus.test(fault.code) ? { ...fault, level: 'fair' } : fault;
}
