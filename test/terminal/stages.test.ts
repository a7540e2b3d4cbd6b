import { expect, test } from 'vitest';
import { services } from '../../src/knowledge/index.ts';
import { drawStages } from '../../src/terminal/stages.ts';

test('each stage has its name and its value, one below the other', () => {
  const drawn = drawStages([
    { name: 'query', value: { words: ['pop3', 'secure'] } },
    { name: 'spelling', value: undefined },
  ]);
  expect(drawn).toMatch(/^query\n {2}\{\n.*"pop3".*\n\nspelling\n {2}none$/s);
});

test('an entry is named by its id, however deep it stands', () => {
  const drawn = drawStages([{ name: 'match', value: { services: services.slice(0, 2) } }]);
  expect(JSON.parse(drawn.replace('match', ''))).toEqual({
    services: services.slice(0, 2).map((service) => service.id),
  });
});
