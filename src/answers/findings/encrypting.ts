import type { FindingCode } from '../../checks/check-report.ts';
import { listed } from '../words.ts';
import {
  byProtocol,
  type DescribeFinding,
  isRelay,
  listIn,
  onPort,
  quoted,
  textIn,
  thisPort,
} from './finding-words.ts';

type Encrypting = Extract<
  FindingCode,
  | 'plain-on-tls-port'
  | 'tls-on-plain-port'
  | 'starttls-not-offered'
  | 'starttls-refused'
  | 'starttls-broken'
  | 'data-after-starttls'
  | 'login-in-clear'
  | 'tls-too-old'
  | 'tls-handshake-failed'
>;

/** Words for encryption that is missing, in the wrong place, broken or too old. */
export const encrypting: Readonly<Record<Encrypting, DescribeFinding>> = {
  'plain-on-tls-port': (finding) => ({
    name: 'not encrypted where SSL/TLS belongs',
    what: `The server speaks without encryption${onPort(finding)}, where mail programs expect SSL/TLS from the start${quoted(textIn(finding, 'greeting'))}.`,
    todo: `Switch SSL/TLS on for ${thisPort(finding)}. Until then only a program that is set to this odd mode gets in, and its password goes over the wire in the clear.`,
    who: ['server'],
    why: 'tls-wrong-version',
  }),
  'tls-on-plain-port': (finding) => ({
    name: 'SSL/TLS where STARTTLS belongs',
    what: `The server speaks SSL/TLS from the start${onPort(finding)}, where mail programs expect a plain greeting and then STARTTLS. They hang and give up.`,
    todo: `Switch ${thisPort(finding)} to STARTTLS. Until then, “SSL/TLS” in the mail program gets through there.`,
    who: ['server', 'person'],
    why: 'tls-greeting-never-received',
  }),
  'starttls-not-offered': (finding) => ({
    name: 'no encryption offered',
    what: `The server does not offer STARTTLS${onPort(finding)}${quoted(textIn(finding, 'text'))}, so ${isRelay(finding) ? 'mail from other servers comes in unencrypted' : 'passwords and mail would go in the clear'}.`,
    todo: 'Give the service a certificate and switch STARTTLS on. If it is on, a firewall on the way takes it out (Cisco calls it “SMTP inspection”).',
    who: ['server', 'network'],
    why: 'starttls-stripping',
  }),
  'starttls-refused': (finding) => ({
    name: 'STARTTLS refused',
    what: `The server offers STARTTLS${onPort(finding)} and then refuses it${quoted(textIn(finding, 'text'))}.`,
    todo: 'Look into the server’s log: mostly its certificate or key cannot be read. The refusal may pass by itself.',
    who: ['server'],
    why: byProtocol(finding, {
      smtp: 'smtp-454-tls',
      imap: 'starttls-vs-implicit-tls',
      pop3: 'starttls-vs-implicit-tls',
    }),
  }),
  'starttls-broken': (finding) => ({
    name: 'STARTTLS breaks off',
    what: `The server agrees to STARTTLS${onPort(finding)}, but no encryption follows.`,
    todo: 'Look into the server’s log, and into filters before the server that do not understand STARTTLS.',
    who: ['server'],
    why: 'tls-handshake-failure',
  }),
  'data-after-starttls': (finding) => ({
    name: 'words slipped in before encryption',
    what: `After agreeing to STARTTLS${onPort(finding)}, the server sent more words unencrypted. A program that reads them takes them for safe.`,
    todo: 'Update the mail server or the filter before it: this is a known hole (STARTTLS injection). Until then use a port with SSL/TLS.',
    who: ['server', 'person'],
    why: 'starttls-stripping',
  }),
  'login-in-clear': (finding) => ({
    name: 'takes passwords unencrypted',
    what: `Before encryption the server${onPort(finding)} already offers to take a password (${listed(listIn(finding, 'logins'), 'and')}). A program that is set to “no encryption” would send it in the clear.`,
    todo: 'Allow the login only after STARTTLS. In mail programs, choose SSL/TLS or STARTTLS, never “none”.',
    who: ['server', 'person'],
    why: 'rfc-8314',
  }),
  'tls-too-old': (finding) => {
    const version = tlsName(textIn(finding, 'version'));
    return {
      name: version ? `only ${version}` : 'TLS too old',
      what: `The server${onPort(finding)} speaks ${version ? `only ${version}` : 'only old versions of TLS'}. Programs of today refuse everything before TLS 1.2.`,
      todo: 'Update the server’s software or its TLS settings, so that it speaks TLS 1.2 and 1.3.',
      who: ['server'],
      why: 'tls-versions',
    };
  },
  'tls-handshake-failed': (finding) => ({
    name: 'encryption fails',
    what: textIn(finding, 'version')
      ? `The server${onPort(finding)} only manages weak encryption, which programs of today refuse.`
      : `Encryption could not be agreed upon${onPort(finding)}.`,
    todo: 'Compare the server’s TLS settings (ciphers, key, certificate) with today’s recommendations; its log names the reason.',
    who: ['server'],
    why: 'tls-handshake-failure',
  }),
};

/** Node's name of a TLS version as people write it: "TLSv1.3" → "TLS 1.3", "TLSv1" → "TLS 1.0". */
export function tlsName(version: string): string {
  return version
    .replace(/^TLSv1$/, 'TLSv1.0')
    .replace(/^TLSv/, 'TLS ')
    .replace(/^SSLv/, 'SSL ');
}
