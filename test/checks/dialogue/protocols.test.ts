import { describe, expect, test } from 'vitest';
import type { Dialogue } from '../../../src/checks/dialogue/dialogue.ts';
import { imap } from '../../../src/checks/dialogue/imap.ts';
import { pop3 } from '../../../src/checks/dialogue/pop3.ts';
import { sieve } from '../../../src/checks/dialogue/sieve.ts';
import { smtp } from '../../../src/checks/dialogue/smtp.ts';

describe('a greeting says who is there', () => {
  test.each<[string, Dialogue, string, ReturnType<Dialogue['greeting']>]>([
    ['ready', smtp, '220 mx.example ESMTP', { ok: true, code: '220' }],
    ['ready, in fewest words', smtp, '220', { ok: true, code: '220' }],
    ['to be continued', smtp, '220-please wait', null],
    ['refused', smtp, '554 5.7.1 no', { ok: false, code: '554' }],
    ['busy', smtp, '421 4.7.0 later', { ok: false, code: '421' }],
    ['no mail server', smtp, 'SSH-2.0-OpenSSH_9.2p1', { ok: false, code: null }],
    ['no mail server, though digits come first', smtp, '2200 x', { ok: false, code: null }],
    ['ready', imap, '* OK ready', { ok: true, code: 'OK' }],
    ['ready, in small letters', imap, '* ok ready', { ok: true, code: 'OK' }],
    ['logged in', imap, '* PREAUTH x', { ok: true, code: 'PREAUTH', preauthenticated: true }],
    ['refused', imap, '* BYE no', { ok: false, code: 'BYE' }],
    ['busy', imap, '* BYE [UNAVAILABLE] no', { ok: false, code: 'UNAVAILABLE' }],
    ['no mail server', imap, '220 mx.example ESMTP', { ok: false, code: null }],
    ['ready', pop3, '+OK <1.2@mx.example>', { ok: true, code: '+OK' }],
    ['refused', pop3, '-ERR no', { ok: false, code: '-ERR' }],
    ['busy', pop3, '-ERR [SYS/TEMP] later', { ok: false, code: 'SYS/TEMP' }],
    ['no mail server', pop3, '* OK ready', { ok: false, code: null }],
    ['to be continued', sieve, '"STARTTLS"', null],
    ['ready', sieve, 'OK "ready"', { ok: true, code: 'OK' }],
    ['refused', sieve, 'BYE "no"', { ok: false, code: 'BYE' }],
    ['busy', sieve, 'NO (TRYLATER) "no"', { ok: false, code: 'TRYLATER' }],
    ['no mail server', sieve, 'HTTP/1.1 400', { ok: false, code: null }],
  ])('%s', (_, dialogue, line, greeting) => {
    expect(dialogue.greeting(line)).toEqual(greeting);
  });
});

describe('the ways to log in that are open', () => {
  test.each<[string, Dialogue, readonly string[], readonly string[]]>([
    ['SMTP', smtp, ['SIZE 1', 'AUTH PLAIN LOGIN', 'AUTH=PLAIN LOGIN'], ['PLAIN', 'LOGIN']],
    ['SMTP without any', smtp, ['SIZE 1', 'STARTTLS'], []],
    ['IMAP', imap, ['IMAP4rev1', 'AUTH=PLAIN', 'AUTH=XOAUTH2'], ['PLAIN', 'XOAUTH2', 'LOGIN']],
    ['IMAP that wants TLS first', imap, ['IMAP4rev1', 'STARTTLS', 'LOGINDISABLED'], []],
    ['IMAP of which nothing is known', imap, [], []],
    ['POP3', pop3, ['TOP', 'USER', 'SASL PLAIN CRAM-MD5'], ['PLAIN', 'CRAM-MD5', 'USER']],
    ['POP3 that wants TLS first', pop3, ['TOP', 'SASL', 'STLS'], []],
    ['ManageSieve', sieve, ['SASL PLAIN', 'STARTTLS'], ['PLAIN']],
    ['ManageSieve that wants TLS first', sieve, ['SASL', 'STARTTLS'], []],
  ])('%s', (_, dialogue, capabilities, logins) => {
    expect(dialogue.logins(capabilities)).toEqual(logins);
  });
});

test("Exim's words for going ahead are read by their code", () => {
  expect(smtp.endOfUpgrade('220 TLS go ahead')).toBe('ok');
  expect(smtp.endOfUpgrade('454 TLS currently unavailable')).toBe('no');
});

test('the capabilities of IMAP may stand in its greeting', () => {
  expect(imap.capabilitiesInGreeting(['* OK [CAPABILITY IMAP4rev1 STARTTLS] x'])).toEqual([
    'IMAP4rev1',
    'STARTTLS',
  ]);
  expect(imap.capabilitiesInGreeting(['* OK ready'])).toBeNull();
});

test('a reply to another command than ours is not the end of ours in IMAP', () => {
  expect(imap.endOfCapabilities('b7 OK injected', 0)).toBeNull();
  expect(imap.endOfCapabilities('a1 OK done', 1)).toBe('ok');
});

test('no protocol says a word that speaks of a person or a message', () => {
  const said = [smtp, imap, pop3, sieve].flatMap(({ askCapabilities, upgrade, goodbye }) => [
    ...(askCapabilities ? [askCapabilities('us')] : []),
    upgrade.command,
    goodbye,
  ]);
  expect(said).toEqual([
    ...['EHLO us', 'STARTTLS', 'QUIT'],
    ...['a1 CAPABILITY', 'a2 STARTTLS', 'a9 LOGOUT'],
    ...['CAPA', 'STLS', 'QUIT'],
    ...['STARTTLS', 'LOGOUT'],
  ]);
});
