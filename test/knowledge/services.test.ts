import { expect, test } from 'vitest';
import type { Service } from '../../src/knowledge/entry.ts';
import { services as allServices, type ServiceId } from '../../src/knowledge/services.ts';

const services: readonly Service[] = allServices;

function service(id: ServiceId): Service {
  const found = services.find((one) => one.id === id);
  if (found === undefined) throw new Error(`no service ${id}`);
  return found;
}

test('the seven ports of SMTP, IMAP and POP3 have their modes', () => {
  const ids = ['smtp', 'submissions', 'submission', 'imap', 'imaps', 'pop3', 'pop3s'] as const;
  expect(ids.map(service).map(({ id, port, securities }) => [id, port, securities[0]])).toEqual([
    ['smtp', 25, 'starttls'],
    ['submissions', 465, 'implicit-tls'],
    ['submission', 587, 'starttls'],
    ['imap', 143, 'starttls'],
    ['imaps', 993, 'implicit-tls'],
    ['pop3', 110, 'starttls'],
    ['pop3s', 995, 'implicit-tls'],
  ]);
});

test('465 is registered as submissions by RFC 8314 and recommended', () => {
  const { registration, standing, references } = service('submissions');
  expect(registration).toMatchObject({ registered: true, name: 'submissions' });
  expect(registration.reference).toBe('RFC 8314');
  expect(standing).toBe('recommended');
  expect(references.join()).toContain('RFC 8314');
});

test('587 with STARTTLS is standard and not deprecated', () => {
  const { registration, standing, standingNote } = service('submission');
  expect(registration).toMatchObject({ registered: true, name: 'submission' });
  expect(standing).toBe('acceptable');
  expect(standingNote).toContain('standard');
});

test('993 and 995 stand before 143 and 110', () => {
  expect([service('imaps').standing, service('pop3s').standing]).toEqual([
    'recommended',
    'recommended',
  ]);
  expect([service('imap').standing, service('pop3').standing]).toEqual(['acceptable', 'legacy']);
});

test('25 is for servers and sends people to 465 or 587', () => {
  const { role, standingNote, avoidWhen } = service('smtp');
  expect(role).toBe('relay');
  expect(standingNote).toContain('server-to-server mail only');
  expect(avoidWhen).toMatch(/465 or 587/);
});

test('585 was withdrawn and sends people to 993', () => {
  const { port, registration, standing, avoidWhen } = service('imap4-ssl-585');
  expect(port).toBe(585);
  expect(registration.registered).toBe(false);
  expect(registration.note).toContain('Withdrawn');
  expect(standing).toBe('historic');
  expect(avoidWhen).toContain('993');
});

test('2525, 2587 and 2465 are marked as no standard', () => {
  const alternates = ['smtp-2525', 'smtp-2587', 'smtp-2465'] as const;
  expect(alternates.map(service).map(({ standing }) => standing)).toEqual(
    alternates.map(() => 'unofficial'),
  );
});

test('no service was lost', () => {
  expect(services.length).toBeGreaterThanOrEqual(48);
  expect(services.filter(({ registration }) => registration.note).length).toBeGreaterThanOrEqual(
    11,
  );
});
