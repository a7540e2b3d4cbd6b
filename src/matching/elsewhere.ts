import type { Domains } from './hosts.ts';
import type { Mention } from './senses.ts';
import { countries, homes } from './vocabulary/countries.ts';
import type { Word } from './words.ts';

/** How far behind a name its country may stand: "orange imap in poland". */
const reach = 3;

/** The countries in which a provider is at home; empty where it is anywhere. */
function homesOf({ senses }: Mention, domains: Domains): readonly string[] {
  return senses.flatMap((sense) => {
    if (sense.kind !== 'provider') return [];
    const home = homes[sense.id];
    return home === undefined ? domains.countriesOf(sense.id) : [home];
  });
}

/**
 * The country that stands beside a provider's name and is not its own: the "poland" of "orange
 * poland imap". A namesake is meant, with other servers. Null where the provider itself is.
 */
export function countryElsewhere(
  mention: Mention,
  words: readonly Word[],
  domains: Domains,
): string | null {
  const near = [words[mention.from - 1], ...words.slice(mention.to, mention.to + reach)];
  const country = near.map((word) => word?.text ?? '').find((text) => countries.has(text));
  if (country === undefined) return null;
  const own = homesOf(mention, domains);
  return own.length === 0 || own.includes(countries.get(country) ?? '') ? null : country;
}
