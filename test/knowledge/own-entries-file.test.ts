import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { readOwnEntries, toJsonSchema } from '../../src/knowledge/own-entries-file.ts';

const docs = join(import.meta.dirname, '../../docs');
const example = readFileSync(join(docs, 'our-mail.example.yml'), 'utf8');

/** "line:column problem" of every mistake. */
function mistakesIn(text: string): string[] {
  const file = readOwnEntries(text);
  if ('entries' in file) return [];
  return file.mistakes.map(({ line, column, problem }) => `${line}:${column} ${problem}`);
}

test('the example in the repository is read: two explanations and a provider', () => {
  const file = readOwnEntries(example);
  if (!('entries' in file)) throw new Error(mistakesIn(example).join('\n'));
  expect(file.entries.map(({ id, kind }) => [id, kind])).toEqual([
    ['file-company-mail', 'provider'],
    ['file-scanners-and-printers', 'topic'],
    ['file-shared-mailboxes', 'topic'],
  ]);
  expect(file.entries[0]).toMatchObject({
    endpoints: [
      { protocol: 'imap', host: 'mail.example.com', port: 993, security: 'implicit-tls' },
      { protocol: 'smtp', host: 'mail.example.com', port: 465, security: 'implicit-tls' },
      { protocol: 'smtp', host: 'mail.example.com', port: 587, security: 'starttls' },
    ],
    origin: { workspace: null, taughtOn: null },
  });
});

/**
 * To renew the file after a change:
 *
 *     npx tsx -e "import('./src/knowledge/own-entries-file.ts').then((file) =>
 *       console.log(JSON.stringify(file.toJsonSchema())))" > docs/our-mail.schema.json
 *     npm run fix
 */
test('the schema for editors is the one in the repository, and takes the example', () => {
  const schema = JSON.parse(readFileSync(join(docs, 'our-mail.schema.json'), 'utf8'));
  expect(schema).toEqual(JSON.parse(JSON.stringify(toJsonSchema())));
  const validate = new Ajv2020().compile(schema);
  expect(validate(parse(example))).toBe(true);
  expect(validate({ entries: [{ title: 'x' }] })).toBe(false);
});

test.each(['', '# nothing yet\n'])(
  'a file without anything in it (%j) lacks its entries',
  (text) => {
    expect(mistakesIn(text)).toEqual(['1:1 entries is missing']);
  },
);

test('every mistake is told, with its line and column', () => {
  const text = `entries:
  - title: Company mail
    questions: company mail
    anwser: On mail.example.com.
    servers:
      - { protocol: imap, host: mail.example.com, port: 993, mode: SSL/TLS }
      - protocol: imaps
        host: https://mail.example.com
        port: "993"
        mode: SSL
      - { protocol: smtp, host: mail.example.com, port: 70000, mode: STARTTLS }
  - title: ""
    questions: []
    answer: ok
`;
  expect(mistakesIn(text)).toEqual([
    '2:5 entries[0].answer is missing',
    '3:5 entries[0].questions must be a list',
    '4:5 entries[0].anwser is not known here',
    '7:9 entries[0].servers[1].protocol must be one of "imap", "pop3", "smtp"',
    '8:9 entries[0].servers[1].host must be the name of a server, such as mail.example.com',
    '9:9 entries[0].servers[1].port must be a number, without quotes',
    '10:9 entries[0].servers[1].mode must be one of "SSL/TLS", "STARTTLS", "none"',
    '11:51 entries[0].servers[2].port must be at most 65535',
    '12:5 entries[1].title is empty',
    '13:5 entries[1].questions is empty',
  ]);
});

test.each([
  ['entries:\n  - title: "open\n', /^3:1 Missing closing/],
  ['entries: []\nentries: []\n', /^2:1 Map keys must be unique/],
  ['entries:\n\t- title: x\n', /^2:1 Tabs are not allowed/],
  [
    'entries: []\n---\nentries: []\n',
    /^2:1 a second document begins here: put all entries into one$/,
  ],
])('text that is no YAML (%j) is told where it breaks', (text, wanted) => {
  expect(mistakesIn(text)[0]).toMatch(wanted);
});

test.each([
  ['just words', '1:1 the file must be a group of fields'],
  ['- a\n- b\n', '1:1 the file must be a group of fields'],
  ['entries:\n  title: x\n', '1:1 entries must be a list'],
  ['entries:\n  - just words\n', '2:5 entries[0] must be a group of fields'],
])('another shape (%j) is told as such', (text, wanted) => {
  expect(mistakesIn(text)).toEqual([wanted]);
});

test('what is missing is called missing, also where only some values would do', () => {
  const entry = 'entries:\n  - { title: A, questions: [x], answer: y, servers: [{ port: 993 }] }\n';
  expect(mistakesIn(entry).map((mistake) => mistake.replace(/^.*\./, ''))).toEqual([
    'protocol is missing',
    'host is missing',
    'mode is missing',
  ]);
});

test('two entries of one title cannot be told apart', () => {
  const entry = (title: string) => `  - { title: "${title}", questions: [x], answer: y }\n`;
  expect(mistakesIn(`entries:\n${entry('Our mail')}${entry('our  MAIL')}`)).toEqual([
    '3:7 entries[1].title cannot be told apart from the title of entries[0]',
  ]);
});

test('a file that repeats itself without end is refused, not expanded', () => {
  const levels = Array.from(
    { length: 9 },
    (_, level) => `l${level}: &l${level} [${Array(9).fill(level === 0 ? 'x' : `*l${level - 1}`)}]`,
  );
  expect(mistakesIn(`${levels.join('\n')}\n`)[0]).toMatch(/repeats itself/);
});

test('JSON is read as well', () => {
  const text = '{"entries":[{"title":"Fax","questions":["where is the fax"],"answer":"Room 4."}]}';
  expect(readOwnEntries(text)).toMatchObject({ entries: [{ id: 'file-fax', kind: 'topic' }] });
});
