import { isPort, isProtocol, type PortToken, type ProtocolToken, type Token } from './tokens.ts';

/** Which protocol each port of a sentence is said to belong to; one that is not said is not there. */
export type Owners = ReadonlyMap<PortToken, ProtocolToken>;

type Item = PortToken | ProtocolToken;

/**
 * Reads who owns the ports of a sentence, clause by clause. People write the protocol first ("IMAP
 * 143, 993"), the port first ("25 SMTP, 143 IMAP"), or all of both ("IMAP and POP3: 143 and 110").
 */
export function readOwners(clauses: readonly (readonly Token[])[]): Owners {
  const owners = new Map<PortToken, ProtocolToken>();
  const all = clauses.map((clause) => clause.filter(isItem));
  const sentence = all.flat();
  if (pairUp(sentence, owners)) return owners;
  const isPortFirst = sentence[0]?.kind === 'port';
  let before: ProtocolToken | undefined;
  for (const [index, items] of all.entries()) {
    const after = all
      .slice(index + 1)
      .flat()
      .find(isProtocol);
    const around = isPortFirst ? (after ?? before) : (before ?? after);
    if (!pairUp(items, owners)) ownClause(items, { owners, around, isPortFirst });
    before = items.findLast(isProtocol) ?? before;
  }
  return owners;
}

function isItem(token: Token): token is Item {
  return isPort(token) || isProtocol(token);
}

/** "IMAP, POP3 and SMTP: 143, 110 and 25": as many of one as of the other, or a multiple. */
function pairUp(items: readonly Item[], owners: Map<PortToken, ProtocolToken>): boolean {
  const protocols = items.filter(isProtocol);
  const ports = items.filter(isPort);
  const turns = items.filter((item, index) => item.kind !== items[index - 1]?.kind).length;
  if (protocols.length < 2 || turns !== 2 || ports.length % protocols.length !== 0) return false;
  const distinct = new Set(protocols.map(({ protocol }) => protocol)).size;
  if (ports.length > protocols.length && distinct < protocols.length) return false;
  for (const [index, port] of ports.entries()) {
    const owner = protocols[index % protocols.length];
    if (owner) owners.set(port, owner);
  }
  return true;
}

interface Surroundings {
  readonly owners: Map<PortToken, ProtocolToken>;
  /** The protocol of a clause nearby, for ports that have none in their own. */
  readonly around: ProtocolToken | undefined;
  readonly isPortFirst: boolean;
}

function ownClause(items: readonly Item[], { owners, around, isPortFirst }: Surroundings): void {
  const startsWithPort = items[0]?.kind === 'port';
  const endsWithProtocol = items.at(-1)?.kind === 'protocol';
  const looksAhead = startsWithPort && (endsWithProtocol || isPortFirst);
  for (const [index, item] of items.entries()) {
    if (!isPort(item)) continue;
    const before = items.slice(0, index).findLast(isProtocol);
    const after = items.slice(index).find(isProtocol);
    const owner = looksAhead ? (after ?? before ?? around) : (before ?? around ?? after);
    if (owner) owners.set(item, owner);
  }
}
