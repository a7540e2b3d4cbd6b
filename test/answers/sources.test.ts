import { expect, test } from 'vitest';
import { toSource, toSourcesPart } from '../../src/answers/sources.ts';
import { knowledge } from '../../src/knowledge/index.ts';

const rfc = 'https://www.rfc-editor.org/rfc';
const iana =
  'https://www.iana.org/assignments/service-names-port-numbers/service-names-port-numbers.xhtml';

test.each([
  ['RFC 8314 s3.3 and s7.3', 'RFC 8314 §3.3 and §7.3', `${rfc}/rfc8314#section-3.3`],
  ['RFC 1939', 'RFC 1939', `${rfc}/rfc1939`],
  ['RFC 937', 'RFC 937', `${rfc}/rfc937`],
  ['RFC 8314 Appendix A', 'RFC 8314 Appendix A', `${rfc}/rfc8314#appendix-A`],
  [
    'RFC 5321 s4.5.4.2 (IANA assigned port 25)',
    'RFC 5321 §4.5.4.2 (IANA assigned port 25)',
    `${rfc}/rfc5321#section-4.5.4.2`,
  ],
  ['RFC 8551 (S/MIME 4.0)', 'RFC 8551 (S/MIME 4.0)', `${rfc}/rfc8551`],
  ['IANA 465/tcp', 'IANA port registry: 465/tcp', `${iana}?search=465`],
  ['IANA registry', 'IANA port registry', iana],
  [
    'Thunderbird ISP database, gmx.net.xml',
    'Thunderbird ISP database: gmx.net',
    expect.stringMatching(/^https:\/\/github\.com\/thunderbird\/autoconfig\/.*\/gmx\.net\.xml$/),
  ],
  [
    'https://support.google.com/mail/answer/7126229',
    'support.google.com/mail/answer/7126229',
    'https://support.google.com/mail/answer/7126229',
  ],
  ['Gmail help, https://support.google.com/mail', 'Gmail help', 'https://support.google.com/mail'],
  ['Debian /etc/services', 'Debian /etc/services', null],
])('%s', (reference, title, url) => {
  expect(toSource(reference)).toEqual({ title, url });
});

test('every reference in the knowledge has a title, and an address that can be opened', () => {
  const sources = knowledge.flatMap(({ references }) => references.map(toSource));
  expect(sources.filter(({ title }) => title.trim() === '')).toEqual([]);
  const broken = sources.filter(
    ({ url }) => url !== null && !(URL.canParse(url) && /^https:/.test(url)),
  );
  expect(broken).toEqual([]);
});

test('a source is said once, and at most six are said', () => {
  const part = toSourcesPart(
    ['RFC 1', 'RFC 1', ...Array.from({ length: 9 }, (_, n) => `x ${n}`)],
    null,
  );
  expect(part.kind === 'sources' && part.sources.map(({ title }) => title)).toEqual([
    'RFC 1',
    'x 0',
    'x 1',
    'x 2',
    'x 3',
    'x 4',
  ]);
});
