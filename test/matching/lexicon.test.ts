import { expect, test } from 'vitest';
import { knowledge } from '../../src/knowledge/index.ts';
import { createLexicon } from '../../src/matching/lexicon.ts';

const lexicon = createLexicon(knowledge);
const meanings = (phrase: string) =>
  (lexicon.senses.get(phrase) ?? []).map((sense) =>
    sense.kind === 'concept'
      ? sense.name
      : 'id' in sense
        ? `${sense.kind} ${sense.id}`
        : sense.kind,
  );

test('one phrase can mean two things at once', () => {
  expect(meanings('imaps')).toEqual(['imap', 'implicit']);
  expect(meanings('mail server')).toEqual(['server', 'mail']);
});

test('words of four languages mean the same', () => {
  for (const word of ['secure', 'verschlusselt', 'securise', 'seguro']) {
    expect(meanings(word), word).toEqual(['secure']);
  }
});

test('names of providers and rarer services come from the entries', () => {
  expect(meanings('gmail')).toEqual(['provider gmail']);
  expect(meanings('office 365')).toEqual(['provider microsoft365']);
  expect(meanings('lmtp')).toEqual(['service lmtp']);
});

test('names of what rules find are not taken for phrases', () => {
  expect(meanings('secure smtp')).toEqual([]);
  expect(meanings('imap4 ssl')).toEqual([]);
  expect(meanings('outlook port')).toEqual([]);
});

test('a name that is also an ordinary word is weak', () => {
  expect(lexicon.senses.get('orange')).toEqual([
    { kind: 'provider', id: 'orange-fr', weak: true, obscure: false },
  ]);
  expect(lexicon.senses.get('fastmail')).toMatchObject([{ weak: false }]);
});

test('words of other fields, strangers and programs are known as such', () => {
  expect([meanings('ssh'), meanings('hushmail'), meanings('postfix')]).toEqual([
    ['field'],
    ['stranger'],
    ['program'],
  ]);
});
