import type { Conduct } from './mail-server.ts';
import type { Protocol } from './manners.ts';

/** Whose certificates a server shows. */
export type CertificateKind = 'sound' | 'expired' | 'for-another-host';

/** One port of a practice server. */
export interface PracticeDoor {
  readonly port: number;
  readonly protocol: Protocol;
  /** Whether TLS is spoken from the first octet. */
  readonly tls: boolean;
  readonly conduct: Conduct;
  readonly certificate: CertificateKind;
}

/** Below this name, and nowhere else, practice servers are found. Nobody can have a name that ends in
 * `.test` (RFC 6761). */
export const practiceSuffix = '.practice.test';

const door = (port: number, protocol: Protocol, tls: boolean): PracticeDoor => {
  return { port, protocol, tls, conduct: 'polite', certificate: 'sound' };
};

const all: readonly PracticeDoor[] = [
  door(25, 'smtp', false),
  door(465, 'smtp', true),
  door(587, 'smtp', false),
  door(143, 'imap', false),
  door(993, 'imap', true),
  door(110, 'pop3', false),
  door(995, 'pop3', true),
  door(4190, 'sieve', false),
];
const plain = all.filter(({ tls }) => !tls);
const withCertificate = (certificate: CertificateKind) =>
  all.map((one) => ({ ...one, certificate }));

/** What can be practised on: each server is wrong in one way, and the first in none. */
export const practiceServers = {
  sound: all,
  expired: withCertificate('expired'),
  'wrong-host': withCertificate('for-another-host'),
  unencrypted: plain.map((one): PracticeDoor => ({ ...one, conduct: 'unencrypted' })),
  // What the ports of mail programs speak is exchanged.
  'mixed-up': all.map((one) => (one.port === 25 ? one : { ...one, tls: !one.tls })),
  slow: all.map((one) => (one.port === 25 ? { ...one, conduct: 'slow' } : one)),
  silent: all.map((one): PracticeDoor => ({ ...one, tls: false, conduct: 'silent' })),
  closed: [],
} as const satisfies Record<string, readonly PracticeDoor[]>;
