/** How a line ends a reply: well, with a refusal, or in words that are not of this protocol; null
 * where the reply goes on. */
export type Ending = 'ok' | 'no' | 'foreign' | null;

/** What a greeting came to. */
export interface Greeting {
  readonly ok: boolean;
  /** How it was refused ("554", "BYE", "SYS/TEMP"); null where it is no greeting of a mail server. */
  readonly code: string | null;
  /** We are taken for logged in: an IMAP server then refuses STARTTLS (RFC 9051 section 7.1.4). */
  readonly preauthenticated?: true;
}

/**
 * What one protocol says up to the point where a person would log in. Nothing here asks about a
 * person or a message: no MAIL, RCPT, VRFY, AUTH, LOGIN, USER.
 */
export interface Dialogue {
  /** Judges the greeting's newest line; null where more of it follows. */
  greeting(line: string): Greeting | null;
  /** What the greeting itself says that the server can do; null where it is to be asked. */
  capabilitiesInGreeting(lines: readonly string[]): readonly string[] | null;
  /** The question; null where the answer comes unasked once TLS is in place. */
  readonly askCapabilities: ((ourName: string) => string) | null;
  /** Judges the newest line of the answer; `place` counts from 0. */
  endOfCapabilities(line: string, place: number): Ending;
  capabilities(lines: readonly string[]): readonly string[];
  /** Where asking for capabilities may be refused by a server that can encrypt all the same. */
  readonly capabilitiesAreOptional: boolean;
  /** Ways to log in that are open as things stand, encrypted or not. */
  logins(capabilities: readonly string[]): readonly string[];
  readonly upgrade: { readonly capability: string; readonly command: string };
  endOfUpgrade(line: string): Ending;
  /** Whether the upgrade may be asked for without waiting for the capabilities. */
  readonly upgradeMayBePipelined: boolean;
  /** Whether the capabilities before TLS are asked for on a connection of their own: where they may
   * not be asked for together with the upgrade, that saves a round trip. */
  readonly asksApart: boolean;
  /** Whether it pays to wait for TLS 1.3's session ticket before speaking again. */
  readonly waitsForTicket: boolean;
  readonly goodbye: string;
}
