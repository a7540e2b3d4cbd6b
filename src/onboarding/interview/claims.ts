import type { Claim, SaidMode } from './claim.ts';
import { readHeading, readModes } from './modes.ts';
import { type Owner, readOwners } from './owners.ts';
import { readTables } from './tables.ts';
import { isMode, isPort, isProtocol, readTokens, splitAt, type Token } from './tokens.ts';

/** What a free answer claims, in whatever form it was written. */
export function readClaims(answer: string): readonly Claim[] {
  const { claims, rest } = readTables(readTokens(answer));
  const context: Context = { protocol: null, mode: null };
  const prose = splitAt(rest, ['line', 'sentence']).flatMap((sentence) =>
    readSentence(sentence, context),
  );
  return [...claims, ...prose];
}

/** What the lines before have said, until another says something else. */
interface Context {
  protocol: Claim['protocol'];
  mode: SaidMode | null;
}

function readSentence(sentence: readonly Token[], context: Context): readonly Claim[] {
  if (!sentence.some(isPort)) {
    readTitle(sentence, context);
    return [];
  }
  const clauses = splitAt(sentence, ['comma', 'cell']);
  const owners = readOwners(clauses);
  const modes = readModes(clauses, owners);
  const claims = sentence.filter(isPort).flatMap((token): readonly Claim[] => {
    const said = modes.get(token) ?? [];
    const own = (owners.get(token) ?? []).map(toProtocol);
    return (own.length > 0 ? own : [context.protocol]).map((protocol) => ({
      port: token.port,
      protocol,
      modes: said.length === 0 && context.mode ? [context.mode] : said,
    }));
  });
  const last = sentence.findLast(isProtocol);
  if (last) context.protocol = { is: last.protocol, isSure: false };
  return claims;
}

function toProtocol({ token, isSure }: Owner): Claim['protocol'] {
  return { is: token.protocol, isSure };
}

/** A line without a port: "IMAP:", "Encrypted:", or the question itself. */
function readTitle(sentence: readonly Token[], context: Context): void {
  const protocols = new Set(sentence.filter(isProtocol).map(({ protocol }) => protocol));
  const [protocol] = protocols;
  const mode = sentence.find(isMode)?.mode;
  if (protocol) context.protocol = protocols.size === 1 ? { is: protocol, isSure: true } : null;
  if (mode) context.mode = { mode, isSure: readHeading(sentence) !== null };
  else if (protocol && context.mode) context.mode = { ...context.mode, isSure: false };
}
