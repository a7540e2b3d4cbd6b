/** How a connection is protected. People say "SSL/TLS" and "STARTTLS"; the code says this. */
export type Security = 'implicit-tls' | 'starttls' | 'none';

/** What a service is worth today. */
export type Standing =
  | 'recommended'
  | 'acceptable'
  | 'legacy'
  | 'deprecated'
  | 'historic'
  | 'unofficial'
  | 'internal';

/** How sure we are: read in a standard or the vendor's own page; two secondary sources; one. */
export type Certainty = 'high' | 'medium' | 'low';

/** The three protocols that a person's mail program speaks. */
export type MailProtocol = 'smtp' | 'imap' | 'pop3';

/** A server's door: where it is and how to come in. */
export interface Endpoint {
  readonly protocol: MailProtocol;
  readonly host: string;
  /** Set where `host` is a template and no name yet: what goes in its angle brackets. */
  readonly template?: string;
  readonly port: number;
  readonly security: Security;
  /** Who says so: the vendor's page, a public database … Empty where nobody else was found. */
  readonly verifiedBy: readonly string[];
  /** What it is for, when it is not the ordinary one ("EU", "relay for devices"). */
  readonly purpose?: string;
}

/** A door for a special purpose, which need not speak a protocol of mail programs. */
export interface SpecialEndpoint extends Omit<Endpoint, 'protocol' | 'purpose'> {
  readonly protocol: MailProtocol | 'https';
  readonly purpose: string;
}

/** What every entry has. */
export interface EntryBase {
  readonly id: string;
  /** What people call it when they ask, in lower case. No two entries of a kind share one. */
  readonly aliases: readonly string[];
  /** As cited, the strongest first: a standard ("RFC 8314 s3.3"), a title, an address, or a title and
   * then its address ("Google: XOAUTH2 mechanism, https://…"). */
  readonly references: readonly [string, ...string[]];
  /** The day on which the references were read, as YYYY-MM-DD. */
  readonly readOn: string;
  /** Set where a team taught it. */
  readonly origin?: Origin;
}

/** Where an own entry comes from: a workspace that taught it, or a file for every workspace here. */
export interface Origin {
  /** Null for an entry of the file. */
  readonly workspace: string | null;
  /** The day of its last change, as YYYY-MM-DD; null for an entry of the file. */
  readonly taughtOn: string | null;
}

/** A port with its purpose. */
export interface Service extends EntryBase {
  readonly kind: 'service';
  /** What a person would call it: "IMAP over SSL/TLS". */
  readonly title: string;
  readonly port: number;
  readonly transport: 'tcp' | 'udp' | 'tcp+udp';
  /** The protocol spoken there: smtp, imap, pop3, lmtp, managesieve, https … */
  readonly protocol: string;
  /** What it is used for: relay, submission, access, local-delivery … */
  readonly role: string;
  /** The modes met on this port, the usual one first; empty where it varies or does not arise. */
  readonly securities: readonly Security[];
  readonly standing: Standing;
  readonly standingNote?: string;
  /** What the IANA registry says of the port; a note where it says something else. */
  readonly registration: {
    readonly registered: boolean;
    readonly name: string | null;
    readonly description?: string;
    readonly reference?: string;
    readonly registeredOn?: string;
    readonly note?: string;
  };
  readonly what: string;
  readonly useWhen: string;
  readonly avoidWhen: string;
  readonly firewall: string;
  /** The mistake that people make with it. */
  readonly trap?: string;
  readonly certainty?: Certainty;
}

/** An explanation. */
export interface Topic extends EntryBase {
  readonly kind: 'topic';
  readonly title: string;
  /** Ways in which people ask for it. */
  readonly questions: readonly string[];
  readonly answer: string;
  readonly keyPoints: readonly string[];
  /** The services it speaks of, the recommended first. */
  readonly services: readonly string[];
  /** True where it weighs two things against each other ("465 or 587"). */
  readonly comparison?: true;
  /** Where others say the opposite, and why we do not. */
  readonly contradicts?: readonly string[];
  /** Commands to copy, where the topic is how to do something by hand. */
  readonly commands?: readonly { readonly purpose: string; readonly command: string }[];
  readonly certainty?: Certainty | Readonly<Record<string, Certainty>>;
}

/** An error that someone sees, and what it means. */
export interface Symptom extends EntryBase {
  readonly kind: 'symptom';
  readonly title: string;
  /** Where it is met: smtp, imap, pop3, tls, dns, network, outlook … */
  readonly area: string;
  /** Pieces of the error's text as programs print it, compared without regard to case. */
  readonly patterns: readonly string[];
  readonly meaning: string;
  readonly causes: readonly string[];
  readonly steps: readonly string[];
  /** The ports to try instead, the best first. */
  readonly switchTo?: readonly number[];
  /** How it was seen with our own eyes, where it was. */
  readonly verified?: string;
  readonly certainty?: Certainty;
}

/** Who hosts mail, or sends it for others. */
export interface Provider extends EntryBase {
  readonly kind: 'provider';
  readonly name: string;
  /** Providers that the same words can mean ("gmx": gmx.net beside gmx.com), by id. */
  readonly siblings?: readonly string[];
  /** mailbox: people have mailboxes there; sending: applications send through it; bridge: through a
   * program on one's own machine; closed: no mail program can connect. */
  readonly offers: 'mailbox' | 'sending' | 'bridge' | 'closed';
  /** The domains of its addresses. No two providers share one. */
  readonly domains: readonly string[];
  /** The domains of its MX hosts, which tell who hosts a foreign domain. */
  readonly mxDomains?: readonly string[];
  /** The preferred of each protocol first. A protocol without one here is unknown, not absent. */
  readonly endpoints: readonly Endpoint[];
  /** Doors for special purposes; never the answer to a plain question. */
  readonly specialEndpoints?: readonly SpecialEndpoint[];
  /** Protocols that it does not offer, where a source says so. */
  readonly lacks?: readonly { readonly protocol: MailProtocol; readonly because: string }[];
  /** What to type as the user name. */
  readonly username: string;
  readonly authentication: { readonly methods: readonly string[]; readonly note?: string };
  readonly notes: readonly string[];
  /** What to be careful about, in a sentence each: no encryption, unusual pairing, disputed … */
  readonly warnings: readonly string[];
  /** Facts on which the sources disagree or that could not be confirmed. */
  readonly uncertain?: readonly string[];
  /** The provider's own help page, as the sources name it. */
  readonly docs?: string;
  readonly certainty: Certainty;
}

export type Entry = Service | Topic | Symptom | Provider;
export type EntryId = Entry['id'];
