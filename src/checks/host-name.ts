import { isIP } from 'node:net';
import { domainToASCII } from 'node:url';

/** A host as it is asked for in DNS: lower case ASCII, no root dot. */
export interface HostName {
  readonly name: string;
  /** What a person should be told about how the name was understood. */
  readonly note?: 'folded' | 'mixed-scripts';
}

export type NameRefusal =
  | 'not-canonical-ip'
  | 'bad-name'
  | 'label-too-long'
  | 'name-too-long'
  | 'numeric-tld'
  | 'special-name';

/** Names that are not looked up in the public DNS, or that mean a place inside someone's network:
 * RFC 6761, 6762 (local; appendix G: intranet, private, corp, home, lan), 7686 (onion), 8375
 * (home.arpa), 9476 (alt), ICANN's reserved "internal" and its name-collision list (corp, home,
 * mail), and what routers, clusters and other naming systems use. None is a public top level. */
const specialSuffixes: ReadonlySet<string> = new Set([
  ...['alt', 'arpa', 'example', 'internal', 'invalid', 'local', 'localhost', 'onion', 'test'],
  ...['corp', 'domain', 'home', 'intern', 'intranet', 'lan', 'localdomain', 'localnet', 'mail'],
  ...['dhcp', 'gateway', 'private', 'router', 'workgroup'],
  ...['cluster', 'consul', 'default', 'kube', 'svc'],
  ...['bit', 'exit', 'gnu', 'i2p', 'zkey'],
]);

/** A router's name that has since become a name in the public DNS as well. */
const specialNames: readonly string[] = ['fritz.box'];

/**
 * Reads a host name from what was typed, once its characters are known to be harmless. Folding may
 * turn a name into an address ("①②⑦.⓪.⓪.①"): such a one is refused, never connected to.
 *
 * @param isOpened tells whether the operator has opened a name that would be refused as special.
 */
export function readHostName(
  typed: string,
  isOpened: (name: string) => boolean = () => false,
): HostName | NameRefusal {
  const host = typed.replace(/[。．｡]/g, '.').toLowerCase();
  if (looksNumeric(host)) return 'not-canonical-ip';
  const bare = host.endsWith('.') ? host.slice(0, -1) : host;
  const tooLong = refuseLength(bare);
  if (tooLong) return tooLong;

  const name = domainToASCII(bare);
  if (isIP(name) || looksNumeric(name)) return 'not-canonical-ip';
  if (name === '') return /\.(?:0x[\da-f]*|\p{N}+)$/u.test(bare) ? 'numeric-tld' : 'bad-name';
  const refusal = refuseLength(name) ?? refuseName(name);
  if (refusal) return refusal;
  if (isSpecial(name) && !isOpened(name)) return 'special-name';
  return describeFolding(typed, name);
}

/** Whether all of it could be read as a number by some system's address parser, or by a person:
 * digits of any script. */
function looksNumeric(host: string): boolean {
  return /^(?:0x[\da-f]*|\p{N}+)(?:\.(?:0x[\da-f]*|\p{N}+))*\.?(?:[/-][\p{N}./-]*)?$/u.test(host);
}

/** RFC 1035 section 2.3.4: 63 octets a label, 253 characters a name. */
function refuseLength(name: string): NameRefusal | null {
  if (name.split('.').some((label) => label.length > 63)) return 'label-too-long';
  return name.length > 253 ? 'name-too-long' : null;
}

/** Letters, digits and hyphens (RFC 952, RFC 1123 section 2.1), and no number at the end. */
function refuseName(name: string): NameRefusal | null {
  const labels = name.split('.');
  if (!labels.every((label) => /^[a-z\d](?:[a-z\d-]*[a-z\d])?$/.test(label))) return 'bad-name';
  return /^(?:[\d-]+|0x[\da-f]*)$/.test(labels.at(-1) ?? '') ? 'numeric-tld' : null;
}

function isSpecial(name: string): boolean {
  if (!name.includes('.') || specialSuffixes.has(name.slice(name.lastIndexOf('.') + 1)))
    return true;
  return specialNames.some((special) => name === special || name.endsWith(`.${special}`));
}

function describeFolding(typed: string, name: string): HostName {
  if (mixesScripts(typed)) return { name, note: 'mixed-scripts' };
  const isFolded = typed.replace(/[。．｡]/g, '.').normalize('NFKC') !== typed;
  return isFolded ? { name, note: 'folded' } : { name };
}

/** Latin beside Cyrillic or Greek in one label: the way in which a name is made to look like
 * another (Unicode Technical Standard 39, section 5). */
function mixesScripts(typed: string): boolean {
  return typed
    .split('.')
    .some(
      (label) =>
        /\p{Script=Latin}/u.test(label) && /[\p{Script=Cyrillic}\p{Script=Greek}]/u.test(label),
    );
}
