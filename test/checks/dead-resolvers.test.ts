import { lookup } from 'node:dns/promises';
import { afterEach, expect, test } from 'vitest';
import { knowledge } from '../../src/knowledge/index.ts';
import { createMailport } from '../../src/mailport.ts';
import { openChecks } from '../../src/open-checks.ts';
import { createConversations } from '../../src/storage/conversations.ts';
import { type SilentDns, startSilentDns } from '../testbed/silent-dns.ts';

let dns: SilentDns | undefined;
afterEach(() => dns?.stop());

test('two hundred checks whose DNS never answers are all answered, and keep nobody else waiting', async () => {
  dns = await startSilentDns();
  const checks = openChecks({
    openings: { nets: [], hosts: [] },
    resolvers: [dns.address],
    vantage: 'the test',
    canaries: [],
    heloName: null,
  });
  const mailport = createMailport({
    entries: knowledge,
    conversations: createConversations(),
    checks,
  });
  let answered = 0;
  const asked = Array.from({ length: 200 }, async (_, number) => {
    const answer = await mailport.reply({ text: `check mail-${number}.dead.org` });
    answered += 1;
    return answer;
  });

  const { endpoints } = await mailport.reply({ text: 'pop3 secure' });
  // What the rest of the process resolves goes by the system, which has two places for all of it.
  const local = await lookup('localhost');
  expect(answered).toBe(0);
  expect(endpoints).toContainEqual(expect.objectContaining({ port: 995 }));
  expect(local.address).toMatch(/^(?:127\.0\.0\.1|::1)$/);

  const answers = await Promise.all(asked);
  const verdicts = answers.map(({ check }) => check?.verdict);
  expect(verdicts).toEqual(Array(200).fill('unknown'));
});
