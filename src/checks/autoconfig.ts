import type { MailProtocol, Security } from '../knowledge/entry.ts';
import { readXml, type XmlElement, type XmlRefusal } from './xml.ts';

/** A server as a domain's autoconfig file names it. Name and port are as they stand there: they
 * still have to pass the gate. */
export interface AutoconfigServer {
  readonly protocol: MailProtocol;
  readonly host: string;
  readonly port: string;
  /** Null where the file does not say, or says something of its own. */
  readonly security: Security | null;
  /** "password-cleartext", "OAuth2" …: the file's words. */
  readonly authentication: readonly string[];
}

const protocols: ReadonlyMap<string, MailProtocol> = new Map([
  ['incomingServer imap', 'imap'],
  ['incomingServer pop3', 'pop3'],
  ['outgoingServer smtp', 'smtp'],
]);

const securities: ReadonlyMap<string, Security> = new Map([
  ['ssl', 'implicit-tls'],
  ['starttls', 'starttls'],
  ['plain', 'none'],
]);

const mostServers = 8;

/**
 * Reads config-v1.1.xml, the file in which a domain tells mail programs its servers (Thunderbird's
 * "config file format", draft-ietf-mailmaint-autoconfig).
 *
 * @param domain stands in for %EMAILDOMAIN%.
 */
export function readAutoconfig(
  source: string,
  domain: string,
): readonly AutoconfigServer[] | XmlRefusal {
  const root = readXml(source);
  if ('failed' in root) return root;
  if (root.name !== 'clientConfig') return { failed: 'xml-broken' };
  return childrenOf(root, 'emailProvider')
    .flatMap(({ children }) => children)
    .flatMap((element) => readServer(element, domain))
    .slice(0, mostServers);
}

function readServer(element: XmlElement, domain: string): readonly AutoconfigServer[] {
  const type = element.attributes.get('type') ?? '';
  const protocol = protocols.get(`${element.name} ${type.toLowerCase()}`);
  const host = textOf(element, 'hostname').replaceAll('%EMAILDOMAIN%', domain);
  if (protocol === undefined || host === '') return [];
  return [
    {
      protocol,
      host,
      port: textOf(element, 'port'),
      security: securities.get(textOf(element, 'socketType').toLowerCase()) ?? null,
      authentication: childrenOf(element, 'authentication').map(({ text }) => text.trim()),
    },
  ];
}

function childrenOf(element: XmlElement, name: string): readonly XmlElement[] {
  return element.children.filter((child) => child.name === name);
}

function textOf(element: XmlElement, name: string): string {
  return childrenOf(element, name)[0]?.text.trim() ?? '';
}
