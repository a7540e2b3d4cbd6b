import type { Answer, FollowUp, Part } from '../answers/answer.ts';
import { toSource, toSourcesPart } from '../answers/sources.ts';
import type { Choice, Question } from './question.ts';
import { toSaid } from './said.ts';

interface Answered {
  readonly question: Question;
  /** What was chosen now. */
  readonly choice: Choice;
  /** Whether it had been answered before: that answer counts, and this one changes nothing. */
  readonly isRepeated: boolean;
  /** When it is asked again, in a sentence. */
  readonly comesBack?: string;
  readonly next: readonly FollowUp[];
}

/** Whether a choice is right, why, and where to read it. */
export function toVerdict({ question, choice, isRepeated, comesBack, next }: Answered): Answer {
  const isRight = choice.id === question.right;
  const remark = choice.remark ?? `You chose: ${ended(choice.label)}`;
  const parts: readonly Part[] = [
    { kind: 'text', text: question.text },
    { kind: 'text', text: isRight ? question.why : `${question.why}\n${remark}` },
    ...toTexts(isRepeated ? repeated : comesBack),
    toSourcesPart(bestReferences(question), question.readOn),
  ];
  return toSaid({
    kind: 'verdict',
    headline: `${isRight ? 'Right' : 'Not quite. Right is'}: ${ended(question.answer)}`,
    parts,
    followUps: [...next, question.more],
    about: question.about,
  });
}

/** Two references, those that can be opened before the others. */
function bestReferences({ references }: Question): readonly string[] {
  const hasAddress = (reference: string) => toSource(reference).url !== null;
  const others = references.filter((reference) => !hasAddress(reference));
  return [...references.filter(hasAddress), ...others].slice(0, 2);
}

const repeated =
  'You have answered this one before, and that answer counts: trying again changes nothing.';

function toTexts(text: string | undefined): readonly Part[] {
  return text === undefined ? [] : [{ kind: 'text', text }];
}

/** With a full stop, but not behind a command that is to be copied. */
function ended(label: string): string {
  return /[.!?]$/.test(label) || /^[a-z]+ -|^dig |^nc |^openssl /.test(label) ? label : `${label}.`;
}
