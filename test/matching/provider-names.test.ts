import { expect, test } from 'vitest';
import { knowledge } from '../../src/knowledge/index.ts';
import { phraseKey, readProviderNames } from '../../src/matching/provider-names.ts';

function looseNamesOf(id: string): readonly string[] {
  const provider = knowledge.find((entry) => entry.id === id);
  if (provider?.kind !== 'provider') throw new Error(`no provider ${id}`);
  const { short, joined } = readProviderNames(provider);
  return [...short, ...joined];
}

test('a phrase is looked up without its signs', () => {
  expect(phraseKey('AT&T')).toBe('at t');
  expect(phraseKey('POP-3')).toBe('pop 3');
});

test.each([
  ['mail.jubii.dk', 'jubii'],
  ['kpnmail.nl', 'kpn'],
  ['mopera.net', 'mopera'],
  ['active24.com', 'active24'],
  ['dondominio.com', 'dondominio'],
  ['virgin-media', 'virginmedia'],
  ['amazon-ses', 'amazonses'],
])('%s is also called "%s"', (id, name) => {
  expect(looseNamesOf(id)).toContain(name);
});

test('a part that is no name of its own is left out', () => {
  expect(looseNamesOf('pdx.edu')).not.toContain('portland');
  expect(looseNamesOf('thinline.cz')).not.toContain('cesky');
});
