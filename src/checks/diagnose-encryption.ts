import type { Fault } from './certificate.ts';
import { isPlainAnswer, isTlsAnswer } from './failure.ts';
import { bad, type Of, type Seen } from './seen.ts';

/** It answered TLS where a plain greeting was waited for, be it to turn ours away. */
export function tlsOnPlainPort({ last, failed }: Seen): Fault | null {
  const seen = last('encrypted');
  const probe = failed('probe');
  if (probe && isTlsAnswer(probe.code)) return bad('tls-on-plain-port', { code: probe.code });
  return seen?.tlsOnPlainPort ? bad('tls-on-plain-port', { version: seen.version }) : null;
}

/** TLS that did not come about, whatever was tried. */
export function notEncrypted(seen: Seen): Fault | null {
  const failures = seen.observations.filter(
    (one): one is Of<'failed'> => one.step === 'failed' && one.at === 'handshake',
  );
  // What a server says when it is asked in the way of today tells more than a second try.
  const failure = failures.find(({ code }) => !isLost(code)) ?? failures[0];
  if (!failure || seen.last('encrypted')) return null;
  const { code } = failure;
  const evidence = { code, text: failure.text };
  if (seen.door.security === 'implicit-tls') {
    if (isPlainAnswer(code)) return plainOnTlsPort(seen);
    if (code === 'timeout') return bad('silent', { after: 'connected' });
    if (isLost(code)) return bad('connection-lost', { after: 'connected', code });
  } else if (isPlainAnswer(code) || isLost(code) || code === 'timeout') {
    return bad('starttls-broken', evidence);
  }
  return isTooOld(code) ? bad('tls-too-old', evidence) : bad('tls-handshake-failed', evidence);
}

/** It was listened to a second time, without TLS, to hear who it is. */
function plainOnTlsPort({ last, failed }: Seen): Fault {
  const greeted = last('greeted');
  if (greeted?.code === null) return bad('not-a-mail-server', { greeting: greeted.text });
  const text = greeted?.text;
  if (!greeted && failed('greeting')?.code === 'timeout') return bad('not-a-mail-server');
  return bad('plain-on-tls-port', text === undefined ? {} : { greeting: text });
}

const isLost = (code: string) => /^(?:closed|ECONNRESET|EPIPE|ECONNABORTED)$/.test(code);
const isTooOld = (code: string) => /PROTOCOL_VERSION|UNSUPPORTED_PROTOCOL/.test(code);

/** TLS 1.0 and 1.1 are not to be used (RFC 8996); programs of today refuse them. */
export function tooOld({ last, failed }: Seen): Fault | null {
  const seen = last('encrypted');
  if (!seen) return null;
  if (!/^TLSv1\.[23]$/.test(seen.version)) return bad('tls-too-old', { version: seen.version });
  const failure = failed('handshake');
  return seen.lowered && failure
    ? bad('tls-handshake-failed', { code: failure.code, text: failure.text, version: seen.version })
    : null;
}
