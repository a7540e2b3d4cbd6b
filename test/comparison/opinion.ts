/** What a program says of a server. */
export interface Opinion {
  /** In its own words, on one line. */
  readonly words: string;
  /** Whether it says that all is well; null where it gives no verdict. */
  readonly isContent: boolean | null;
  /** Null where it said nothing in time. */
  readonly ms: number | null;
}

/** A server, as a program is told of it. */
export interface Asked {
  readonly address: string;
  readonly port: number;
  /** What the port would be. */
  readonly usualPort: number;
  readonly protocol: 'smtp' | 'imap' | 'pop3';
  readonly isImplicit: boolean;
}

/** A program that looks at mail servers. */
export interface Program {
  readonly name: string;
  /** How it is called, for the page. */
  readonly call: string;
  /** Null where it cannot look at such a server. */
  look(asked: Asked): Promise<Opinion | null>;
}

/** How long anyone has for an answer, in milliseconds. */
export const patienceMs = 12_000;
