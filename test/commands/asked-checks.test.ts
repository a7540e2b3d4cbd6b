import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { openForMany } from './checks.ts';

const ask = openForMany();

interface Asked {
  readonly q: string;
  readonly host?: string;
  readonly port?: number;
  /** Why it is not checked. */
  readonly refused?: string;
}

/** How people ask for a check in a hurry, in several languages, and what must come of it. */
const asked: readonly Asked[] = readFileSync(
  new URL('./asked-checks.jsonl', import.meta.url),
  'utf8',
)
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line));

test.each(asked.filter(({ host }) => host))('“$q” checks $host', async ({ q, host, port }) => {
  const { targets } = await ask(q);
  expect(targets).toMatchObject([{ host, port: port ?? null }]);
});

test.each(asked.filter(({ refused }) => refused))(
  '“$q” is refused as $refused: what was typed is what is read',
  async ({ q, refused }) => {
    const { answer, targets } = await ask(q);
    expect(answer.check).toMatchObject({ verdict: 'refused', reason: refused });
    expect(targets).toEqual([]);
  },
);

test.each([
  'check what port gmail uses',
  'check which port gmail uses for imap',
  'can you check which port gmail uses for imap',
  'check the gmail imap settings',
  'can you check the certificate error 0x800CCC1A',
  'could you check this: our users get 535 5.7.8',
  'please check the logs',
  'last time I tested smtp.acme.io with telnet it worked',
  'ping pong',
])('“%s” asks for no check', async (text) => {
  const { answer, targets } = await ask(text);
  expect(answer.kind).not.toBe('check');
  expect(targets).toEqual([]);
});

test('forty thousand characters around a name are looked through at once', async () => {
  for (const filler of [')', "'s", '&lt;', '<', 'please ', ' ']) {
    const much = filler.repeat(39_000 / filler.length);
    expect((await ask(`is mail.example.com${much}x up?`)).targets.length).toBeLessThanOrEqual(1);
    expect((await ask(`please ${much} check x`)).targets).toEqual([]);
  }
});

test.each(['can you check gmail', 'please check gmail', 'ping gmail'])(
  '“%s” checks Gmail’s own doors',
  async (text) => {
    const { targets } = await ask(text);
    expect(targets.map(({ host }) => host)).toContain('imap.gmail.com');
  },
);

test.each(['please check our mail server', 'ping our server'])(
  '“%s” is asked back where no entry says which that is',
  async (text) => {
    const { answer } = await ask(text);
    expect(answer.check).toMatchObject({ verdict: 'refused', reason: 'empty' });
  },
);
