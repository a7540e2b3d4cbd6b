import {
  isMode,
  isPort,
  isProtocol,
  type PortToken,
  type ProtocolToken,
  type Token,
} from './tokens.ts';

/** A protocol that a port is said to belong to. Not sure is what can be read in another way too. */
export interface Owner {
  readonly token: ProtocolToken;
  readonly isSure: boolean;
}

/** Which protocols each port of a sentence may belong to; one that is not said is not there. */
export type Owners = ReadonlyMap<PortToken, readonly Owner[]>;

type Item = PortToken | ProtocolToken;
type Owned = readonly [port: PortToken, owner: Owner];

/**
 * Reads who owns the ports of a sentence, clause by clause. People write the protocol first ("IMAP
 * 143, 993"), the port first ("25 SMTP, 143 IMAP"), or all of both ("IMAP and POP3: 143 and 110").
 */
export function readOwners(clauses: readonly (readonly Token[])[]): Owners {
  const sentence = clauses.flat().filter(isItem);
  const isOneList = toRuns(sentence).length === 2 && sentence.filter(isProtocol).length > 1;
  return gather(isOneList ? share(sentence) : ownClauses(clauses, sentence[0]?.kind === 'port'));
}

/** One of several owners is never sure. */
function gather(owned: readonly Owned[]): Owners {
  const owners = new Map<PortToken, readonly Owner[]>();
  for (const [port, owner] of owned) {
    const others = (owners.get(port) ?? []).filter(({ token }) => token !== owner.token);
    const isAlone = others.length === 0;
    const all = [...others, owner].map((one) => ({ ...one, isSure: one.isSure && isAlone }));
    owners.set(port, all);
  }
  return owners;
}

function isItem(token: Token): token is Item {
  return isPort(token) || isProtocol(token);
}

/** Items in runs: ports that follow each other, protocols that do. */
function toRuns(items: readonly Item[]): readonly (readonly Item[])[] {
  const runs: Item[][] = [];
  for (const item of items) {
    const run = runs.at(-1);
    if (run?.[0]?.kind === item.kind) run.push(item);
    else runs.push([item]);
  }
  return runs;
}

/** Ports beside protocols: each its own where there are as many, else any of them. */
function share(group: readonly Item[]): readonly Owned[] {
  const ports = group.filter(isPort);
  const protocols = group.filter(isProtocol);
  const nearest = group[0]?.kind === 'port' ? protocols[0] : protocols.at(-1);
  const isOne = new Set(protocols.map(({ protocol }) => protocol)).size === 1;
  return ports.flatMap((port, index): readonly Owned[] => {
    const own = ports.length === protocols.length ? protocols[index] : isOne && nearest;
    if (own) return [[port, { token: own, isSure: true }]];
    return protocols.map((token) => [port, { token, isSure: false }]);
  });
}

function ownClauses(
  clauses: readonly (readonly Token[])[],
  isPortFirst: boolean,
): readonly Owned[] {
  const firsts = clauses.map((clause) => clause.find(isProtocol));
  const lasts = clauses.map((clause) => clause.findLast(isProtocol));
  // Each clause's neighbours: the last protocol before it, and the first behind it.
  const before = firsts.map((_, index) => lasts[index - 1]);
  for (const [index, one] of before.entries()) before[index] = one ?? before[index - 1];
  const behind = firsts.map((_, index) => firsts[index + 1]);
  for (let index = behind.length - 2; index >= 0; index -= 1) behind[index] ??= behind[index + 1];
  return clauses.flatMap((clause, index) => {
    const [last, next] = [before[index], behind[index]];
    const around = isPortFirst ? (next ?? last) : (last ?? next);
    return ownClause(clause, { around, isPortFirst });
  });
}

interface Surroundings {
  /** The protocol of a clause nearby, for ports that have none in their own. */
  readonly around: ProtocolToken | undefined;
  readonly isPortFirst: boolean;
}

function ownClause(clause: readonly Token[], surroundings: Surroundings): readonly Owned[] {
  return toGroups(clause.filter(isItem), surroundings)
    .flatMap(share)
    .map(([port, { token, isSure }]) => [
      port,
      { token, isSure: isSure && !isApart(port, token, clause) },
    ]);
}

/** Runs that belong together: protocols with the ports behind them, or ports with the protocols. */
function toGroups(
  items: readonly Item[],
  { around, isPortFirst }: Surroundings,
): readonly (readonly Item[])[] {
  const runs = toRuns(items);
  const [first, last] = [runs[0] ?? [], runs.at(-1) ?? []];
  const [startsWithPort, endsWithPort] = [first, last].map((run) => run[0]?.kind === 'port');
  const beside = (protocol: ProtocolToken | undefined) => (protocol ? [protocol] : []);
  if (!startsWithPort) return inPairs(runs);
  if (endsWithPort && !isPortFirst) {
    return inPairs([beside(around ?? items.find(isProtocol)), ...runs]);
  }
  // "587 SMTP 143, 993 IMAP": a port behind a protocol may be its, or belong to the next.
  const owners = endsWithPort ? [items.findLast(isProtocol), around] : [];
  return [...inPairs(runs), ...owners.flatMap((owner) => (owner ? [[...last, owner]] : []))];
}

function inPairs(runs: readonly (readonly Item[])[]): readonly (readonly Item[])[] {
  return runs.flatMap((run, index) =>
    index % 2 === 0 ? [[...run, ...(runs[index + 1] ?? [])]] : [],
  );
}

/** "POP3 110, secure 993 995": behind a mode a new list may begin, and need not be POP3's. */
function isApart(port: PortToken, token: ProtocolToken, clause: readonly Token[]): boolean {
  const [from, at] = [clause.indexOf(token), clause.indexOf(port)];
  if (from > at) return false;
  const between = clause.slice(from + 1, at);
  const mode = between.findLastIndex(isMode);
  return mode >= 0 && (from < 0 || between.slice(0, mode).some(isPort));
}
