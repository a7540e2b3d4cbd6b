import type { Mailport } from '../mailport.ts';
import { type JsonAnswer, toJson } from './json.ts';
import { readLines } from './lines.ts';

interface Streams {
  readonly input: NodeJS.ReadableStream;
  readonly output: NodeJS.WritableStream;
  readonly errors: NodeJS.WritableStream;
}

interface Question {
  readonly q: string;
  readonly context?: string | null;
}

/**
 * Answers a JSON question a line with a JSON answer a line, in order, `q` and `context` repeated.
 * A line that cannot be answered is named on `errors`, and the others are answered all the same.
 * Servers are knocked on only where `knocks` says so: else it is told which would be.
 * @returns whether every line was answered.
 */
export async function answerLines(
  mailport: Mailport,
  streams: Streams,
  knocks = false,
): Promise<boolean> {
  let number = 0;
  let isWhole = true;
  for await (const line of readLines(streams.input)) {
    number += 1;
    if (line.trim() === '') continue;
    const said = await answerLine(mailport, line, knocks);
    if (typeof said === 'string') {
      isWhole = false;
      await write(streams.errors, `Line ${number}: ${said}`);
    } else {
      await write(streams.output, JSON.stringify(said));
    }
  }
  return isWhole;
}

/** The question with its answer, or why there is none. */
async function answerLine(
  mailport: Mailport,
  line: string,
  knock: boolean,
): Promise<(Question & JsonAnswer) | string> {
  const question = readQuestion(line);
  if (typeof question === 'string') return question;
  const { q, context } = question;
  try {
    const before = context ? { before: context } : {};
    const answer = await mailport.reply({ text: q, knock, ...before });
    return { ...question, ...toJson(answer) };
  } catch (error) {
    return `Mailport failed: ${error instanceof Error ? error.stack : error}`;
  }
}

/** The question of a line, or why it is none. */
function readQuestion(line: string): Question | string {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return 'this is not JSON.';
  }
  if (typeof value !== 'object' || value === null || !('q' in value) || typeof value.q !== 'string')
    return 'it takes an object with the question as text in "q".';
  if (!('context' in value)) return { q: value.q };
  if (typeof value.context !== 'string' && value.context !== null)
    return '"context" must be the question before, as text.';
  return { q: value.q, context: value.context };
}

/** Waits until the line is taken, so that a slow reader is not flooded. */
function write(output: NodeJS.WritableStream, line: string): Promise<void> {
  return new Promise((resolve, reject) => {
    output.write(`${line}\n`, (error) => (error ? reject(error) : resolve()));
  });
}
