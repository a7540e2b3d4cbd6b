import { expect, test } from 'vitest';
import { knowledge } from '../../../src/knowledge/index.ts';
import { createFinder } from '../../../src/matching/find.ts';

const finder = createFinder(knowledge);
const provider = (text: string) => {
  const match = finder.find(text);
  return match.kind === 'provider' ? match.provider.id : match.kind;
};

test.each([
  ['spectrum outgoing server port', 'spectrum'],
  ['charter sending port', 'spectrum'],
  ['titan outgoing port', 'titan'],
  ['telekom posteingangsserver', 't-online'],
  ['free serveur sortant', 'free-fr'],
])('"%s" speaks of mail with a way and a place', (text, id) => {
  expect(provider(text)).toBe(id);
});

test.each(['spectrum analyser', 'sky incoming flights', 'orange juice outgoing'])(
  '"%s" does not',
  (text) => {
    expect(provider(text)).toBe('none');
  },
);

test.each([
  'what port does gmail use to deliver mail to our server',
  'on which port does hotmail connect to our mx',
  'mail from outlook.com into our mx, port?',
])('in "%s" the provider is the other server', (text) => {
  expect(finder.find(text)).toMatchObject({ kind: 'service', services: [{ port: 25 }] });
});

test('the host of an MX record is told with its provider', () => {
  expect(finder.find('contoso-com.mail.protection.outlook.com port')).toMatchObject({
    provider: { id: 'microsoft365' },
    exchanger: 'contoso-com.mail.protection.outlook.com',
  });
});
