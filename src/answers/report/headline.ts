import type { CheckReport } from '../../checks/check-report.ts';
import { echoed, listed } from '../words.ts';
import { doorName, isUsable, placesOf } from './doors.ts';
import { type Problem, problemName } from './problems.ts';

/** Slack's limit for a heading, the shortest of all surfaces. */
const longest = 150;
const mostDoors = 4;

/** The verdict with its main reason; what is still waited for is not judged. */
export function headlineOf(
  report: CheckReport,
  problems: readonly Problem[],
  name: string | undefined,
): string {
  const subject = subjectOf(report, name);
  const main = problems.find(({ level }) => level === report.verdict) ?? problems[0];
  // A port that has the same fault, and gets along with it, is no comfort.
  const troubled = report.verdict === 'bad' ? main : undefined;
  const usable = usableDoors(report, troubled);
  const answers = usable.length > 0 ? `${doorList(usable)} ${verb(usable)}` : '';
  const awaited = main && !main.isPending ? null : awaitedBy(report);
  if (awaited) return `${subject}: ${answers && `${answers}, `}still waiting for ${awaited}.`;
  return verdictOf(report, { subject, answers, main });
}

interface Gist {
  readonly subject: string;
  /** The ports that answer, as a sentence without its end; '' where none does. */
  readonly answers: string;
  readonly main: Problem | undefined;
}

function verdictOf({ verdict, ...report }: CheckReport, { subject, answers, main }: Gist): string {
  const { port } = report.target;
  const where = port === null ? '' : ` on port ${port}`;
  const reason = main ? `: ${problemName(main, port !== null)}` : '';
  switch (verdict) {
    case 'good':
      return port === null
        ? `${subject} works${answers && `: ${answers}`}.`
        : `${subject} works on ${doorNameOf(report)}.`;
    case 'fair':
      return `${subject} works with problems${where}${reason}.`;
    case 'bad':
      return withRest(`${subject} does not work${where}${reason}.`, answers && ` ${answers}.`);
    case 'unknown':
      return `Cannot tell from here whether ${subject} works${where}${reason}.`;
    case 'refused':
      return `${subject} was not checked.`;
  }
}

/** What has come so far, while the check goes on. */
export function progressHeadline(report: CheckReport, name: string | undefined): string {
  const subject = subjectOf(report, name);
  const usable = usableDoors(report);
  const open = report.doors.filter(({ pending }) => pending).length;
  if (usable.length === 0) return `Checking ${subject} …`;
  const rest = open > 0 ? ` (${open} still open)` : '';
  return `Checking ${subject}: ${doorList(usable)} ${verb(usable)} so far${rest}.`;
}

/** What a report is about, never longer than fits. */
function subjectOf({ target }: CheckReport, name: string | undefined): string {
  return echoed(name ?? target.host, 70);
}

function doorNameOf({ doors, target }: Pick<CheckReport, 'doors' | 'target'>): string {
  const [first] = doors;
  return first ? doorName(first.door) : `port ${target.port}`;
}

function usableDoors({ doors, findings }: CheckReport, troubled?: Problem): readonly string[] {
  const isTroubled = (host: string, port: number) =>
    host === troubled?.host && troubled.ports.includes(port);
  const usable = placesOf({ doors }).filter(
    ({ host, port, doors: same }) =>
      !isTroubled(host, port) && same.some((one) => isUsable(one, findings)),
  );
  return [...new Set(usable.map(({ door }) => doorName(door)))];
}

/** What may still change the verdict; null where nothing may. */
function awaitedBy({ doors, final, discovery }: CheckReport): string | null {
  if (final) return null;
  const pending = doors.filter((one) => one.pending).map(({ door }) => doorName(door));
  if (pending.length > 0) return doorList([...new Set(pending)]);
  return doors.length === 0 && !discovery ? 'DNS' : null;
}

function doorList(names: readonly string[]): string {
  const more = names.length - mostDoors;
  return more > 0
    ? `${names.slice(0, mostDoors).join(', ')} and ${more} more`
    : listed(names, 'and');
}

function verb(names: readonly string[]): string {
  return names.length === 1 ? 'answers' : 'answer';
}

function withRest(text: string, rest: string): string {
  return text.length + rest.length <= longest ? text + rest : text;
}
