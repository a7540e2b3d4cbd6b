import type { Reading } from './mentions.ts';
import { hasKind, tokensOf } from './senses.ts';

const afterWhichANameComes = /^(for|at|from|of|with|bei|fur|von|de|du|chez|pour|para|mit)$/;

/** Words that nobody knows and that stand where the name of a provider would. */
export function readStrangers(reading: Reading, covered: ReadonlySet<number>): string[] {
  const known = reading.mentions.filter((mention) => hasKind(mention, 'stranger'));
  const names = known.map((mention) => mention.phrase);
  const { words, mentions } = reading;
  if (words.length > 8 || names.length > 0 || covered.size === words.length) return names;
  const protocolAt = new Set(
    mentions
      .filter((mention) => tokensOf([mention]).some((name) => /^(imap|pop3|smtp|mail)$/.test(name)))
      .map((mention) => mention.from),
  );
  for (const [at, word] of words.entries()) {
    if (covered.has(at) || word.kind !== 'word' || !/^[a-z][a-z0-9]{3,}$/.test(word.text)) continue;
    if (/[a-z]{2,}\d{4,}/.test(word.text)) continue;
    const before = words[at - 1]?.text ?? '';
    if (protocolAt.has(at + 1) || (protocolAt.size > 0 && afterWhichANameComes.test(before)))
      names.push(word.text);
  }
  return names;
}
