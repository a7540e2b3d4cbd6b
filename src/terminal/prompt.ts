import { createInterface, type Interface } from 'node:readline';
import type { Answer, FollowUp } from '../answers/answer.ts';
import type { Mailport } from '../mailport.ts';
import { answerAsItComes } from './as-it-comes.ts';

interface PromptOptions {
  readonly mailport: Mailport;
  readonly input: NodeJS.ReadableStream;
  readonly output: NodeJS.WritableStream;
  readonly draw: (answer: Answer) => string;
}

const welcome =
  'Ask about a mail port, a provider or an error. A number asks what is offered; Ctrl-D leaves.';

/** Makes a terminal mark what is pasted, so that an error of several lines stays one question. */
const markPastes = { on: '\u001B[?2004h', off: '\u001B[?2004l' };

/**
 * Asks for questions until Ctrl-C, Ctrl-D or "exit"; each inherits what the one before said. The
 * history is kept in memory only: a pasted error may hold what nobody wants on a disk.
 */
export async function runPrompt({ mailport, input, output, draw }: PromptOptions): Promise<void> {
  const lines = createInterface({ input, output, prompt: '> ', terminal: true, historySize: 500 });
  let offered: readonly FollowUp[] = [];
  let isOpen = true;
  let turn = Promise.resolve();

  async function take(typed: string): Promise<void> {
    if (/^(exit|quit)$/i.test(typed)) return lines.close();
    if (typed !== '') {
      const text = askOf(typed, offered) ?? typed;
      output.write('\n');
      const request = { text, conversation: 'terminal' };
      offered = (await answerAsItComes(mailport, request, { output, draw })).followUps;
      output.write('\n');
    }
    if (isOpen) lines.prompt();
  }

  function apologise(error: unknown): void {
    output.write(`Mailport failed at this question: ${error}\n`);
    if (isOpen) lines.prompt();
  }

  output.write(`${markPastes.on}${welcome}\n\n`);
  lines.prompt();
  lines.on('SIGINT', () => lines.close());
  onQuestion(lines, input, (typed) => {
    turn = turn.then(() => take(typed)).catch(apologise);
  });
  await new Promise<void>((resolve) => lines.once('close', resolve));
  isOpen = false;
  await turn;
  output.write(`${markPastes.off}\n`);
}

/** What is asked by the number or the label of what is offered: "2", "c", "SSL/TLS". */
function askOf(typed: string, offered: readonly FollowUp[]): string | undefined {
  const said = typed.toLowerCase();
  const called = offered.find(({ label }) => label.toLowerCase() === said);
  return (called ?? offered[Number(typed) - 1])?.ask;
}

/** A question is a line, or all lines of a paste with the line that is typed after it. */
function onQuestion(
  lines: Interface,
  input: NodeJS.ReadableStream,
  ask: (question: string) => void,
): void {
  let isPasting = false;
  let held: string[] = [];
  input.on('keypress', (_text: unknown, key: { name?: string }) => {
    if (key.name === 'paste-start') isPasting = true;
    if (key.name === 'paste-end') isPasting = false;
  });
  lines.on('line', (line) => {
    held.push(line);
    if (isPasting) return;
    ask(held.join('\n').trim());
    held = [];
  });
}
