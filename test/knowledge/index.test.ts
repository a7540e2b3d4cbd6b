import { describe, expect, test } from 'vitest';
import type {
  Entry,
  MailProtocol,
  Provider,
  Service,
  Symptom,
  Topic,
} from '../../src/knowledge/entry.ts';
import { knowledge } from '../../src/knowledge/index.ts';
import * as rules from './rules.ts';

const base = { aliases: [], references: ['RFC 8314'], readOn: '2026-11-23' } as const;

const service: Service = {
  ...base,
  kind: 'service',
  id: 'imaps',
  title: 'IMAP over SSL/TLS',
  port: 993,
  transport: 'tcp',
  protocol: 'imap',
  role: 'access',
  securities: ['implicit-tls'],
  standing: 'recommended',
  registration: { registered: true, name: 'imaps' },
  what: 'IMAP with TLS from the first byte.',
  useWhen: 'Always.',
  avoidWhen: 'Never.',
  firewall: 'Outbound.',
};

const topic: Topic = {
  ...base,
  kind: 'topic',
  id: 'all-ports',
  title: 'Just tell me the ports',
  questions: [],
  answer: '993.',
  keyPoints: [],
  services: ['imaps'],
};

const symptom: Symptom = {
  ...base,
  kind: 'symptom',
  id: 'connection-refused',
  title: 'Connection refused',
  area: 'network',
  patterns: ['econnrefused'],
  meaning: 'Nothing listens there.',
  causes: [],
  steps: [],
  switchTo: [993],
};

const provider: Provider = {
  ...base,
  kind: 'provider',
  id: 'example',
  name: 'Example Mail',
  offers: 'mailbox',
  domains: ['example.com'],
  endpoints: [
    {
      protocol: 'imap',
      host: 'imap.example.com',
      port: 993,
      security: 'implicit-tls',
      verifiedBy: [],
    },
  ],
  username: 'full e-mail address',
  authentication: { methods: ['password'] },
  notes: [],
  warnings: [],
  certainty: 'high',
};

const good: readonly Entry[] = [service, topic, symptom, provider];

/** The provider with another door in place of its own. */
function withDoor(door: Partial<Provider['endpoints'][number]>, more: Partial<Provider> = {}) {
  return {
    ...provider,
    endpoints: provider.endpoints.map((one) => ({ ...one, ...door })),
    ...more,
  };
}

function lacking(protocol: MailProtocol, because: string): Provider {
  return { ...provider, lacks: [{ protocol, because }] };
}

const plain = { protocol: 'pop3', port: 110, security: 'none' } as const;

/** Every rule, with entries that break it: each is seen to find what it is there for. */
const table: readonly { rule: rules.Rule; breakers: readonly (readonly Entry[])[] }[] = [
  {
    rule: rules.everyEntryHasASource,
    breakers: [
      [{ ...topic, references: [' '] }],
      [{ ...topic, references: [] as unknown as Topic['references'] }],
    ],
  },
  {
    rule: rules.everyEntryHasTheDayItWasRead,
    breakers: [[{ ...topic, readOn: '23 November' }], [{ ...topic, readOn: '2026-13-40' }]],
  },
  {
    rule: rules.portsAreBetween1And65535,
    breakers: [
      [{ ...service, port: 0 }],
      [{ ...service, port: 65536 }],
      [{ ...symptom, switchTo: [-1] }],
      [withDoor({ port: 993.5 })],
    ],
  },
  {
    rule: rules.modeAndPortAgree,
    breakers: [
      [{ ...service, securities: ['starttls'] }],
      [withDoor({ security: 'starttls' })],
      [withDoor({ protocol: 'smtp', port: 587 })],
      [withDoor({ protocol: 'pop3' })],
      [withDoor({ protocol: 'smtp', port: 587 }, { warnings: ['Odd on 5870.'] })],
    ],
  },
  {
    rule: rules.noEncryptionIsWarnedOf,
    breakers: [
      [withDoor(plain)],
      [withDoor(plain, { warnings: ['pop.example.com:110 is not encrypted'] })],
    ],
  },
  { rule: rules.idsAreUniqueWithinAKind, breakers: [[service, { ...service, port: 143 }]] },
  {
    rule: rules.aliasesAreUniqueWithinAKind,
    breakers: [
      [
        { ...service, aliases: ['secure imap'] },
        { ...service, id: 'other', aliases: ['secure imap'] },
      ],
    ],
  },
  {
    rule: rules.wordsToCompareAreInLowerCase,
    breakers: [[{ ...service, aliases: ['IMAPS'] }], [{ ...symptom, patterns: [''] }]],
  },
  { rule: rules.patternsBelongToOneSymptom, breakers: [[symptom, { ...symptom, id: 'other' }]] },
  {
    rule: rules.referredIdsExist,
    breakers: [[topic], [service, { ...topic, id: 'imaps', services: ['all-ports'] }]],
  },
  { rule: rules.portsToSwitchToAreKnownServices, breakers: [[{ ...symptom, switchTo: [994] }]] },
  {
    rule: rules.domainsBelongToOneProvider,
    breakers: [
      [provider, { ...provider, id: 'other' }],
      [provider, { ...provider, id: 'other', domains: [], mxDomains: ['example.com'] }],
    ],
  },
  {
    rule: rules.addressesParse,
    breakers: [
      [{ ...topic, references: ['RFC 8314, https://'] }],
      [{ ...provider, docs: 'https://[broken' }],
    ],
  },
  {
    rule: rules.hostsAreNamesOrSaidToBeTemplates,
    breakers: [
      [withDoor({ host: 'smtp.<region>.example.com' })],
      [withDoor({ host: '%EMAILDOMAIN%' })],
      [withDoor({ template: 'nothing to fill in' })],
    ],
  },
  {
    rule: rules.nothingIsOfferedAndLackedAtOnce,
    breakers: [[lacking('imap', 'It says so.')], [lacking('pop3', '')]],
  },
];

describe.each(table)('$rule.name', ({ rule, breakers }) => {
  test('all that Mailport knows keeps it', () => {
    expect(rule(knowledge)).toEqual([]);
  });

  test('sound entries pass, and each broken one is found', () => {
    expect(rule(good)).toEqual([]);
    expect(breakers.filter((entries) => rule(entries).length === 0)).toEqual([]);
  });
});

test('every rule stands in the table', () => {
  expect(new Set(table.map(({ rule }) => rule))).toEqual(new Set(Object.values(rules)));
});

test('an unusual pair of port and mode passes with a warning that names the port', () => {
  const warnings = ['SSL/TLS from the start on port 587.'];
  expect(rules.modeAndPortAgree([withDoor({ protocol: 'smtp', port: 587 }, { warnings })])).toEqual(
    [],
  );
});

test('a door without encryption passes with a warning that names it', () => {
  const warnings = ['pop3 imap.example.com:110 is listed without encryption'];
  expect(rules.noEncryptionIsWarnedOf([withDoor(plain, { warnings })])).toEqual([]);
});

test('a template passes when it says what to put in', () => {
  const door = { host: 'smtp.<region>.example.com', template: '<region> is yours' };
  expect(rules.hostsAreNamesOrSaidToBeTemplates([withDoor(door)])).toEqual([]);
});
