import { expect, test } from 'vitest';
import { toPlainText } from '../../src/answers/plain-text.ts';
import type { FetchText } from '../../src/checks/https-text.ts';
import { certifiedHost } from '../testbed/certificates.ts';
import { polite } from '../testbed/peers.ts';
import { openBed } from './bed-checks.ts';

/** Two of the root servers' addresses: public beyond doubt. The bed lets nothing out to them. */
const [first, second] = ['198.41.0.4', '199.9.14.201'] as const;
const imap = { 993: polite('imap') };
const own = { nets: ['127.0.0.0/8'], hosts: ['*.bed.test'] };

test('a name that leads elsewhere when it is asked again is asked once, and only that is knocked on', async () => {
  const { mailport, knocked, asked } = await openBed({
    zone: { 'rebind.example.org': (before) => ({ A: [before === 0 ? first : '127.0.0.1'] }) },
    ports: imap,
  });
  await mailport.reply({ text: 'check rebind.example.org:993' });
  expect(new Set(knocked)).toEqual(new Set([`${first}:993`]));
  expect(asked.filter((question) => question === 'A rebind.example.org')).toHaveLength(1);
  // Asked again by somebody, it is another check, with another answer of DNS.
  const again = await mailport.reply({ text: 'check rebind.example.org:993' });
  expect(again.check).toMatchObject({ verdict: 'refused', reason: 'resolves-private' });
  expect(new Set(knocked)).toEqual(new Set([`${first}:993`]));
});

test.each([
  [[first, '10.0.0.1'], []],
  [[first], ['::1']],
  [[first], ['::ffff:10.0.0.1']],
  [['169.254.169.254'], ['2001:503:ba3e::2:30']],
])('of a name with public and inner addresses (%j, %j) none is knocked on', async (A, AAAA) => {
  const { mailport, knocked } = await openBed({ zone: { 'mixed.example.org': { A, AAAA } } });
  const answer = await mailport.reply({ text: 'check mixed.example.org' });
  expect(answer.check).toMatchObject({ verdict: 'refused', reason: 'resolves-private' });
  expect(answer.headline).toMatch(
    /^DNS leads mixed\.example\.org to an address .* not on the Internet/,
  );
  expect(knocked).toEqual([]);
});

test('an IPv6 literal is knocked on as it is, and DNS is not asked', async () => {
  const { mailport, knocked, asked } = await openBed({ ports: imap });
  const answer = await mailport.reply({ text: 'check [2001:503:ba3e:0::2:30]:993' });
  expect(knocked).toEqual(['2001:503:ba3e::2:30:993']);
  expect(asked).toEqual([]);
  // The bed's certificate is for another address.
  expect(answer.check?.findings.map(({ code }) => code)).toEqual(['certificate-wrong-host']);
});

test.each([
  '[::1]:993',
  '[::ffff:10.0.0.5]:993',
  '[fe80::1%25eth0]:993',
  '[fd00:ec2::254]',
  '0x7f.1',
])('check %s knocks on nothing and asks DNS nothing', async (target) => {
  const { mailport, knocked, asked } = await openBed({ ports: imap });
  expect((await mailport.reply({ text: `check ${target}` })).check?.verdict).toBe('refused');
  expect([knocked, asked]).toEqual([[], []]);
});

test('a domain whose MX leads inside is refused, and DNS is not asked for the inner name', async () => {
  const { mailport, knocked, asked } = await openBed({
    zone: {
      'bait.example.org': { MX: [[10, 'localhost']] },
      localhost: { A: ['127.0.0.1'] },
    },
    ports: { 25: polite('smtp') },
  });
  const answer = await mailport.reply({ text: 'check someone@bait.example.org' });
  expect(answer.check).toMatchObject({ verdict: 'refused', reason: 'special-name' });
  expect(knocked).toEqual([]);
  expect(asked).not.toContain('A localhost');
});

test('what a domain’s records name and what is not tried is told beside what works', async () => {
  const { mailport, knocked } = await openBed({
    zone: {
      'half.example.org': { MX: [[10, 'localhost']] },
      '_imaps._tcp.half.example.org': { SRV: [[0, 1, 993, 'imap.example.org']] },
      '_pop3s._tcp.half.example.org': { SRV: [[0, 0, 0, '.']] },
      'imap.example.org': { A: [second] },
    },
    ports: imap,
  });
  const answer = await mailport.reply({ text: 'check someone@half.example.org' });
  const text = toPlainText(answer).replaceAll(/\s+/g, ' ');
  expect(new Set(knocked)).toEqual(new Set([`${second}:993`]));
  expect(text).toContain('imap.example.org (SRV record)');
  expect(text).toContain(
    'the MX record names “localhost”: it is not a name on the Internet. What to do Correct',
  );
  expect(text).toContain('half.example.org says in DNS that it does not offer POP3 with SSL/TLS.');
});

test('that a domain takes no mail is told, although mail can be read there', async () => {
  const { mailport } = await openBed({
    zone: {
      'read-only.example.org': { MX: [[0, '.']] },
      '_imaps._tcp.read-only.example.org': { SRV: [[0, 1, 993, 'imap.example.org']] },
      'imap.example.org': { A: [second] },
    },
    ports: imap,
  });
  const text = toPlainText(await mailport.reply({ text: 'check x@read-only.example.org' }));
  expect(text.replaceAll(/\s+/g, ' ')).toContain(
    'read-only.example.org (MX record): says that the domain takes no mail',
  );
});

const pages: Readonly<Record<string, FetchText>> = {
  redirect: async () => ({ failed: 'redirect', evidence: '302' }),
  'xml-dtd': async () => ({
    text: '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY y "z">]><clientConfig>&y;</clientConfig>',
    mediaType: 'text/xml',
  }),
};

test.each(Object.entries(pages))(
  'an autoconfig file that is a %s is no way to a server, and that is the reason given',
  async (reason, fetchText) => {
    const { mailport, knocked } = await openBed({ zone: { 'example.org': {} }, fetchText });
    const answer = await mailport.reply({ text: 'check someone@example.org' });
    expect(answer.check).toMatchObject({ verdict: 'refused', reason });
    expect(answer.headline).toContain('autoconfig file');
    expect(knocked).toEqual([]);
  },
);

test('where DNS gives no answer, nothing is said against the server', async () => {
  const { mailport } = await openBed({ zone: { 'dark.example.org': { fails: 'SERVFAIL' } } });
  const answer = await mailport.reply({ text: 'check dark.example.org' });
  expect(answer.check?.verdict).toBe('unknown');
  expect(answer.headline).toContain('DNS gave no answer');
});

test('a server of an own network is checked once the operator has opened it, and only that', async () => {
  const zone = { [certifiedHost]: { A: ['127.0.0.1'] }, 'mail.other.test': { A: ['127.0.0.1'] } };
  const closed = await openBed({ zone, ports: imap });
  const refused = await closed.mailport.reply({ text: `check ${certifiedHost}:993` });
  expect(refused.check).toMatchObject({ verdict: 'refused', reason: 'special-name' });

  const { mailport, knocked } = await openBed({ zone, ports: imap, openings: own });
  const answer = await mailport.reply({ text: `check ${certifiedHost}:993` });
  expect(answer.headline).toBe(`${certifiedHost} works on 993 SSL/TLS.`);
  expect(knocked).toEqual(['127.0.0.1:993']);
  expect((await mailport.reply({ text: 'check mail.other.test' })).check?.reason).toBe(
    'special-name',
  );
  expect((await mailport.reply({ text: 'check 10.0.0.5' })).check?.reason).toBe('private-address');
});

test('an MX that does not exist takes neither the others away nor the rest of the domain', async () => {
  const { mailport, knocked } = await openBed({
    zone: {
      'moved.example.org': {
        MX: [
          [10, 'gone.example.net'],
          [20, 'mx.example.net'],
        ],
      },
      'mx.example.net': { A: [first] },
      '_imaps._tcp.moved.example.org': { SRV: [[0, 1, 993, 'imap.example.net']] },
      'imap.example.net': { A: [second] },
    },
    ports: { ...imap, 25: polite('smtp') },
  });
  const answer = await mailport.reply({ text: 'check x@moved.example.org' });
  expect(new Set(knocked)).toEqual(new Set([`${first}:25`, `${second}:993`]));
  const text = toPlainText(answer).replaceAll(/\s+/g, ' ');
  expect(text).toContain(
    'For moved.example.org, the MX record names “gone.example.net”: DNS does not know it.',
  );
  expect(text).not.toContain('Named, but not tried');
  expect(answer.check?.findings).toContainEqual(
    expect.objectContaining({ code: 'name-not-found', level: 'fair', host: 'moved.example.org' }),
  );
});

test('a domain whose only MX does not exist is there, and takes no mail', async () => {
  const { mailport } = await openBed({
    zone: { 'stale.example.org': { MX: [[10, 'gone.example.net']] } },
  });
  const answer = await mailport.reply({ text: 'check x@stale.example.org' });
  expect(answer.check?.verdict).toBe('bad');
  expect(answer.headline).toBe('stale.example.org does not work: the MX record names no server.');
});

test('one address family of which DNS says nothing is told, and says nothing of the server', async () => {
  const { mailport } = await openBed({
    zone: {
      'half.example.org': (_, type) => (type === 'AAAA' ? { fails: 'SERVFAIL' } : { A: [first] }),
    },
    ports: imap,
  });
  const answer = await mailport.reply({ text: 'check half.example.org:993' });
  expect(answer.check?.findings).toContainEqual(
    expect.objectContaining({ code: 'dns-failed', level: 'unknown' }),
  );
  expect(toPlainText(answer).replaceAll(/\s+/g, ' ')).toContain(
    'no answer about the IPv6 addresses of half.example.org, so that only IPv4 was tried',
  );
});

test('of a name with many addresses it is said how many were tried', async () => {
  const A = Array.from({ length: 5 }, (_, n) => `198.41.0.${n + 4}`);
  const { mailport, knocked } = await openBed({ zone: { 'many.example.org': { A } }, ports: imap });
  const text = toPlainText(await mailport.reply({ text: 'check many.example.org:993' }));
  expect(new Set(knocked).size).toBe(2);
  expect(text.replaceAll(/\s+/g, ' ')).toContain(
    'many.example.org has 5 addresses, of which 2 were tried.',
  );
});

test('usual names that lead to a machine without mail take nothing from a domain that works', async () => {
  const { mailport } = await openBed({
    zone: {
      'web.example.org': { MX: [[10, 'mx.example.net']] },
      'mx.example.net': { A: [first] },
      'imap.web.example.org': { A: [second] },
      'smtp.web.example.org': { A: [second] },
    },
    ports: { 25: polite('smtp') },
    peer: { certificate: 'sound' },
  });
  const answer = await mailport.reply({ text: 'check x@web.example.org' });
  // The bed's certificate is for another name, which between servers is no more than a blemish.
  expect(answer.check?.verdict).toBe('fair');
  expect(answer.check?.findings.map(({ code }) => code)).toEqual(['certificate-wrong-host']);
});
