import { expect, test } from 'vitest';
import { knowledge } from '../../src/knowledge/index.ts';
import { createFinder } from '../../src/matching/find.ts';
import type { Match } from '../../src/matching/match.ts';
import { idsOf } from '../phrasebook/score.ts';

const finder = createFinder(knowledge);

/** The entry that a text leads to, and those that are named beside it. */
function reached(text: string): string[] {
  const match: Match = finder.find(text);
  if (match.kind === 'error') return [match.symptom.id, ...match.others.map(({ id }) => id)];
  if (match.kind === 'provider') return [match.provider.id, ...match.siblings.map(({ id }) => id)];
  return idsOf(match);
}

/** Texts that lead to another entry on purpose, and why. */
const exceptions = new Set([
  // Ordinary words, or names of other fields, when they stand alone.
  ...['qq', 'bt', 'sky', 'cox', 'shaw', 'bell', 'att', 'printer', 'scanner', 'copier'],
  ...['ldap', 'ldaps', 'dns', 'gal', 'secure ldap', 'ldap ssl'],
  // By convention a provider's settings, or the overview, or the port that a person needs.
  ...[
    'outlook port',
    'office 365 port',
    'mail ports inbound outbound',
    'mta',
    'msa',
    'imap4-ssl',
    'imap4 ssl',
  ],
  ...['which smtp port is more secure', 'what smtp port for ssl', 'what is port 25 used for'],
  ...['which ports for imap smtp', 'send email from server', 'outgoing mail port'],
  // The same words belong to a more telling entry.
  ...[
    'mta-sts',
    'mta sts',
    'mta-sts policy',
    'mta-sts.txt',
    'thunderbird autoconfig',
    'dmarc policy',
  ],
  ...[
    'unsupported protocol',
    'certificate name mismatch outlook',
    'hostname does not match certificate',
    'self signed certificate imap',
    'cannot verify server identity iphone',
  ],
  ...[
    'too many simultaneous connections imap',
    'login failed.',
    'less secure apps',
    'less secure app',
  ],
  // Also plain English: they count in the text of an error only.
  ...[
    'lookup failed',
    'unknown protocol',
    'http request',
    'edns',
    'etls',
    'eoauth2',
    '10060',
    '10054',
  ],
]);

const missed = (texts: readonly string[], id: string) =>
  texts
    .filter((text) => !exceptions.has(text) && !reached(text).includes(id))
    .map((text) => `${text} → ${reached(text)}`);

test('every entry is found by its id', () => {
  const lost = knowledge.flatMap((entry) => missed([entry.id], entry.id));
  expect(lost).toEqual([]);
});

test('every service is found by each of its names', () => {
  const lost = knowledge.flatMap((entry) =>
    entry.kind === 'service' ? missed(entry.aliases, entry.id) : [],
  );
  expect(lost).toEqual([]);
});

test('every topic is found by its title, its names and its own questions', () => {
  const lost = knowledge.flatMap((entry) =>
    entry.kind === 'topic'
      ? missed([entry.title, ...entry.aliases, ...entry.questions], entry.id)
      : [],
  );
  expect(lost).toEqual([]);
});

test('every symptom is found by its names and by each piece of its text', () => {
  const lost = knowledge.flatMap((entry) =>
    entry.kind === 'symptom' ? missed([...entry.aliases, ...entry.patterns], entry.id) : [],
  );
  expect(lost).toEqual([]);
});

test('every provider is found by each of its names beside a protocol', () => {
  const bridge = /^proton bridge/;
  const lost = knowledge.flatMap((entry) =>
    entry.kind === 'provider' && entry.certainty !== 'low'
      ? missed(
          entry.aliases.filter((alias) => !bridge.test(alias)).map((alias) => `${alias} smtp`),
          entry.id,
        )
      : [],
  );
  expect(lost).toEqual([]);
});

test('every provider is found by an address in each of its domains', () => {
  const lost = knowledge.flatMap((entry) =>
    entry.kind === 'provider'
      ? missed(
          entry.domains.map((domain) => `settings for bob@${domain}`),
          entry.id,
        )
      : [],
  );
  expect(lost).toEqual([]);
});
