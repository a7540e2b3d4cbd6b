import type { Security } from '../knowledge/entry.ts';
import type { CheckedProtocol, RefusalCode } from './check-report.ts';
import { type Endpoint, endpoints, readPort } from './doorway.ts';
import type { Guard } from './guard.ts';
import { readHostName } from './host-name.ts';
import type { FetchFailure } from './https-text.ts';
import type { LookupFailure, ResolvedAddress } from './resolve.ts';
import type { XmlRefusal } from './xml.ts';

/** Where a server was learnt from; "usual" is a port that nobody named on a host that was asked for,
 * "guessed" a name that servers usually have, "address" a domain that is taken for its own server. */
export type LearntFrom = 'asked' | 'usual' | 'mx' | 'srv' | 'autoconfig' | 'guessed' | 'address';

/** A server with its addresses, and what is to be tried there. */
export interface FoundServer {
  readonly host: string;
  readonly addresses: readonly ResolvedAddress[];
  /** How many addresses its name has, where they are more than are tried. */
  readonly found?: number;
  /** The families for which DNS gave no answer. */
  readonly unanswered?: readonly (4 | 6)[];
  readonly endpoints: readonly FoundEndpoint[];
}

export interface FoundEndpoint extends Endpoint {
  readonly from: LearntFrom;
}

/** A server that DNS or a file named and that is not knocked on. */
export interface RefusedServer {
  readonly from: LearntFrom;
  /** The name as it was learnt, cleaned and cut. */
  readonly name: string;
  readonly reason:
    | RefusalCode
    | LookupFailure['failed']
    | FetchFailure['failed']
    | XmlRefusal['failed'];
  readonly evidence?: string;
}

/** A server as somebody's record or file claims it: name and port are anybody's text. */
export interface Claim {
  readonly from: LearntFrom;
  readonly name: string;
  readonly port: string;
  readonly protocol: CheckedProtocol;
  /** Null where it was not said: what is usual on the port. */
  readonly security: Security | null;
}

/** A claim that has passed the gate. */
export interface AdmittedClaim {
  readonly host: string;
  readonly endpoint: FoundEndpoint;
}

/**
 * The gate for what was learnt, as strict as for what a person types: a name with its letters,
 * digits and hyphens, not special, no address in place of a name (RFC 5321 section 5.1, RFC 2782),
 * and a port of mail.
 */
export function admit(claim: Claim, guard: Guard): AdmittedClaim | RefusedServer {
  const { from, protocol } = claim;
  const refuse = (reason: RefusalCode, evidence?: string): RefusedServer => ({
    ...{ from, reason, name: toShown(claim.name) },
    ...(evidence === undefined ? {} : { evidence }),
  });
  if (!/^[\p{L}\p{M}\p{N}._-]+$/u.test(claim.name)) return refuse('bad-character');
  const read = readHostName(claim.name, (name) => guard.opens(name));
  if (read === 'not-canonical-ip') return refuse('special-name');
  if (typeof read === 'string') return refuse(read);
  const port = readPort(claim.port);
  if (typeof port !== 'number') return refuse(port.refused, toShown(claim.port));
  const usual = endpoints.find((endpoint) => endpoint.port === port)?.security ?? 'starttls';
  const endpoint = { port, protocol, security: claim.security ?? usual, from };
  return { host: read.name, endpoint };
}

export function isRefused(one: object): one is RefusedServer {
  return 'reason' in one;
}

/** Somebody else's text, fit to be shown. */
function toShown(text: string): string {
  return text.replace(/[^\p{L}\p{M}\p{N}.:_-]/gu, '?').slice(0, 100);
}
