import { countryElsewhere } from './elsewhere.ts';
import type { Domains } from './hosts.ts';
import type { Reading } from './mentions.ts';
import { hasKind, isConcept } from './senses.ts';

const afterWhichANameComes = /^(for|at|from|of|with|bei|fur|von|de|du|chez|pour|para|mit)$/;

const protocols = ['imap', 'pop3', 'smtp', 'mail'];

/** Hosts of mail that are known not to be known, and namesakes in another country. */
function knownStrangers({ words, mentions }: Reading, domains: Domains): string[] {
  const names: string[] = [];
  for (const mention of mentions) {
    if (hasKind(mention, 'stranger')) names.push(mention.phrase);
    if (!hasKind(mention, 'provider')) continue;
    const country = countryElsewhere(mention, words, domains);
    if (country !== null) names.push(`${mention.phrase} ${country}`);
  }
  return names;
}

/**
 * Names of hosts of mail without settings here: known ones, namesakes in another country, and words
 * that nobody knows and that stand where the name of a provider would.
 */
export function readStrangers(reading: Reading, domains: Domains): string[] {
  const { words, mentions, uncovered } = reading;
  const names = knownStrangers(reading, domains);
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
