import { expect, test } from 'vitest';
import type { MailProtocol, Provider } from '../../src/knowledge/entry.ts';
import { type CuratedProviderId, curatedProviders } from '../../src/knowledge/providers.ts';

const providers: readonly Provider[] = curatedProviders;

function provider(id: CuratedProviderId): Provider {
  const found = providers.find((one) => one.id === id);
  if (found === undefined) throw new Error(`no provider ${id}`);
  return found;
}

function doors(id: CuratedProviderId, protocol: MailProtocol): string[] {
  return provider(id)
    .endpoints.filter((endpoint) => endpoint.protocol === protocol)
    .map(({ host, port, security }) => `${host}:${port} ${security}`);
}

test('no curated provider and no endpoint was lost', () => {
  const endpoints = providers.flatMap((one) => one.endpoints);
  expect(providers.filter(({ offers }) => offers !== 'sending').length).toBeGreaterThanOrEqual(54);
  expect(providers.filter(({ offers }) => offers === 'sending').length).toBeGreaterThanOrEqual(8);
  expect(endpoints.length).toBeGreaterThanOrEqual(211);
  expect(providers.flatMap((one) => one.specialEndpoints ?? []).length).toBeGreaterThanOrEqual(16);
});

test('every ordinary endpoint names who says so', () => {
  const endpoints = providers.flatMap((one) => one.endpoints);
  expect(endpoints.filter(({ verifiedBy }) => verifiedBy.length === 0)).toEqual([]);
});

test('every curated endpoint is encrypted', () => {
  const endpoints = providers.flatMap((one) => one.endpoints);
  expect(endpoints.filter(({ security }) => security === 'none')).toEqual([]);
});

test('Gmail, Microsoft 365 and Outlook.com have the hosts that their pages name', () => {
  expect(doors('gmail', 'smtp')).toEqual([
    'smtp.gmail.com:465 implicit-tls',
    'smtp.gmail.com:587 starttls',
  ]);
  expect(doors('microsoft365', 'smtp')).toEqual(['smtp.office365.com:587 starttls']);
  expect(doors('outlook-com', 'smtp')).toEqual(['smtp-mail.outlook.com:587 starttls']);
  expect(doors('outlook-com', 'imap')).toEqual(['outlook.office365.com:993 implicit-tls']);
});

test('Spectrum really does use TLS from the start on 587, and warns of it', () => {
  expect(doors('spectrum', 'smtp')).toEqual(['mobile.charter.net:587 implicit-tls']);
  expect(provider('spectrum').warnings.join()).toMatch(/SSL\/TLS from the start on port 587/);
});

test('Tuta has no IMAP, no POP3 and no SMTP, and a source says so', () => {
  const { offers, endpoints, lacks } = provider('tuta');
  expect(offers).toBe('closed');
  expect(endpoints).toEqual([]);
  expect(lacks?.map(({ protocol }) => protocol)).toEqual(['imap', 'pop3', 'smtp']);
});

test('iCloud has no POP3, and sends on 587 with STARTTLS only', () => {
  expect(provider('icloud').lacks?.map(({ protocol }) => protocol)).toEqual(['pop3']);
  expect(doors('icloud', 'smtp')).toEqual(['smtp.mail.me.com:587 starttls']);
});

test('Proton is reached through Bridge on one’s own computer, and has no POP3', () => {
  expect(provider('proton').offers).toBe('bridge');
  expect(doors('proton', 'imap')).toEqual(['127.0.0.1:1143 starttls']);
  expect(provider('proton').lacks?.map(({ protocol }) => protocol)).toEqual(['pop3']);
});

test('a service that sends for applications has no mailbox to read', () => {
  const sending = providers.filter(({ offers }) => offers === 'sending');
  for (const { lacks } of sending) {
    expect(lacks?.map(({ protocol }) => protocol)).toEqual(['imap', 'pop3']);
  }
});

test('an empty list proves nothing: Rackspace, Titan and IONOS may have POP3', () => {
  expect(doors('rackspace', 'pop3')).toEqual([]);
  expect(provider('rackspace').lacks).toBeUndefined();
  expect(provider('titan').lacks).toBeUndefined();
  expect(provider('ionos').lacks).toBeUndefined();
});

test('a host with a part to fill in is said to be a template', () => {
  const [first] = provider('amazon-ses').endpoints;
  expect(first?.host).toBe('email-smtp.<region>.amazonaws.com');
  expect(first?.template).toContain('us-east-1');
});

test('where sources disagree, it is said', () => {
  const disputed = ['aol', 'verizon', 'naver', 'rogers', 'comcast', 'shaw'] as const;
  expect(disputed.filter((id) => provider(id).uncertain === undefined)).toEqual([]);
});
