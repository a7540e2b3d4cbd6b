import type { Provider } from '../../src/knowledge/entry.ts';

/** A pasted log of so many characters: dates, hosts and numbers, with one error in the middle. */
export function pasteOf(length: number): string {
  const lines = Array.from({ length: Math.ceil(length / 90) }, (_, line) =>
    line === Math.floor(length / 180)
      ? 'mx postfix/smtp[812]: status=bounced (host said: 550 5.7.1 Relaying denied)'
      : `Nov 23 11:${line % 60}:07 mx${line} postfix/smtp[${800 + line}]: ${line * 7919}: to=<u${line}@h${line}.example>, delay=${line % 97}`,
  );
  return lines.join('\n').slice(0, length);
}

const syllables = ['ba', 'del', 'fo', 'gra', 'hin', 'jo', 'kle', 'lum', 'nor', 'pra'];

/** Providers that do not exist, with names that could: what a much larger knowledge would weigh. */
export function inventProviders(count: number): readonly Provider[] {
  return Array.from({ length: count }, (_, index) => {
    const digits = String(index).padStart(4, '0').split('').map(Number);
    const name = digits.map((digit) => syllables[digit]).join('');
    return {
      kind: 'provider',
      id: `invented-${index}`,
      name,
      aliases: [name, `${name} mail`],
      references: ['Invented for a benchmark'],
      readOn: '2026-11-23',
      offers: 'mailbox',
      domains: [`${name}.example`],
      endpoints: [
        {
          protocol: 'imap',
          host: `imap.${name}.example`,
          port: 993,
          security: 'implicit-tls',
          verifiedBy: [],
        },
      ],
      username: 'The whole address',
      authentication: { methods: ['password'] },
      notes: [],
      warnings: [],
      certainty: 'low',
    };
  });
}
