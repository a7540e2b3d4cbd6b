import type { MailProtocol, Security } from '../knowledge/entry.ts';
import type { Discovery } from './discover.ts';

/** What a server can be asked in: the three of mail programs, and ManageSieve. */
export type CheckedProtocol = MailProtocol | 'sieve';

/** What we knock on, as read from the person's words and found sound; nothing resolved yet. */
export interface Target {
  /** A name in lower case ASCII without the root dot, or an address literal without brackets. */
  readonly host: string;
  /** 4 or 6 where `host` is an address literal, else null. */
  readonly literal: 4 | 6 | null;
  /** The one port asked for; null for all the usual ones. */
  readonly port: number | null;
  readonly protocol: CheckedProtocol | null;
  /** True where the host may be a mail domain, whose servers are to be found first. */
  readonly discover: boolean;
  /** What a person should be told about how their words were understood. */
  readonly note?: 'folded' | 'mixed-scripts' | 'path-ignored';
}

/** Why something is not knocked on. `code` is stable; `words` live with the answers. */
export interface Refusal {
  readonly refused: RefusalCode;
  /** What the refusal is about, cleaned: a suffix, a port, the kind of character. */
  readonly evidence?: string;
}

export type RefusalCode =
  // What was typed is no server's name or address …
  | 'empty'
  | 'input-too-long'
  | 'bad-character'
  | 'slack-mention'
  | 'slack-special'
  | 'label-mismatch'
  | 'scheme'
  | 'userinfo'
  | 'not-canonical-ip'
  | 'bad-address'
  | 'zone-id'
  | 'ambiguous-port'
  | 'bad-name'
  | 'label-too-long'
  | 'name-too-long'
  | 'numeric-tld'
  | 'port-range'
  | 'port-syntax'
  | 'port-not-mail'
  | 'one-target'
  // … or one that is not ours to knock on …
  | 'special-name'
  | 'private-address'
  | 'metadata-address'
  | 'resolves-private'
  // … or DNS says that there is nothing …
  | 'null-mx'
  | 'nxdomain'
  // … or only a file names the servers, and it is not to be trusted.
  | 'redirect'
  | 'xml-dtd';

/** One door that is tried: a literal address, never a name. */
export interface Door {
  readonly host: string;
  readonly address: string;
  readonly family: 4 | 6;
  readonly port: number;
  readonly protocol: CheckedProtocol;
  readonly security: Security;
  /** How it was learnt: 'asked', 'usual', 'mx', 'srv', 'autoconfig', 'guessed', 'address'. */
  readonly from: string;
}

/** Something seen, not judged. `ms` counts from the start of that door's dialogue. */
export type Observation =
  | { readonly step: 'connected'; readonly ms: number }
  | {
      readonly step: 'greeted';
      readonly ms: number;
      readonly text: string;
      readonly ok: boolean;
      readonly code: string | null;
    }
  | {
      readonly step: 'offered';
      readonly ms: number;
      readonly encrypted: boolean;
      readonly capabilities: readonly string[];
      readonly logins: readonly string[];
    }
  | { readonly step: 'upgrade-refused'; readonly ms: number; readonly text: string }
  | {
      readonly step: 'encrypted';
      readonly ms: number;
      readonly version: string;
      readonly cipher: string;
      readonly certificates: readonly Certificate[];
      /** OpenSSL's fault of the chain, or 'none-sent'; null where it found none. */
      readonly authorization: string | null;
      /** A root that this machine trusts stands at the end of the chain, whatever the dates say. */
      readonly anchored: boolean;
      readonly hostMatches: boolean;
      /** The server spoke TLS where a plain greeting was waited for. */
      readonly tlsOnPlainPort?: true;
      /** Only reached by asking for less than programs of today do, after they were turned away. */
      readonly lowered?: true;
    }
  | { readonly step: 'data-after-starttls'; readonly ms: number; readonly bytes: number }
  | { readonly step: 'preauthenticated'; readonly ms: number }
  | {
      readonly step: 'waiting';
      readonly ms: number;
      readonly for: 'greeting';
      /** Whether anything at all has come yet. */
      readonly heard: boolean;
    }
  | { readonly step: 'ended'; readonly ms: number; readonly how: 'goodbye' }
  | {
      readonly step: 'failed';
      readonly ms: number;
      /** 'probe': TLS was tried on a plain port after a silence, to see whether it is spoken there. */
      readonly at: 'connect' | 'greeting' | 'capabilities' | 'upgrade' | 'probe' | 'handshake';
      /** An error's code (ECONNREFUSED, ERR_SSL_…), a reply's (502, BAD), or one of ours: timeout,
       * unfinished (in the middle of a greeting), closed, foreign, line-too-long, reply-too-long, connection-too-long. */
      readonly code: string;
      readonly text: string;
    };

/** A certificate as the server sent it, the leaf first. */
export interface Certificate {
  readonly subject: string;
  readonly issuer: string;
  readonly issuerOrganisation: string | null;
  /** Whether a trusted root bears the issuer's organisation. */
  readonly issuerIsKnown: boolean;
  /** Where the issuer's own certificate can be fetched (RFC 5280 section 4.2.2.1). */
  readonly issuerAddress: string | null;
  /** The place in the chain as sent, from 0, of the certificate that signed this one. */
  readonly signedBy: number | null;
  readonly names: readonly string[];
  /** In ISO form; '' where it could not be read. */
  readonly validFrom: string;
  readonly validTo: string;
  readonly keyType: string;
  readonly keyBits: number | null;
  readonly signatureAlgorithm: string | null;
  readonly selfSigned: boolean;
  readonly fingerprint256: string;
}

/** One door's dialogue: what was tried and what was seen, in order, with the lines that went over
 * the wire (cleaned and cut) for the ticket. */
export interface DoorReport {
  readonly door: Door;
  readonly observations: readonly Observation[];
  readonly transcript: readonly {
    readonly ms: number;
    readonly from: 'us' | 'them';
    readonly line: string;
  }[];
  /** True while the answer may still change: a greeting that is held back is waited for. */
  readonly pending: boolean;
}

export type FindingCode =
  | 'name-not-found'
  | 'dns-failed'
  | 'no-route-here'
  | 'blocked-here'
  | 'host-unreachable'
  | 'port-refused'
  | 'port-filtered'
  | 'silent'
  | 'slow-greeting'
  | 'greeting-refused'
  | 'busy'
  | 'not-a-mail-server'
  | 'plain-on-tls-port'
  | 'tls-on-plain-port'
  | 'starttls-not-offered'
  | 'starttls-refused'
  | 'starttls-broken'
  | 'data-after-starttls'
  | 'preauth'
  | 'login-in-clear'
  | 'tls-too-old'
  | 'tls-handshake-failed'
  | 'certificate-expired'
  | 'certificate-not-yet-valid'
  | 'certificate-expiring'
  | 'certificate-wrong-host'
  | 'certificate-self-signed'
  | 'certificate-unknown-issuer'
  | 'certificate-chain-incomplete'
  | 'certificate-issuer-undecided'
  | 'certificate-rejected'
  | 'certificate-weak-key'
  | 'certificate-weak-signature'
  | 'reply-too-long'
  | 'connection-lost'
  | 'mta-sts-mismatch'
  | 'mta-sts-broken';

/** Something judged: a code with its evidence, no prose. */
export interface Finding {
  readonly code: FindingCode;
  readonly level: 'good' | 'fair' | 'bad' | 'unknown';
  readonly host: string | null;
  readonly address: string | null;
  readonly port: number | null;
  readonly evidence: Readonly<Record<string, string | number | boolean | readonly string[]>>;
}

export type Verdict = 'good' | 'fair' | 'bad' | 'unknown' | 'refused';

export interface CheckReport {
  readonly target: Target;
  /** Where the check was made from, as the operator named it. */
  readonly vantage: string;
  /** Milliseconds since the epoch. */
  readonly startedAt: number;
  readonly doors: readonly DoorReport[];
  readonly findings: readonly Finding[];
  readonly verdict: Verdict;
  /** Why nothing was knocked on although the words were sound: what DNS said. Only with the verdict
   * 'refused'. */
  readonly refusal?: Refusal;
  /** How the servers were found, and which that were named are not tried; missing until that is over. */
  readonly discovery?: Discovery;
  /** True when nothing is waited for any more. */
  readonly final: boolean;
}
