import type { Reading } from './mentions.ts';
import { hasKind, isConcept } from './senses.ts';

const afterWhichANameComes = /^(for|at|from|of|with|bei|fur|von|de|du|chez|pour|para|mit)$/;

const protocols = ['imap', 'pop3', 'smtp', 'mail'];

/** Words that nobody knows and that stand where the name of a provider would. */
export function readStrangers({ words, mentions, uncovered }: Reading): string[] {
  const known = mentions.filter((mention) => hasKind(mention, 'stranger'));
  const names = known.map((mention) => mention.phrase);
  if (words.length > 8 || names.length > 0 || uncovered.length === 0) return names;
  const protocolAt = new Set(
    mentions
      .filter((mention) => protocols.some((name) => isConcept(mention, name)))
      .map((mention) => mention.from),
  );
  for (const at of uncovered) {
    const word = words[at];
    if (word?.kind !== 'word' || !/^[a-z][a-z0-9]{3,}$/.test(word.text)) continue;
    if (/[a-z]{2,}\d{4,}/.test(word.text)) continue;
    const before = words[at - 1]?.text ?? '';
    if (protocolAt.has(at + 1) || (protocolAt.size > 0 && afterWhichANameComes.test(before)))
      names.push(word.text);
  }
  return names;
}
