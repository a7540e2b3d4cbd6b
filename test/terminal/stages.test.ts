import { expect, test } from 'vitest';
import { services } from '../../src/knowledge/index.ts';
import { drawStages } from '../../src/terminal/stages.ts';

test('each stage has its name, and a line for each thing that it found', () => {
  const drawn = drawStages([
    { name: 'words', value: ['gmail', 'imap'] },
    { name: 'query', value: { ports: [993], field: null } },
    { name: 'spelling', value: undefined },
  ]);
  expect(drawn).toBe(
    'words\n  ["gmail","imap"]\n\nquery\n  ports: [993]\n  field: null\n\nspelling\n  none',
  );
});

test('an entry is named by its id, however deep it stands', () => {
  const [first, second] = services;
  const drawn = drawStages([{ name: 'match', value: { services: [first, second] } }]);
  expect(drawn).toBe(`match\n  services: ["${first?.id}","${second?.id}"]`);
});
