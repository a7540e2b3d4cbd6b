import { expect, test } from 'vitest';
import { examplesFor } from '../../../../src/local/page/conversation/examples.ts';

const view = {
  bot: { id: 'UB', name: 'Mailport' },
  commands: [{ command: '/mailport', description: 'Ask', usageHint: '' }],
};

test('in a channel an example reaches the app: by its command or by a mention', () => {
  const texts = examplesFor('channel', view).map(({ text }) => text);
  expect(texts).toHaveLength(4);
  for (const text of texts) expect(text).toMatch(/^(\/mailport|@Mailport) /);
});

test('an app without a command is mentioned; in a direct message nothing is needed', () => {
  for (const { text } of examplesFor('channel', { ...view, commands: [] })) {
    expect(text).toMatch(/^@Mailport /);
  }
  for (const { text } of examplesFor('direct', view)) expect(text).not.toMatch(/^[/@]/);
});
