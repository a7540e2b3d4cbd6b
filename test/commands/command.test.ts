import { expect, test } from 'vitest';
import { ask } from '../../src/commands/ask.ts';
import { check } from '../../src/commands/check.ts';
import { help } from '../../src/commands/help.ts';
import { knowledge } from '../../src/knowledge/index.ts';
import { createMailport } from '../../src/mailport.ts';
import { createConversations } from '../../src/storage/conversations.ts';

const mailport = createMailport({ entries: knowledge, conversations: createConversations() });
const commands = [ask, check, help];

test('every kind of match is served by one command', () => {
  const served = commands.flatMap(({ serves }) => [...serves]);
  expect(served.toSorted()).toEqual(
    ['check', 'compare', 'error', 'help', 'none', 'provider', 'service', 'topic'].toSorted(),
  );
});

test.each(
  commands.flatMap(({ name, serves, examples }) =>
    examples.map((example) => [example, name, serves] as const),
  ),
)('the example “%s” is answered by the command %s', async (example, _name, serves) => {
  const { kind } = await mailport.reply({ text: example });
  expect(serves).toContain(kind);
  expect(kind).not.toBe('none');
});

test('help shows every command with its examples', async () => {
  const answer = await mailport.reply({ text: 'help' });
  const text = JSON.stringify(answer.parts);
  for (const { usage, about, examples } of commands) {
    for (const said of [usage, about, ...examples]) expect(text).toContain(said);
  }
});
