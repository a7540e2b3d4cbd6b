import type { Refusal, RefusalCode } from '../checks/check-report.ts';
import { mailPorts } from '../checks/guard.ts';
import { echoed, listed } from './words.ts';

/** What is said to a person whose check was refused. */
export interface RefusalWords {
  /** What was wrong with it, in one sentence. */
  readonly what: string;
  /** What to do instead. */
  readonly todo: string;
}

type DescribeRefusal = (evidence: string | null, host: string) => RefusalWords;

const example = '“check mail.example.com” or “check mail.example.com:993”';
const askForName = `Ask with the server’s name: ${example}.`;
const inside =
  'From here only servers on the Internet are checked. Whoever runs Mailport can open an own network to it (MAILPORT_ALLOW_NETS, MAILPORT_ALLOW_HOSTS).';

const words: Readonly<Record<RefusalCode, DescribeRefusal>> = {
  empty: () => ({ what: 'There is no server in this question.', todo: askForName }),
  'input-too-long': () => ({ what: 'This is too long for a server’s name.', todo: askForName }),
  'bad-character': () => ({
    what: 'This has characters that no server’s name has; some of them may be invisible.',
    todo: 'Type the name by hand instead of pasting it: letters, digits, hyphens and dots.',
  }),
  'slack-mention': () => ({
    what: 'This is a person or a channel, not a server.',
    todo: askForName,
  }),
  'slack-special': () => ({ what: 'This is a word of Slack’s, not a server.', todo: askForName }),
  'label-mismatch': () => ({
    what: 'This link shows one server and leads to another.',
    todo: 'Type the name of the one that you mean.',
  }),
  scheme: (evidence) => ({
    what: `This is an address of another kind${evidence ? ` (“${evidence}”)` : ''}, not a mail server.`,
    todo: askForName,
  }),
  userinfo: () => ({
    what: 'This address has a user name or a password in it.',
    todo: 'Ask again with the server alone. If it was a real password, change it.',
  }),
  'not-canonical-ip': () => ({
    what: 'This is not one address in its usual form.',
    todo: 'Write all four numbers without leading zeros (“192.0.2.1”), or the server’s name. Only one server is checked at a time, never a range.',
  }),
  'bad-address': () => ({
    what: 'This is not a whole IPv6 address.',
    todo: 'Write it in brackets, with the port behind them: “[2001:db8::1]:993”.',
  }),
  'zone-id': () => ({
    what: 'This address belongs to one machine’s own network card.',
    todo: 'Leave out the “%” and what follows; addresses that begin with fe80 cannot be checked from elsewhere.',
  }),
  'ambiguous-port': () => ({
    what: 'The end of this address may be a port or a part of the address.',
    todo: 'Write the address in brackets, with the port behind them: “[2001:db8::1]:993”.',
  }),
  'bad-name': () => ({
    what: 'This is not a name that a server can have.',
    todo: 'Names have letters, digits and hyphens between single dots: “mail.example.com”.',
  }),
  'label-too-long': () => ({
    what: 'A part of this name is too long: 63 characters between two dots are the most.',
    todo: askForName,
  }),
  'name-too-long': () => ({
    what: 'This name is too long: 253 characters are the most.',
    todo: askForName,
  }),
  'numeric-tld': () => ({
    what: 'This name ends in a number, which no name on the Internet does.',
    todo: 'If an address was meant, write its four numbers: “192.0.2.1”.',
  }),
  'port-range': () => ({
    what: 'There is no such port: ports run from 1 to 65535.',
    todo: `The mail ports are ${mailPortList()}.`,
  }),
  'port-syntax': () => ({
    what: 'The port is not one plain number.',
    todo: 'Write one port behind the name: “check mail.example.com:993”. Without one, all mail ports are checked.',
  }),
  'port-not-mail': (evidence) => ({
    what: `${evidence ? `Port ${evidence}` : 'This'} is not a mail port, so it is not checked.`,
    todo: `The mail ports are ${mailPortList()}.`,
  }),
  'one-target': () => ({
    what: 'These are several servers.',
    todo: 'Ask for one at a time: “check mail.example.com”.',
  }),
  'special-name': (evidence) => ({
    what: `${evidence ? `“${evidence}”` : 'This'} is not a name on the Internet: it only means something inside a network.`,
    todo: `Ask with the full name that mail programs use: “mail.example.com”. ${inside}`,
  }),
  'private-address': () => ({
    what: 'This address is not on the Internet: it belongs to an inner network, or to none.',
    todo: inside,
  }),
  'metadata-address': () => ({
    what: 'This address is not a mail server’s; it is never checked.',
    todo: askForName,
  }),
  'resolves-private': (evidence, host) => ({
    what: `DNS leads ${host} to an address${evidence ? ` (${evidence})` : ''} that is not on the Internet.`,
    todo: `If the server should be reached from outside, its DNS record is wrong. ${inside}`,
  }),
  'null-mx': () => ({
    what: 'This domain says in DNS that it takes no mail (a “null MX”).',
    todo: 'If it should take mail, whoever manages its DNS has to name a mail server there. To check one host, name it: “check mail.example.com”.',
  }),
  nxdomain: (_evidence, host) => ({
    what: `DNS does not know ${host}.`,
    todo: 'Look at the spelling. If it is right, the name has not been registered, has run out, or has not spread yet.',
  }),
  redirect: (_evidence, host) => ({
    what: `Nothing but an autoconfig file names servers for ${host}, and it sends readers to another address.`,
    todo: `Such a redirect is not followed: it may lead anywhere. ${askForName}`,
  }),
  'xml-dtd': (_evidence, host) => ({
    what: `Nothing but an autoconfig file names servers for ${host}, and it declares types of its own (a DTD).`,
    todo: `Such a file is not read: it may hide anything. ${askForName}`,
  }),
};

/**
 * Why something is not checked, and what to do instead. What was typed is never repeated but for the
 * short, cleaned evidence and a host that was found sound.
 */
export function describeRefusal({ refused, evidence }: Refusal, host?: string): RefusalWords {
  const name = host === undefined ? 'this name' : echoed(host, 80);
  return words[refused](evidence === undefined ? null : echoed(evidence, 60), name);
}

function mailPortList(): string {
  return listed(mailPorts.map(String), 'and');
}
