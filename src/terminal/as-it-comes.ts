import type { Answer } from '../answers/answer.ts';
import type { Mailport, Request } from '../mailport.ts';

interface Screen {
  readonly output: NodeJS.WritableStream & { readonly columns?: number };
  readonly draw: (answer: Answer) => string;
}

/** Back to the beginning of the line, and all that stands there is gone (ECMA-48). */
const clearLine = '\r\u001B[K';

/**
 * Answers on a terminal: while a slow answer is on its way, one line says how far it is; what comes
 * after the first full answer is awaited and drawn below it.
 * @returns the last answer.
 */
export async function answerAsItComes(
  mailport: Mailport,
  request: Request,
  { output, draw }: Screen,
): Promise<Answer> {
  let isAnswered = false;
  let takeFinal = (_answer: Answer) => {};
  const final = new Promise<Answer>((resolve) => {
    takeFinal = resolve;
  });
  const answer = await mailport.reply(request, (progress) => {
    if (progress.check?.final && isAnswered) takeFinal(progress);
    if (!isAnswered) output.write(clearLine + cut(progress.headline, output.columns));
  });
  isAnswered = true;
  if (answer.check) output.write(clearLine);
  output.write(`${draw(answer)}\n`);
  if (answer.check?.final !== false) return answer;
  const whole = await final;
  output.write(`\n${draw(whole)}\n`);
  return whole;
}

function cut(text: string, columns: number | undefined): string {
  const room = columns || 80;
  return text.length < room ? text : `${text.slice(0, room - 2)}…`;
}
