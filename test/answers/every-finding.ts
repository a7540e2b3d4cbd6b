import type { Finding, FindingCode } from '../../src/checks/check-report.ts';

type Evidence = Finding['evidence'];

/** For every code the evidence that diagnosis gives, in each of its forms; the compiler names the
 * code that is missing. */
const evidences: Readonly<Record<FindingCode, readonly Evidence[]>> = {
  'name-not-found': [
    { reason: 'nxdomain' },
    { reason: 'special-name', name: 'localhost', from: 'mx' },
    { reason: 'no-address', name: 'imap.example.com', from: 'srv' },
  ],
  'dns-failed': [
    { reason: 'dns-failed', evidence: 'ETIMEOUT' },
    { reason: 'dns-failed', family: 6 },
  ],
  'no-route-here': [{ code: 'ENETUNREACH', ms: 0, family: 6 }],
  'blocked-here': [
    { code: 'ETIMEDOUT', ms: 3500, canaries: 'silent' },
    { code: 'EACCES', ms: 0 },
  ],
  'host-unreachable': [{ code: 'EHOSTUNREACH', ms: 30 }],
  'port-refused': [{ code: 'ECONNREFUSED', ms: 12 }],
  'port-filtered': [{ code: 'ETIMEDOUT', ms: 3500 }],
  silent: [{ after: 'connected', seconds: 35, pending: false }, { after: 'greeted' }],
  'slow-greeting': [{ seconds: 12 }, { after: 'connected', seconds: 7, pending: true }],
  'greeting-refused': [{ code: '554', text: '554 No SMTP service here' }],
  busy: [{ code: '421', text: '421 Too many connections' }],
  'not-a-mail-server': [{ greeting: 'SSH-2.0-OpenSSH_9.2' }, { after: 'greeted' }, {}],
  'plain-on-tls-port': [{ greeting: '* OK ready' }, {}],
  'tls-on-plain-port': [{ version: 'TLSv1.3' }],
  'starttls-not-offered': [{}, { code: '502', text: '502 Command not implemented' }],
  'starttls-refused': [{ text: '454 TLS not available' }],
  'starttls-broken': [{ code: 'closed', text: '' }],
  'data-after-starttls': [{ bytes: 14 }],
  preauth: [{}],
  'login-in-clear': [{ logins: ['PLAIN', 'LOGIN'] }],
  'tls-too-old': [{ version: 'TLSv1.1' }, { code: 'ERR_SSL_UNSUPPORTED_PROTOCOL', text: '' }],
  'tls-handshake-failed': [
    { code: 'ERR_SSL_NO_SHARED_CIPHER', text: '' },
    { code: 'ERR_SSL_NO_SHARED_CIPHER', text: '', version: 'TLSv1.2' },
  ],
  'certificate-expired': [
    { subject: 'CN=mail.example.com', validTo: '2026-11-11T00:00:00.000Z', days: 12 },
    { subject: 'CN=mail.example.com', validTo: '2026-11-23T00:00:00.000Z', days: 0 },
  ],
  'certificate-not-yet-valid': [{ subject: 'x', validFrom: '2026-12-01T00:00:00.000Z' }],
  'certificate-expiring': [
    { validTo: '2026-12-10T00:00:00.000Z', days: 16, urgent: false },
    { validTo: '2026-11-24T00:00:00.000Z', days: 1, urgent: true },
    { validTo: '2026-11-23T13:00:00.000Z', days: 0, urgent: true },
  ],
  'certificate-wrong-host': [
    { host: 'mail.example.com', names: ['a.example.net', '*.example.net'], subject: 'CN=a' },
    {
      host: 'mail.example.com',
      names: Array.from({ length: 20 }, (_, n) => `${'a-long-label.'.repeat(8)}${n}.example.net`),
      subject: 'CN=a',
    },
    { host: 'mail.example.com', names: [], subject: 'CN=a' },
  ],
  'certificate-self-signed': [{ subject: 'CN=mail.example.com' }],
  'certificate-unknown-issuer': [{ issuer: 'O=Corp\nCN=Corp CA', sent: 1 }, { issuer: '' }],
  'certificate-chain-incomplete': [{ issuer: 'C=US\nO=Let’s Encrypt\nCN=R11', sent: 1 }],
  'certificate-issuer-undecided': [{ issuer: `CN=${'x'.repeat(300)}`, sent: 1 }],
  'certificate-rejected': [
    { reason: 'none-sent' },
    { reason: 'unreadable-dates' },
    { reason: 'INVALID_PURPOSE' },
  ],
  'certificate-weak-key': [{ keyType: 'rsa', bits: 1024, isLeaf: true }],
  'certificate-weak-signature': [{ algorithm: 'sha1WithRSAEncryption', isLeaf: false }],
  'reply-too-long': [{ after: 'greeted', limit: 'line-too-long' }],
  'connection-lost': [
    { after: 'connected', code: 'closed' },
    { after: 'upgrade', code: 'ECONNRESET' },
    { code: 'ECONNRESET', ms: 4 },
  ],
  'mta-sts-mismatch': [
    { mode: 'enforce', patterns: ['mx.example.com'], uncovered: ['mail.example.com'] },
    { mode: 'testing', patterns: [], uncovered: [] },
  ],
  'mta-sts-broken': [
    { why: 'policy-unreachable', evidence: 'redirect 302' },
    { why: 'policy-unreachable', evidence: 'unreachable ECONNREFUSED' },
    { why: 'policy-unreachable', evidence: 'timeout' },
    { why: 'record-syntax' },
    { why: 'record-lookup', evidence: 'ETIMEOUT' },
  ],
};

const aboutNoPort = /^(?:name-not-found|dns-failed|mta-sts-)/;

/** Every finding in every form, on the ports where entries and words differ. */
export const everyFinding: readonly Finding[] = (
  Object.entries(evidences) as [FindingCode, readonly Evidence[]][]
).flatMap(([code, forms]) =>
  forms.flatMap((evidence) =>
    (aboutNoPort.test(code) ? [null] : [25, 465, 587, 143, 993, 110, 995]).map((port) => ({
      ...{ code, level: 'bad' as const, host: 'mail.example.com', port, evidence },
      address: port === null ? null : '198.51.100.7',
    })),
  ),
);
