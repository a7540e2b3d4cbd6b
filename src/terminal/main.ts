import type { Answer } from '../answers/answer.ts';
import { toPlainText } from '../answers/plain-text.ts';
import { type ChecksConfig, ConfigError, readChecks } from '../config.ts';
import { type Form, type Invocation, readArguments, usage } from './arguments.ts';
import { answerAsItComes } from './as-it-comes.ts';
import { toJson } from './json.ts';
import { answerLines } from './jsonl.ts';
import { readLines } from './lines.ts';
import { createLocalMailport } from './local-mailport.ts';
import { createLook } from './look.ts';
import { runPrompt } from './prompt.ts';
import { drawStages } from './stages.ts';

const { stdin, stdout, stderr } = process;
const { MAILPORT_DATA: dataPath } = process.env;
const mailport = createLocalMailport(
  dataPath || './data/mailport.db',
  readSettings(),
  (problem) => void stderr.write(`${problem}\n`),
);

stdout.on('error', stop);
run(readArguments(process.argv.slice(2))).then(async (status) => {
  await mailport.close();
  process.exitCode = status;
}, stop);

/** @returns the exit status: 0, 1 when a line had no answer, 2 when the command line made no sense. */
async function run(invocation: Invocation): Promise<number> {
  switch (invocation.do) {
    case 'show-usage':
      stdout.write(usage);
      return 0;
    case 'refuse':
      stderr.write(`${invocation.problem} --help shows what there is.\n`);
      return 2;
    case 'answer-lines':
      return (await answerLines(
        mailport,
        { input: stdin, output: stdout, errors: stderr },
        invocation.knocks,
      ))
        ? 0
        : 1;
    case 'answer':
      await answer(invocation.words, invocation.form);
      return 0;
  }
}

async function answer(words: string | null, form: Form): Promise<void> {
  const isPrompt = words === null && form === 'text' && stdin.isTTY && stdout.isTTY;
  const look = createLook({
    hasColours: stdout.isTTY && stdout.hasColors(),
    // A terminal that does not know its width says 0.
    columns: (stdout.isTTY && stdout.columns) || null,
    takesNumbers: isPrompt,
  });
  const draw = (said: Answer) => toPlainText(said, look);

  async function reply(text: string): Promise<string> {
    if (form === 'explain') return drawStages(await mailport.explain({ text }));
    const said = await mailport.reply({ text });
    return form === 'json' ? JSON.stringify(toJson(said)) : draw(said);
  }

  if (isPrompt) return runPrompt({ mailport, input: stdin, output: stdout, draw });
  if (words !== null && stdout.isTTY && form === 'text') {
    await answerAsItComes(mailport, { text: words }, { output: stdout, draw });
    return;
  }
  if (words !== null) {
    stdout.write(`${await reply(words)}\n`);
    return;
  }
  let between = '';
  for await (const line of readLines(stdin)) {
    if (line.trim() === '') continue;
    stdout.write(`${between}${await reply(line)}\n`);
    between = form === 'json' ? '' : '\n';
  }
}

/** What the environment says of checks; the process ends in words where that makes no sense. */
function readSettings(): ChecksConfig | null {
  try {
    return readChecks(process.env);
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    stderr.write(`${error.message}\n`);
    process.exit(2);
  }
}

/** A reader that has seen enough (`ask … | head -1`) is no error. */
function stop(error: NodeJS.ErrnoException): never {
  if (error.code === 'EPIPE') process.exit(0);
  stderr.write(`Mailport failed: ${error.stack}\n`);
  process.exit(1);
}
