import { expect, test } from 'vitest';
import { knowledge } from '../../src/knowledge/index.ts';
import { createFinder } from '../../src/matching/find.ts';

const finder = createFinder(knowledge);

test.each([
  ['o2 spain imap', 'o2 spain'],
  ['orange poland imap', 'orange poland'],
  ['imap of orange in spain', 'orange spain'],
  ['virgin australia imap', 'virgin australia'],
  ['vodafone italy smtp', 'vodafone italy'],
])('"%s" asks for a namesake that nobody here knows', (text, unknownProvider) => {
  expect(finder.find(text)).toMatchObject({ kind: 'service', unknownProvider });
});

test.each([
  ['o2 poland imap', 'o2.pl'],
  ['orange france imap', 'orange-fr'],
  ['gmail germany imap', 'gmail'],
  ['sky uk imap', 'sky'],
])('"%s" asks for the provider itself', (text, id) => {
  expect(finder.find(text)).toMatchObject({ kind: 'provider', provider: { id } });
});
