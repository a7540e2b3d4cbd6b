import { z } from 'zod';
import type { Endpoint, Origin, Provider, Security, Topic } from './entry.ts';

/** An entry that a team taught: an explanation, or servers like a provider's. */
export type OwnEntry = (Topic | Provider) & { readonly origin: Origin };

const modes = { 'SSL/TLS': 'implicit-tls', STARTTLS: 'starttls', none: 'none' } as const;

/** What mail programs call the modes, as people write them down. */
const modeNames = ['SSL/TLS', 'STARTTLS', 'none'] as const;

/** One line or more of printable text, without blanks around it. */
function text(atMost: number) {
  return z
    .string()
    .trim()
    .min(1)
    .max(atMost)
    .regex(/^[^\p{Cc}\p{Cs}]*$/u, 'must be plain text on one line');
}

const hostName =
  /^(?=.{1,253}$)[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?(?:\.[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?)*$/;

const server = z
  .strictObject({
    protocol: z.enum(['imap', 'pop3', 'smtp']),
    host: z
      .string()
      .trim()
      .regex(hostName, 'must be the name of a server, such as mail.example.com')
      .toLowerCase()
      .describe('The name of the server, without a port.'),
    port: z.int().min(1).max(65_535),
    mode: z.enum(modeNames).describe('What mail programs call it.'),
  })
  .describe('A door of a mail server.');

/** What somebody teaches, as a form and the file have it. The limits fit a form of Slack. */
export const teachingSchema = z.strictObject({
  title: text(120).describe('What it is about, as a headline: "Company mail".'),
  questions: z
    .array(text(150))
    .min(1)
    .max(20)
    .describe('Ways in which people ask for it. Short ones reach furthest: "our mail server".'),
  answer: z
    .string()
    .trim()
    .min(1)
    .max(3_000)
    .regex(/^(?:[^\p{Cc}\p{Cs}]|[\n\r\t])*$/u, 'must be plain text')
    .describe('What is answered, in plain text; the first sentence leads.'),
  servers: z
    .array(server)
    .max(12)
    .default([])
    .describe('Where there are any; the preferred of each protocol first.'),
  username: text(120).optional().describe('What to type as the user name at these servers.'),
  domains: z
    .array(z.string().trim().regex(hostName, 'must be a domain, such as example.com').toLowerCase())
    .max(20)
    .default([])
    .describe('The domains of the addresses at these servers.'),
  source: text(300).optional().describe('Where it is written down: a title or an address.'),
});

/** What somebody teaches. */
export type Teaching = Readonly<z.infer<typeof teachingSchema>>;

/** Modes that belong to a port; any other is unusual. */
const usual: Readonly<Record<number, Security>> = {
  993: 'implicit-tls',
  995: 'implicit-tls',
  465: 'implicit-tls',
  143: 'starttls',
  110: 'starttls',
  587: 'starttls',
  25: 'starttls',
};

/** What to be careful about in the servers that were taught, each with its protocol first. */
export function warningsOf({ servers }: Teaching): string[] {
  return servers.flatMap(({ protocol, port, mode }) => {
    const name = `${protocol} on port ${port}`;
    if (mode === 'none') return [`${name} is taught without encryption: passwords can be read`];
    return (usual[port] ?? modes[mode]) === modes[mode]
      ? []
      : [`${name} with ${mode} is unusual: check it if it does not connect`];
  });
}

/** What is taught as an entry: with servers it is like a provider, without any an explanation. */
export function toOwnEntry(id: string, teaching: Teaching, origin: Origin): OwnEntry {
  const { title, questions, answer, servers, domains, username, source } = teaching;
  const shared = {
    id,
    aliases: [title, ...questions].map((name) => name.toLowerCase()),
    references: [source ?? 'Your workspace'] as const,
    readOn: origin.taughtOn ?? '',
    origin,
  };
  if (servers.length === 0) {
    return { ...shared, kind: 'topic', title, questions, answer, keyPoints: [], services: [] };
  }
  return {
    ...shared,
    kind: 'provider',
    name: title,
    offers: 'mailbox',
    domains,
    endpoints: servers.map(toEndpoint),
    username: username ?? '',
    authentication: { methods: [] },
    notes: [answer],
    warnings: warningsOf(teaching),
    certainty: 'high',
  };
}

function toEndpoint({ protocol, host, port, mode }: Teaching['servers'][number]): Endpoint {
  return { protocol, host, port, security: modes[mode], verifiedBy: [] };
}
