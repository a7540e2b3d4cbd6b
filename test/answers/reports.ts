import type {
  Certificate,
  CheckReport,
  Door,
  DoorReport,
  Finding,
  Observation,
  Target,
} from '../../src/checks/check-report.ts';
import { diagnose } from '../../src/checks/diagnose.ts';
import type { Security } from '../../src/knowledge/entry.ts';

/** The moment of all made-up checks: 23 November 2026, noon. */
export const noon = Date.UTC(2026, 10, 23, 12);

const protocols: Readonly<Record<number, Door['protocol']>> = {
  25: 'smtp',
  465: 'smtp',
  587: 'smtp',
  143: 'imap',
  993: 'imap',
  110: 'pop3',
  995: 'pop3',
  4190: 'sieve',
};

/** A door on a port, with the mode that is usual there. */
export function doorOn(port: number, said: Partial<Door> = {}): Door {
  const implicit: Security = [465, 993, 995].includes(port) ? 'implicit-tls' : 'starttls';
  return {
    host: 'mail.example.com',
    address: '198.51.100.7',
    family: 4,
    port,
    protocol: protocols[port] ?? 'smtp',
    security: implicit,
    from: 'usual',
    ...said,
  };
}

export const certificate: Certificate = {
  subject: 'CN=mail.example.com',
  issuer: 'C=US\nO=Let’s Encrypt\nCN=R11',
  issuerOrganisation: 'Let’s Encrypt',
  issuerIsKnown: true,
  issuerAddress: null,
  signedBy: 1,
  names: ['mail.example.com', 'imap.example.com'],
  validFrom: '2026-10-01T00:00:00.000Z',
  validTo: '2027-01-20T00:00:00.000Z',
  keyType: 'rsa',
  keyBits: 2048,
  signatureAlgorithm: 'sha256WithRSAEncryption',
  selfSigned: false,
  fingerprint256: 'AA:BB',
};

type Encrypted = Extract<Observation, { step: 'encrypted' }>;

export function encrypted(said: Partial<Encrypted> = {}): Encrypted {
  return {
    step: 'encrypted',
    ms: 30,
    version: 'TLSv1.3',
    cipher: 'TLS_AES_256_GCM_SHA384',
    certificates: [certificate],
    authorization: null,
    anchored: true,
    hostMatches: true,
    ...said,
  };
}

export const connected: Observation = { step: 'connected', ms: 10 };
export const greeted: Extract<Observation, { step: 'greeted' }> = {
  step: 'greeted',
  ms: 40,
  text: '* OK ready',
  ok: true,
  code: 'OK',
};

export function offered(
  isEncrypted: boolean,
  said: { logins?: readonly string[]; capabilities?: readonly string[] } = {},
): Observation {
  return {
    step: 'offered',
    ms: 50,
    encrypted: isEncrypted,
    capabilities: isEncrypted ? ['IMAP4rev1', 'AUTH=PLAIN'] : ['IMAP4rev1', 'STARTTLS', 'STLS'],
    logins: isEncrypted ? ['PLAIN', 'LOGIN'] : [],
    ...said,
  };
}

const ended: Observation = { step: 'ended', ms: 60, how: 'goodbye' };

/** What a sound server shows on this door. */
export function soundAt({ security }: Door, how: Partial<Encrypted> = {}): readonly Observation[] {
  return security === 'implicit-tls'
    ? [connected, encrypted({ ms: 25, ...how }), greeted, offered(true), ended]
    : [connected, greeted, offered(false), encrypted({ ms: 55, ...how }), offered(true), ended];
}

/** A dialogue at a door; a sound one where nothing else is said. */
export function visit(
  door: Door,
  observations: readonly Observation[] = soundAt(door),
  said: Partial<DoorReport> = {},
): DoorReport {
  const transcript = [
    { ms: 40, from: 'them' as const, line: '* OK ready' },
    { ms: 41, from: 'us' as const, line: 'a1 CAPABILITY' },
  ];
  return { door, observations, transcript, pending: false, ...said };
}

export const targetOf = (said: Partial<Target> = {}): Target => ({
  host: 'mail.example.com',
  literal: null,
  port: null,
  protocol: null,
  discover: false,
  ...said,
});

/** A report as the checker makes it: judged by the real diagnosis. */
export function reportOf(
  doors: readonly DoorReport[],
  said: {
    readonly target?: Partial<Target>;
    readonly others?: readonly Finding[];
    readonly canaries?: 'answer' | 'silent' | 'untried';
    readonly final?: boolean;
  } = {},
): CheckReport {
  const circumstances = {
    at: noon,
    isNear: () => false,
    canaries: said.canaries ?? 'untried',
    relaysMustEncrypt: false,
  };
  return {
    target: targetOf(said.target),
    vantage: 'the office in Berlin',
    startedAt: noon,
    doors,
    ...diagnose(doors, circumstances, said.others),
    final: said.final ?? true,
  };
}
