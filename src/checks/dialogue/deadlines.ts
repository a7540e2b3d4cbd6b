/** How long what is waited for, in milliseconds. */
export interface Deadlines {
  /** Two SYN retransmissions, after 1 and 3 s, and a little. */
  readonly connect: number;
  /** Silence after which TLS is tried on a plain port … */
  readonly silence: number;
  /** … and on 25, where a server may hold its greeting back for seconds to see who speaks first. */
  readonly silenceOn25: number;
  /** How long that try may take. */
  readonly probe: number;
  /** From here on a greeting is slow. */
  readonly slow: number;
  /** In all, for a greeting that is held back. */
  readonly greeting: number;
  readonly reply: number;
  readonly handshake: number;
  /** For the session ticket, beyond a round trip; longer than that and it is not coming. */
  readonly ticket: number;
}

export const usualDeadlines: Deadlines = {
  connect: 3500,
  silence: 2000,
  silenceOn25: 6000,
  probe: 1000,
  slow: 4000,
  greeting: 35_000,
  reply: 5000,
  handshake: 4000,
  ticket: 30,
};
