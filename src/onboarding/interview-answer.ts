import type { Answer, Part } from '../answers/answer.ts';
import type { Known } from '../answers/known.ts';
import { modesOf, taskOf } from '../answers/service-words.ts';
import { toSourcesPart } from '../answers/sources.ts';
import { countNamed, type InterviewResult, type Outcome } from './interview.ts';
import { toSaid } from './said.ts';

const outcomes: Readonly<Record<Outcome, string>> = {
  right: '✓ right',
  'mode-missing': '✓ port right, mode not said',
  'mode-wrong': '✗ port right, mode wrong',
  'protocol-missing': '– named, but not what for',
  'protocol-wrong': '✗ named for another protocol',
  missing: '– not named',
};

/** What of an answer to the last question was right, wrong and missing. */
export function toInterviewAnswer(result: InterviewResult, known: Known): Answer {
  const { ports, mistakes } = result;
  const table: Part = {
    kind: 'table',
    caption: 'The seven ports',
    columns: ['For', 'Port', 'Mode', 'Your answer'],
    rows: ports.map(({ service, outcome }) => [
      taskOf(service),
      String(service.port),
      modesOf(service),
      outcomes[outcome],
    ]),
  };
  const wrong: Part = {
    kind: 'text',
    text: ['Not so:', ...mistakes.map((mistake) => `• ${mistake}`)].join('\n'),
  };
  const topic = known.topics.get('all-ports');
  const isWhole = ports.every(({ outcome }) => outcome === 'right') && mistakes.length === 0;
  return toSaid({
    kind: 'verdict',
    headline: headlineOf(result),
    parts: [
      table,
      ...(mistakes.length > 0 ? [wrong] : []),
      ...(isWhole ? [] : [{ kind: 'text' as const, text: advice }]),
      toSourcesPart(topic?.references ?? [], topic?.readOn ?? null),
    ],
    followUps: [
      ...(isWhole ? [] : [{ label: 'Try again', ask: 'learn interview' }]),
      { label: 'Quiz', ask: 'quiz' },
      { label: 'My progress', ask: 'progress' },
      { label: 'All mail ports', ask: 'all mail ports' },
    ],
    about: ports.map(({ service }) => service.id),
  });
}

const advice =
  'In an interview, say the port and its mode together, and what comes first today: 993 for reading, 465 or 587 for sending.';

function headlineOf(result: InterviewResult): string {
  const { ports, mistakes } = result;
  const named = countNamed(result);
  const modeless = ports.filter(({ outcome }) => outcome === 'mode-missing').length;
  if (named < ports.length) return `${partly(named, ports.length)}${without(modeless, named)}.`;
  if (modeless > 0) return `All seven ports are right${without(modeless, named)}.`;
  if (mistakes.length > 0) return 'All seven are right, each with its mode. Something else is not.';
  return 'All seven, each with its mode: that is the whole answer.';
}

function partly(named: number, all: number): string {
  if (named === 0) return `None of the ${all} ports is right yet`;
  return `${named} of the ${all} ports ${named === 1 ? 'is' : 'are'} right`;
}

function without(modeless: number, named: number): string {
  if (modeless === 0) return '';
  return modeless === named ? ', without the mode' : `, ${modeless} of them without the mode`;
}
