import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Provider } from '../../src/knowledge/entry.ts';
import { providers } from '../../src/knowledge/index.ts';
import { withIspdb } from '../../src/knowledge/ispdb.ts';
import { curatedProviders } from '../../src/knowledge/providers.ts';

const folder = join(import.meta.dirname, '../../src/knowledge');

interface Listed {
  readonly id: string;
  readonly domains: readonly string[];
  readonly mxDomains?: readonly string[];
}

const listed = JSON.parse(
  readFileSync(join(folder, 'providers-ispdb.json'), 'utf8'),
) as readonly Listed[];

function of(domain: string): Provider | undefined {
  return providers.find((one) => [...one.domains, ...(one.mxDomains ?? [])].includes(domain));
}

function byId(id: string): Provider {
  const found = providers.find((one) => one.id === id);
  if (found === undefined) throw new Error(`no provider ${id}`);
  return found;
}

test('every one of the 962 domains of the database leads to a provider', () => {
  const domains = new Set(listed.flatMap((one) => [...one.domains, ...(one.mxDomains ?? [])]));
  expect(listed.length).toBe(163);
  expect(domains.size).toBe(962);
  expect([...domains].filter((domain) => of(domain) === undefined)).toEqual([]);
});

test('the curated providers come first, as they stand, and none is answered for twice', () => {
  const ids = providers.map(({ id }) => id);
  expect(ids.slice(0, curatedProviders.length)).toEqual(curatedProviders.map(({ id }) => id));
  const hosts = new Set(
    curatedProviders.flatMap((one: Provider) => one.endpoints.map(({ host }) => host)),
  );
  const twice = providers
    .slice(curatedProviders.length)
    .filter(({ endpoints }) => endpoints.every(({ host }) => hosts.has(host)));
  // The university has its mail with Google, under a domain of its own.
  expect(twice.map(({ id }) => id)).toEqual(['umich.edu']);
});

test.each([
  ['hotmail.co.uk', 'outlook-com'],
  ['outlook.de', 'outlook-com'],
  ['yahoo.com.br', 'yahoo'],
  ['cox.net', 'cox'],
  ['gmx.es', 'gmx-com'],
  ['gmx.info', 'gmx-net'],
  ['zoho.com', 'zoho'],
  ['zoho.eu', 'zoho.eu'],
  ['compuserve.com', 'aol'],
  ['blueyonder.co.uk', 'blueyonder.co.uk'],
  ['protection.outlook.com', undefined],
  ['mail.protection.outlook.com', 'microsoft365'],
  ['olc.protection.outlook.com', 'outlook-com'],
  ['google.com', 'google-workspace'],
  ['kundenserver.de', 'ionos'],
])('%s is with %s', (domain, id) => {
  expect(of(domain)?.id).toBe(id);
});

test('a door that only the database knows stands behind the curated ones', () => {
  const smtp = byId('mailru').endpoints.filter(({ protocol }) => protocol === 'smtp');
  expect(smtp.map(({ port, security }) => [port, security])).toEqual([
    [465, 'implicit-tls'],
    [587, 'starttls'],
  ]);
});

test('a host that only the database knows is kept apart from the curated ones', () => {
  const { endpoints, specialEndpoints = [] } = byId('ionos');
  expect(endpoints.filter(({ host }) => host.includes('1und1'))).toEqual([]);
  expect(specialEndpoints.filter(({ host }) => host.includes('1und1')).length).toBe(6);
});

test('a door without encryption is there, and warned of', () => {
  const { endpoints, warnings } = byId('nifty.com');
  expect(endpoints.map(({ port, security }) => [port, security])).toEqual([
    [110, 'none'],
    [587, 'none'],
  ]);
  expect(warnings).toEqual([
    'pop3 pop.nifty.com:110 is listed without encryption',
    'smtp smtp.nifty.com:587 is listed without encryption',
  ]);
});

test('a host that depends on the address is a template in words for people', () => {
  const [imap] = byId('mail.ee').endpoints;
  expect(imap).toMatchObject({
    host: '<domain>',
    template: '<domain> is the part of the address after the @',
  });
  expect(JSON.stringify(providers)).not.toMatch(/%EMAIL/);
});

test('reading and sending may need different user names and passwords', () => {
  expect(byId('kokuyou.ne.jp').username).toBe(
    'Incoming: the part of the address before the @. Outgoing: not stated.',
  );
  expect(byId('daum.net').authentication.note).toBe(
    'Incoming: password. Outgoing: encrypted-password.',
  );
  expect(byId('dd.iij4u.or.jp').username).toBe('<part before the @>.<domain>');
});

test('a name that two providers bear leads to the first and names the other', () => {
  expect(
    providers.filter(({ aliases }) => aliases.includes('tiscali')).map(({ id }) => id),
  ).toEqual(['tiscali.cz']);
  expect(byId('tiscali.cz').siblings).toEqual(['tiscali.it']);
  expect(byId('tiscali.it').siblings).toEqual(['tiscali.cz']);
  expect(byId('zoho').siblings).toContain('zoho.eu');
  expect(byId('zoho.eu').siblings).toContain('zoho');
});

test('what only the database says is known from one source, with the day of its entry', () => {
  const { certainty, references, readOn, notes } = byId('126.com');
  expect(certainty).toBe('low');
  expect(references[0]).toBe('Thunderbird ISP database, 126.com.xml');
  expect(readOn).toBe('2026-03-12');
  expect(notes.join()).toContain('2022-11-19');
});

test('without curated providers the database answers for all of its own', () => {
  expect(withIspdb([]).map(({ id }) => id)).toEqual(listed.map(({ id }) => id));
});

test('the database keeps its licence and says where it comes from', () => {
  const notice = readFileSync(join(folder, 'providers-ispdb.NOTICE.txt'), 'utf8');
  const licence = readFileSync(join(folder, 'providers-ispdb.LICENSE.txt'), 'utf8');
  expect(notice).toContain('github.com/thunderbird/autoconfig');
  expect(licence).toContain('Mozilla Public License Version 2.0');
});
