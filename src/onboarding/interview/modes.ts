import type { SaidMode } from './claim.ts';
import type { Owners } from './owners.ts';
import {
  isMode,
  isPort,
  isProtocol,
  type Mode,
  type ModeToken,
  type PortToken,
  type ProtocolToken,
  type Token,
} from './tokens.ts';

export type Modes = ReadonlyMap<PortToken, readonly SaidMode[]>;

type Word = PortToken | ModeToken;

/** A clause, and what the clauses around it say of modes. */
interface View {
  readonly clause: readonly Token[];
  readonly words: readonly Word[];
  /** "Encrypted: SMTP 465, IMAP 993". */
  readonly heading: Mode | null;
  /** "SSL 993, 995": the mode that a clause of ports alone may go on with. */
  readonly running: Mode | null;
  /** "587 (submission, STARTTLS)": what a clause without ports adds to the one before. */
  readonly added: readonly Mode[];
}

/** Reads which modes are said of the ports of a sentence, clause by clause. */
export function readModes(clauses: readonly (readonly Token[])[], owners: Owners): Modes {
  return new Map(
    toViews(clauses).flatMap((view) =>
      view.clause.filter(isPort).map((port) => {
        const [owner, another] = owners.get(port) ?? [];
        return [port, modesOf(port, view, another ? undefined : owner?.token)];
      }),
    ),
  );
}

function toViews(clauses: readonly (readonly Token[])[]): readonly View[] {
  let heading: Mode | null = null;
  let running: Mode | null = null;
  return clauses.map((clause, index) => {
    const words = clause.filter((token): token is Word => isPort(token) || isMode(token));
    const next = clauses[index + 1] ?? [];
    const isAddition = !next.some((token) => isPort(token) || isProtocol(token));
    heading = readHeading(clause) ?? heading;
    const added = isAddition ? next.filter(isMode).map(({ mode }) => mode) : [];
    const view = { clause, words, heading, running, added };
    if (words.some(isMode)) {
      running = words[0]?.kind === 'mode' ? (words.findLast(isMode)?.mode ?? null) : null;
    }
    return view;
  });
}

/** A mode before a colon, and nothing before it. */
export function readHeading([first, second]: readonly Token[]): Mode | null {
  const isHeading = second?.kind === 'break' && second.strength === 'colon';
  return first?.kind === 'mode' && isHeading ? first.mode : null;
}

function modesOf(
  port: PortToken,
  { clause, words, heading, running, added }: View,
  owner: ProtocolToken | undefined,
): readonly SaidMode[] {
  const own = [...modesNear(port, words), ...modeOfOwner(port, owner, clause)];
  if (own.length > 0) return own;
  if (added.length > 0 && clause.findLast(isPort) === port) return added.map(sure);
  if (heading) return [sure(heading)];
  return running && !clause.some(isProtocol) ? [{ mode: running, isSure: false }] : [];
}

function sure(mode: Mode): SaidMode {
  return { mode, isSure: true };
}

/** The modes that stand with a port in its clause. */
function modesNear(port: PortToken, words: readonly Word[]): readonly SaidMode[] {
  const ports = words.filter(isPort);
  const modes = words.filter(isMode);
  const turns = words.filter((word, index) => word.kind !== words[index - 1]?.kind).length;
  if (turns === 2 && ports.length > 1 && modes.length > 1) {
    // "143/993 (plain/SSL)"; where the numbers differ, nobody can tell which belong together.
    const mode = modes[ports.indexOf(port)]?.mode;
    if (mode && ports.length === modes.length) return [sure(mode)];
    return modes.map((one) => ({ mode: one.mode, isSure: false }));
  }
  const at = words.indexOf(port);
  if (words[0]?.kind === 'mode') {
    const before = words.slice(0, at).findLast(isMode);
    return before ? [{ mode: before.mode, isSure: words[at - 1] === before }] : [];
  }
  const behind = words.slice(at + 1);
  const end = behind.findIndex(isPort);
  const followers = behind.slice(0, end < 0 ? undefined : end).filter(isMode);
  return followers.map(({ mode }) => sure(mode));
}

/** "IMAPS 993" says a mode; of "IMAP/IMAPS 143" nobody can tell whether it is meant. */
function modeOfOwner(
  port: PortToken,
  owner: ProtocolToken | undefined,
  clause: readonly Token[],
): readonly SaidMode[] {
  if (!owner?.mode) return [];
  const items: readonly Token[] = clause.filter((one) => isPort(one) || isProtocol(one));
  const [at, place] = [items.indexOf(owner), items.indexOf(port)];
  const further = items[at + (at - place)];
  const isBeside = at >= 0 && Math.abs(at - place) === 1 && further?.kind !== 'protocol';
  return [{ mode: owner.mode, isSure: isBeside }];
}
