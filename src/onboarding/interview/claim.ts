import type { MailProtocol } from '../../knowledge/entry.ts';
import type { Mode } from './tokens.ts';

/** What an answer says of a port. */
export interface Claim {
  readonly port: number;
  /** Null where it is not said; not sure where it is taken from a sentence before. */
  readonly protocol: { readonly is: MailProtocol; readonly isSure: boolean } | null;
  readonly modes: readonly SaidMode[];
}

/** A mode that is said of a port. Where it need not be meant for this port, it is not sure. */
export interface SaidMode {
  readonly mode: Mode;
  readonly isSure: boolean;
}
