/** What the command line asks for. */
export type Invocation =
  | { readonly do: 'answer'; readonly words: string | null; readonly form: Form }
  | { readonly do: 'answer-lines'; readonly knocks: boolean }
  | { readonly do: 'show-usage' }
  | { readonly do: 'refuse'; readonly problem: string };

/** How an answer is written: for people, for programs, or with every stage on the way to it. */
export type Form = 'text' | 'json' | 'explain';

const options = ['--help', '-h', '--json', '--jsonl', '--check', '--explain'];

export const usage = `Ask Mailport about mail ports, provider settings and mail errors.

  npm run --silent ask -- pop3 secure          an answer as text
  npm run --silent ask -- --json gmail imap    the same as one JSON object
  npm run --silent ask -- --explain gmial      how the question was understood
  npm run --silent ask -- check mail.example.com:993
                                               knocks there and says what is wrong
  npm run --silent ask -- --jsonl < file       a JSON object for each line {"q", "context"?};
                                               only with --check beside it servers are knocked on
  npm run --silent ask                         a prompt; from a pipe: a question a line

Words after another -- are taken as they are, even if they begin with a dash.
`;

/** Reads the words of the command line, without the program's own name. */
export function readArguments(argv: readonly string[]): Invocation {
  const end = argv.indexOf('--');
  const before = end < 0 ? argv : argv.slice(0, end);
  const after = end < 0 ? [] : argv.slice(end + 1);
  const given = new Set(before.filter((word, index) => isOption(word, index)));
  const words = [...before.filter((word) => !given.has(word)), ...after];

  const unknown = [...given].find((option) => !options.includes(option));
  if (unknown) return refuse(`There is no option ${unknown}.`);
  if (given.has('--help') || given.has('-h')) return { do: 'show-usage' };
  const knocks = given.delete('--check');
  if (given.size > 1) return refuse(`${[...given].join(' and ')} cannot go together.`);
  if (knocks && !given.has('--jsonl')) return refuse('--check goes with --jsonl.');
  if (given.has('--jsonl')) {
    if (words.length === 0) return { do: 'answer-lines', knocks };
    return refuse('--jsonl reads its questions from standard input and takes no words.');
  }
  const form = given.has('--json') ? 'json' : given.has('--explain') ? 'explain' : 'text';
  return { do: 'answer', words: words.length > 0 ? words.join(' ') : null, form };
}

/** Inside a question a single dash is part of it: `openssl s_client -connect mail.example.com:993`. */
function isOption(word: string, index: number): boolean {
  return options.includes(word) || /^--\w/.test(word) || (index === 0 && /^-[a-z]/i.test(word));
}

function refuse(problem: string): Invocation {
  return { do: 'refuse', problem };
}
