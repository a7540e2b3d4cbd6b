import type { MailProtocol, Misbehaviour } from '../testbed/misbehaviours.ts';
import { greetingAfter, misbehaviours } from '../testbed/misbehaviours.ts';
import { type PeerOptions, polite } from '../testbed/peers.ts';

/** A server of the test bed that is looked at by every program. */
export interface BadServer {
  readonly what: string;
  readonly protocol: MailProtocol;
  /** The usual port that it stands for. */
  readonly port: number;
  /** Null where nobody listens. */
  readonly server: Misbehaviour | null;
  readonly peer?: Partial<PeerOptions>;
  readonly isSound?: true;
}

const sound: Misbehaviour = (protocol) => polite(protocol);

const smtp = (what: string, server: Misbehaviour, peer: Partial<PeerOptions> = {}): BadServer => {
  return { what, protocol: 'smtp', port: 587, server, peer };
};

const onPort = (port: number, protocol: MailProtocol, server: BadServer): BadServer => {
  return { ...server, port, protocol };
};

const certificates: readonly BadServer[] = [
  { ...smtp('a sound server', sound), isSound: true },
  smtp('certificate for another host', sound, { certificate: 'wrong-host' }),
  smtp('certificate signed by itself', sound, { certificate: 'self-signed' }),
  smtp('certificate of an unknown issuer', sound, { certificate: 'unknown-issuer' }),
  smtp('the intermediate certificate is not sent', sound, { certificate: 'no-intermediate' }),
  smtp('certificate expired two days ago', sound, { certificate: 'expired' }),
  smtp('certificate expired, and for another host', sound, {
    certificate: 'expired-for-another-host',
  }),
  smtp('certificate valid from the day after tomorrow', sound, { certificate: 'not-yet-valid' }),
  smtp('certificate expires in five days', sound, { certificate: 'expires-in-5-days' }),
  smtp('RSA key of 1024 bits', sound, { certificate: 'weak-key' }),
];

const encryption: readonly BadServer[] = [
  smtp('offers no STARTTLS', misbehaviours['offers no encryption']),
  smtp('takes passwords before STARTTLS', misbehaviours['offers a login without encryption']),
  smtp('refuses STARTTLS', misbehaviours['refuses to encrypt']),
  smtp('accepts STARTTLS, then silence', misbehaviours['accepts to encrypt, and is silent']),
  smtp('slips words in after STARTTLS', misbehaviours['slips words in before encryption']),
  smtp('SSL/TLS on the STARTTLS port', sound, { tls: true }),
  onPort(465, 'smtp', smtp('plain text on the SSL/TLS port', sound, { tls: false })),
  onPort(
    465,
    'smtp',
    smtp('TLS 1.1 at most', sound, {
      certificate: 'rsa',
      tlsOptions: { minVersion: 'TLSv1', maxVersion: 'TLSv1.1' },
    }),
  ),
];

const manners: readonly BadServer[] = [
  { ...smtp('nobody listens', sound), server: null },
  smtp('silence', misbehaviours.silent),
  { ...smtp('sound, but holds its greeting back for 9 s', greetingAfter(9000)), isSound: true },
  smtp('554 in the greeting', misbehaviours['refuses us']),
  smtp('421 in the greeting', misbehaviours['is busy']),
  smtp('closes at once', misbehaviours['closes at once']),
  smtp('SSH on the port', misbehaviours['speaks SSH']),
  smtp('HTTP on the port', misbehaviours['speaks HTTP']),
  smtp('100 MB without a line end', misbehaviours['sends 100 MB without a line end']),
];

const reading: readonly BadServer[] = [
  { ...onPort(993, 'imap', smtp('a sound server', sound)), isSound: true },
  onPort(993, 'imap', smtp('certificate for another host', sound, { certificate: 'wrong-host' })),
  onPort(993, 'imap', smtp('certificate expired two days ago', sound, { certificate: 'expired' })),
  onPort(143, 'imap', smtp('offers no STARTTLS', misbehaviours['offers no encryption'])),
  onPort(143, 'imap', smtp('SSL/TLS on the STARTTLS port', sound, { tls: true })),
  onPort(143, 'imap', smtp('takes us for logged in', misbehaviours['takes us for logged in'])),
  onPort(110, 'pop3', smtp('refuses STLS', misbehaviours['refuses to encrypt'])),
];

export const badServers: readonly BadServer[] = [
  ...certificates,
  ...encryption,
  ...manners,
  ...reading,
];
