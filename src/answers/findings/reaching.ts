import type { Finding, FindingCode } from '../../checks/check-report.ts';
import { echoed } from '../words.ts';
import {
  byProtocol,
  counted,
  type DescribeFinding,
  isIn,
  numberIn,
  onPort,
  quoted,
  textIn,
  thisPort,
} from './finding-words.ts';

type Reaching = Extract<
  FindingCode,
  | 'name-not-found'
  | 'dns-failed'
  | 'no-route-here'
  | 'blocked-here'
  | 'host-unreachable'
  | 'port-refused'
  | 'port-filtered'
  | 'connection-lost'
  | 'silent'
  | 'slow-greeting'
>;

/** Words for what keeps a server from being reached, or from saying a first word. */
export const reaching: Readonly<Record<Reaching, DescribeFinding>> = {
  'name-not-found': (finding) => {
    const { host } = finding;
    const named = textIn(finding, 'name');
    if (named !== '') {
      const record = sourceNames[textIn(finding, 'from')] ?? 'a record';
      return {
        name: `${record} names no server`,
        what: `For ${host ?? 'the domain'}, ${record} names “${echoed(named)}”: ${missingNames[textIn(finding, 'reason')] ?? 'it is not there'}.`,
        todo: 'Correct the entry, or take it out.',
        who: ['domain'],
        why: 'dns-not-found',
      };
    }
    return {
      name: 'name not found',
      what: `DNS knows no address for ${host ?? 'this name'}.`,
      todo: 'Look at the spelling first. If the name is right, its record is missing in DNS or has not spread yet.',
      who: ['person', 'domain'],
      why: 'dns-not-found',
    };
  },
  'dns-failed': (finding) => ({
    name: 'DNS gave no answer',
    what: unansweredName(finding),
    todo: 'Try again in a few minutes. If it stays so, the DNS servers of the domain are down, or the DNS of the network that the check was made from.',
    who: ['nobody', 'domain', 'network'],
    why: 'dns-temporary-failure',
  }),
  'no-route-here': (finding) => {
    const family = numberIn(finding, 'family');
    const kind = family === null ? 'this address' : `IPv${family} addresses`;
    return {
      name: family === null ? 'no route from here' : `no IPv${family} here`,
      what: `The network that the check was made from has no way to ${kind}. That says nothing about the server.`,
      todo: `Check from a network that reaches ${kind}, if it matters.`,
      who: ['network'],
      why: 'connection-timed-out',
    };
  },
  'blocked-here': (finding) => ({
    name: 'blocked by our own network',
    what:
      textIn(finding, 'canaries') === 'silent'
        ? `Connections${onPort(finding)} do not get out of the network that the check was made from: servers that are known to answer do not either.`
        : `The connection${onPort(finding)} was turned away in the network that the check was made from, before it reached the server.`,
    todo: 'This says nothing about the server. Check from another network, or have outgoing connections on this port allowed.',
    who: ['network'],
    why: finding.port === 25 ? 'port-25-blocked' : 'firewall-ports',
  }),
  'host-unreachable': ({ address }) => ({
    name: 'host unreachable',
    what: `A router on the way reported that ${address ?? 'the server'} cannot be reached.`,
    todo: 'See that the server is running and connected, and that its address in DNS is right.',
    who: ['server', 'network'],
    why: 'connection-timed-out',
  }),
  'port-refused': (finding) => ({
    name: 'closed',
    what: `The server answered at once that nothing listens${onPort(finding)}.`,
    todo:
      finding.level === 'fair'
        ? `Open ${thisPort(finding)} with SSL/TLS: RFC 8314 recommends that before what is open here.`
        : finding.port === null
          ? 'See that the name is that of the mail server. If it is, start the mail service, or open the ports in the server’s firewall.'
          : 'If this port is in use, start the service or open the port in the server’s firewall. If not, have mail programs use one that answers.',
    who: ['server'],
    why: 'connection-refused',
  }),
  'port-filtered': (finding) => ({
    name: 'no answer',
    what: `Nothing came back${onPort(finding)}: something drops the packets, mostly a firewall.`,
    todo: `${finding.port === null ? 'See that the server is running and that its address in DNS is right. If so, have the ports' : 'Have the port'} opened in the firewall before the server. If others reach it, the firewall of the network that the check was made from is the one.`,
    who: ['server', 'network'],
    why: 'connection-timed-out',
  }),
  'connection-lost': (finding) => ({
    name: 'connection cut',
    what: `The connection was cut${onPort(finding)}${lostAfter[textIn(finding, 'after')] ?? ''}.`,
    todo: 'Look into the server’s log at this time: a crash, a limit per address, or a filter before the server does this.',
    who: ['server'],
    why: 'connection-reset',
  }),
  silent: (finding) => {
    const seconds = numberIn(finding, 'seconds');
    const during = isIn(finding, 'pending')
      ? ' so far'
      : seconds === null
        ? ''
        : ` in ${counted(seconds, 'second')}`;
    return {
      name: 'connects, then silence',
      what: `The connection${onPort(finding)} opens, but the server says nothing${during}.`,
      todo: 'See whether the mail service behind the port hangs, and whether a proxy or firewall accepts connections in its place.',
      who: ['server'],
      why: 'tls-greeting-never-received',
    };
  },
  'slow-greeting': (finding) => {
    const seconds = numberIn(finding, 'seconds');
    const isThere = finding.level === 'fair';
    const while_ = seconds === null ? '' : ` for ${counted(seconds, 'second')}`;
    return {
      name: isThere ? `greets late${while_.replace(' for', ', after')}` : 'greeting held back',
      what: `The server held back its greeting${onPort(finding)}${while_}${isThere ? '' : ' and has not finished it'}.`,
      todo: 'Wait: some servers do this to turn away spam. Mail programs with a short time-out give up before. If people notice, shorten the delay or make an exception.',
      who: ['server', 'nobody'],
      why: 'greeting-delays',
    };
  },
};

const lostAfter: Readonly<Record<string, string>> = {
  connected: ' before the server said a word',
  greeted: ' after the greeting',
  upgrade: ' when encryption was asked for',
};

/** What brought a server's name. */
const sourceNames: Readonly<Record<string, string>> = {
  mx: 'the MX record',
  srv: 'an SRV record',
  autoconfig: 'the autoconfig file',
};

const missingNames: Readonly<Record<string, string>> = {
  nxdomain: 'DNS does not know it',
  'no-address': 'DNS has no address for it',
  'special-name': 'it is not a name on the Internet',
  'bad-name': 'it is not a name that a server can have',
};

function unansweredName(finding: Finding): string {
  const { host } = finding;
  const family = numberIn(finding, 'family');
  const about = family === null ? '' : `the IPv${family} addresses of `;
  const rest =
    family === null ? 'neither yes nor no' : `so that only IPv${family === 6 ? 4 : 6} was tried`;
  return `The DNS servers gave no answer about ${about}${host ?? 'this name'}, ${rest}.`;
}

/** Words for a server that answers, but not as a mail server that takes guests. */
type Refusing = Extract<
  FindingCode,
  'greeting-refused' | 'busy' | 'not-a-mail-server' | 'reply-too-long' | 'preauth'
>;

export const refusing: Readonly<Record<Refusing, DescribeFinding>> = {
  'greeting-refused': (finding) => ({
    name: 'turned away',
    what: `The server turned the check away${onPort(finding)}${quoted(textIn(finding, 'text'))}.`,
    todo: 'Its words mostly say why: a blocklist, or a server that takes no mail. If others are let in, the address that the check was made from is not welcome.',
    who: ['server', 'network'],
    why: byProtocol(finding, { smtp: 'spam-rejected-554', imap: 'imap-bye', pop3: 'pop3-sys' }),
  }),
  busy: (finding) => ({
    name: 'busy, try later',
    what: `The server asks to come back later${onPort(finding)}${quoted(textIn(finding, 'text'))}.`,
    todo: 'Try again in a few minutes. If it goes on, the server is overloaded, being serviced, or over a limit of connections.',
    who: ['nobody', 'server'],
    why: byProtocol(finding, {
      smtp: 'smtp-too-many-connections-421',
      imap: 'imap-unavailable',
      pop3: 'pop3-sys',
    }),
  }),
  'not-a-mail-server': (finding) => ({
    name: 'not a mail server',
    what: `What answers${onPort(finding)} does not speak a mail protocol${quoted(textIn(finding, 'greeting'))}.`,
    todo: 'See that the host and the port are the right ones. If they are, another service has taken the port, or a proxy stands before it.',
    who: ['person', 'server'],
    why: 'all-ports',
  }),
  'reply-too-long': (finding) => ({
    name: 'endless reply',
    what: `The server’s reply${onPort(finding)} was longer than any mail server needs, so the check hung up.`,
    todo: 'See what answers on this port: a mail server would not do this.',
    who: ['server'],
    why: 'testing-commands',
  }),
  preauth: (finding) => ({
    name: 'logged in without a password',
    what: `The server takes everyone for logged in${onPort(finding)} (PREAUTH), so encryption cannot be switched on any more.`,
    todo: 'Switch this off on every port that others can reach. If the server’s settings do not say so, someone on the way has changed the greeting.',
    who: ['server'],
    why: 'starttls-stripping',
  }),
};
