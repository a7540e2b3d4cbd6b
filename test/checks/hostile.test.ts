import { isIP } from 'node:net';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createGuard, mailPorts } from '../../src/checks/guard.ts';
import { readTarget } from '../../src/checks/target.ts';

const guard = createGuard();

/** Hostile and sloppy inputs beside those of hostile-targets.json, by the reason they are refused. */
const refused: Readonly<Record<string, readonly string[]>> = {
  empty: ['   ', '\t', ':', '@', 'alice@', '@example.com', 'http://', 'https:///', '\u3000'],
  'bad-character': [
    ...['`id`.example.com', 'mail`id`.example.com', '$\u007bjndi:ldap://x}', 'mail.example.com;id'],
    ...['mail.example.com && id', 'mail.example.com || id', 'mail.example.com > /tmp/x'],
    ...['mail.example.com\tQUIT', 'mail.example.com\n', '\nmail.example.com', '\ufeffmail.a.org'],
    ...['mail.example.com\v', 'mail.example.com\u2028QUIT', 'mail\u00ad.example.com'],
    ...['mail.exam\u200cple.com', 'mail.exam\u2060ple.com', 'mail\u2066.example.com'],
    ...['mail\u180e.example.com', 'mail\u3164.example.com', 'mail\u115f.example.com'],
    ...['mail\ufe0f.example.com', 'mail\u{e0061}.example.com', 'mail\ud800.example.com'],
    ...['mail\u001b[31m.example.com', 'mail\u2800.example.com', 'mail\ufffd.example.com'],
    ...['mail%00.example.com', 'mail.example.com%20', '%6d%61il.example.com', '127%2e0.0.1'],
    ...['mail․example.com', 'mail…example.com', 'mail⁄example.com', 'mail∕example.com'],
    ...['mail.example.com：993', '℀.com', '㏂.com', '☃.net', '😀.example.com', 'i❤.ws'],
    ...['<script>alert(1)</script>', 'mail.example.com<script>', '<http://mail.example.com'],
    ...['mail.example.com/../../etc', '/etc/passwd', '\\\\host\\share', 'mail\\.example.com'],
    ...['http://127.0.0.1\\@good.example/', 'http://good.org\\@evil.org', '{mail}.example.com'],
    ...['http://mail.example.com%2f@evil.org', '127.0.0.1#x', '127.0.0.1?x', '~root.example.com'],
    ...['mail.example.com -oProxyCommand=x', 'mail.example.com $(id)', 'mail+x.example.com'],
    ...['&amp;lt;!channel&amp;gt;', '<http://a.org|a.org> <http://b.org|b.org>', 'mail.a.org)'],
    ...['a@example.com;b@example.org', 'mail{1,2}.example.com', 'mail[1-9].example.com'],
  ],
  'slack-mention': ['<#C012345|general>', '<@U012ABCDEF>', '&lt;@U012ABCDEF&gt;', '`<@U012>`'],
  'slack-special': ['<!here>', '<!everyone>', '<!subteam^S1|@x>', '&lt;!channel&gt;'],
  'label-mismatch': [
    ...['<http://mail.example.com|click here>', '<http://127.0.0.1|mail.example.com>'],
    ...['<http://evil.org/?x=imap.gmail.com|imap.gmail.com>', '<mailto:a@evil.org|a@example.com>'],
    ...['<http://imap.gmail.com.evil.org|imap.gmail.com>', '<tel:+49123|12345>'],
  ],
  scheme: [
    ...['gopher://mail.example.com', 'dict://127.0.0.1:11211/', 'ssh://mail.example.com'],
    ...['telnet://mail.example.com:25', 'data:text/html,x', 'jar:http://x', 'vbscript:x'],
    ...['unix:/var/run/docker.sock', 'http+unix://x', 'C:\\windows', 'http:mail.example.com'],
  ],
  userinfo: [
    ...['https://user:pass@mail.example.com/', 'imap://user@mail.example.com', 'http://a@b@c'],
    ...['imap.gmail.com:993@evil.org', 'user:pass@mail.example.com'],
  ],
  'not-canonical-ip': [
    ...['0x7f.1', '0X7F.0.0.1', '0177.1', '00000177.0.0.1', '012.0.0.1', '127.000.000.001', '127.'],
    ...['4294967295', '4294967296', '2130706433:25', '127.1:25', '2130706433 25', '0xa9fea9fe'],
    ...['169.254.43518', '0251.0376.0251.0376', '127.0.0.0x1', '999.999.999.999', '1.2.3.4.5'],
    ...['①②⑦.⓪.⓪.①', '１２７。０。０。１', '127｡0｡0｡1', '127.0.0.1。', '⑧.8.8.8', '١٢٧.٠.٠.١'],
    ...['127.0.0.1/32', '10.0.0.0/8', '8.8.8.8-8.8.8.10', '::1/128', '2001:4860::/32', '993', '0x'],
    ...['http://2130706433/', 'http://0x7f.1/', 'http://0/', '127.0.0.-1', 'alice@127.1'],
  ],
  'bad-address': [
    ...['12345::1', 'gggg::1', ':::1', ':::', '1:2:3', '1:2:3:4:5:6:7', '[::1', '[]', '[]:993'],
    ...['2001:db8::1::2', '[2001:4860:4860::8888]993', '[[::1]]', '[mail.example.com]'],
    ...['[127.0.0.1]', '2001:4860:4860::8888]', '２００１:4860:4860::8888', '[IPv6:::1]', '[x]:25'],
  ],
  'zone-id': ['fe80::1%lo', '[fe80::1%25eth0]', 'http://[fe80::1%25eth0]/', '2606::1%eth0'],
  'ambiguous-port': ['2001:4860:4860::8888:25', '2606:4700::143', '2001:4860:4860::4190'],
  'private-address': [
    ...[
      '127.0.0.1:25',
      '127.255.255.254',
      '100.64.0.1',
      '100.100.100.200',
      '172.16.0.1',
      '0.1.2.3',
    ],
    ...['169.254.1.1', '192.0.0.1', '198.18.0.1', '198.51.100.1', '255.255.255.255', '192.88.99.1'],
    ...['::ffff:8.8.8.8', '::ffff:10.0.0.1', '::ffff:0:127.0.0.1', '64:ff9b::a9fe:a9fe', '::2'],
    ...['2002:7f00:1::1', '2001::1', '2001:10::1', '2001:20::1', 'fec0::1', 'febf::1', 'fd00::1'],
    ...['ff02::1', 'ff0e::1', '3fff::1', '6000::1', '2620:4f:8000::1', '::1:25', '[::1]:993'],
    ...['alice@10.0.0.1', 'http://[::1]:25/', '`127.0.0.1`', '127.0.0.1/', '993 127.0.0.1'],
  ],
  'metadata-address': ['169.254.170.23', '[fd00:ec2::254]:25', 'FD00:EC2:0:0::254'],
  'special-name': [
    ...[
      'localhost:25',
      'localhost.',
      'localhost。',
      'foo.localhost',
      'ip6-loopback',
      'broadcasthost',
    ],
    ...[
      'metadata.google.internal',
      'metadata.google.internal.',
      'kubernetes',
      'kubernetes.default',
    ],
    ...['kubernetes.default.svc', 'mail.home', 'mail.lan', 'mail.intranet', 'fritz.box', 'x.test'],
    ...[
      'x.invalid',
      'x.example',
      'mail.example',
      'x.alt',
      'host.containers.internal',
      'exchange01',
    ],
    ...['alice@localhost', 'http://localhost/', 'MAIL.CORP', 'mail.corp.', 'localhost 25', 'com'],
    ...['vault.service.consul', 'ip6.arpa', 'ipv4only.arpa', 'printer.ｌｏｃａｌ', '"localhost"'],
  ],
  'bad-name': [
    ...['mail..example.com', '..', 'mail.example.com...', 'mail_1.example.com', 'mail.*.com', '*'],
    ...[
      '_imaps._tcp.example.com',
      '-example.com',
      'mail.example.com-',
      '.com',
      'mail.example.-com',
    ],
    ...[
      'xn--a.example.com',
      'xn--.com',
      'xn--mail-.example.com',
      'mail.example.com..:993',
      '8.8.8.*',
    ],
  ],
  'label-too-long': [`${'a'.repeat(64)}.org`, `${'ü'.repeat(60)}.de`, 'x'.repeat(500)],
  'name-too-long': [`${'a'.repeat(62)}.`.repeat(4).concat('com')],
  'numeric-tld': ['mail.example.123', 'mail.example.com.1', 'mail.example.0x', 'mail.example.00'],
  'port-range': ['mail.example.com:65536', 'mail.example.com 0', 'mail.example.com:70000'],
  'port-syntax': [
    ...['mail.example.com:+993', 'mail.example.com:1e3', 'mail.example.com:0993', '8.8.8.8:0x19'],
    ...['mail.example.com:९९३', 'mail.example.com:９９３', 'mail.example.com:25-587', '1.1.1.1:'],
    ...[
      'mail.example.com:imaps',
      'mail.example.com::993',
      'mail.example.com 25,587',
      'a.org:993/x',
    ],
    ...['mail.example.com:993 143', 'mail.example.com -1', 'mail.example.com:25+587', 'a.org:-0'],
    ...['[2001:4860:4860::8888]:', 'mail.example.com:993\\', 'mail.example.com:*', 'a.org:NaN'],
  ],
  'port-not-mail': [
    ...['mail.example.com:443', 'mail.example.com:21', 'mail.example.com:11211', 'a.org:65535'],
    ...['http://mail.example.com:80/', '[2001:4860:4860::8888]:22', 'mail.example.com 22'],
    ...['mail.example.com:24', 'mail.example.com:2000', 'mail.example.com:9 93'],
  ],
  'one-target': [
    ...[
      'mail.example.com,mail.example.org',
      'mail.example.com, mail.example.org',
      '8.8.8.8,1.1.1.1',
    ],
    ...['mail.example.com and mail.example.org', '8.8.8.8 1.1.1.1', 'a@example.com b@example.org'],
    ...[
      'mail.example.com:25,mail.example.org:25',
      'mail.example.com mail.example.com',
      '127 .0.0.1',
    ],
  ],
  'input-too-long': ['x'.repeat(501), `mail.example.com${' '.repeat(500)}`],
};

test.each(
  Object.entries(refused).flatMap(([reason, inputs]) => inputs.map((input) => ({ input, reason }))),
)('$input is refused as $reason', ({ input, reason }) => {
  expect(readTarget(input, guard)).toMatchObject({ refused: reason });
});

test.each([
  ['mail.example.com:993', { host: 'mail.example.com', port: 993, protocol: 'imap' }],
  ['  mail.example.com?  ', { host: 'mail.example.com', port: null }],
  ['mail.example.com, port 993', { host: 'mail.example.com', port: 993 }],
  ['imaps mail.example.com', { host: 'mail.example.com', port: 993 }],
  ['port 993 at mail.example.com', { host: 'mail.example.com', port: 993 }],
  ['“mail.example.com”', { host: 'mail.example.com' }],
  ['*mail.example.com*', { host: 'mail.example.com' }],
  ['```mail.example.com:993```', { host: 'mail.example.com', port: 993 }],
  ['mail.example.com/', { host: 'mail.example.com' }],
  ['imaps://mail.example.com', { host: 'mail.example.com', port: 993, protocol: 'imap' }],
  ['pops://mail.example.com/', { host: 'mail.example.com', port: 995, protocol: 'pop3' }],
  ['http://good.org#@evil.org', { host: 'good.org', note: 'path-ignored' }],
  ['<http://mail.example.com|mail.example.com>:993', { host: 'mail.example.com', port: 993 }],
  ['<https://mail.example.com|mail.example.com/>', { host: 'mail.example.com' }],
  ['<http://xn--mnchen-3ya.de|münchen.de>', { host: 'xn--mnchen-3ya.de' }],
  ['<mailto:alice@example.com|alice@example.com>', { host: 'example.com', discover: true }],
  ['alice+tag@example.com', { host: 'example.com', discover: true }],
  ['2001:4860:4860:0:0:0:0:8888', { host: '2001:4860:4860::8888', literal: 6 }],
  ['[2001:4860:4860::8888] 993', { host: '2001:4860:4860::8888', port: 993 }],
  ['mail.example.com.:993', { host: 'mail.example.com', port: 993 }],
  ['127.0.0.1.nip.io', { host: '127.0.0.1.nip.io', literal: null }],
])('%s is understood', (input, target) => {
  expect(readTarget(input, guard)).toMatchObject(target);
});

const pieces = fc.constantFrom(
  ...['mail', 'example', 'com', 'localhost', '127', '0x7f', '1', '0', '8', 'xn--', '::1', 'fe80'],
  ...[
    '.',
    '.',
    '.',
    '。',
    ':',
    ':',
    '-',
    '_',
    '@',
    '/',
    '\\',
    '#',
    '?',
    '%',
    '%2e',
    '%00',
    ' ',
    '\t',
  ],
  ...[
    '<',
    '>',
    '|',
    '&lt;',
    '&gt;',
    '&amp;',
    '<http://',
    '<mailto:',
    'https://',
    'imaps://',
    '<@U1',
  ],
  ...['[', ']', '(', ')', '{', '}', '"', "'", '`', '*', '~', ',', ';', '+', '=', '$', '!', '\r\n'],
  ...[
    '\0',
    '\u00ad',
    '\u200b',
    '\u202e',
    '\ufeff',
    '①',
    '１',
    '٣',
    'а',
    'ß',
    'ﬃ',
    'İ',
    '😀',
    '\ud800',
  ],
  ...['993', '25', '22', '0993', '65536', '-1', 'imap', 'port', 'smtp'],
);
const hostile = fc.oneof(
  { weight: 4, arbitrary: fc.array(pieces, { maxLength: 14 }).map((parts) => parts.join('')) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 600 }) },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 40 }) },
  { weight: 1, arbitrary: fc.webUrl({ withFragments: true, withQueryParameters: true }) },
  { weight: 1, arbitrary: fc.emailAddress() },
  { weight: 1, arbitrary: fc.tuple(fc.domain(), pieces, fc.domain()).map((all) => all.join('')) },
  { weight: 1, arbitrary: fc.oneof(fc.ipV4Extended(), fc.ipV6()) },
);

test('of ten thousand hostile inputs none throws, and none gets more through than a host', () => {
  fc.assert(
    fc.property(hostile, (input) => {
      const target = readTarget(input, guard);
      if ('refused' in target) return;
      expect(target.host).toMatch(/^[a-z\d.:-]+$/);
      expect(isIP(target.host)).toBe(target.literal ?? 0);
      expect(target.port === null || mailPorts.includes(target.port)).toBe(true);
      if (target.literal === null) {
        expect(target.host).toMatch(/^(?!-)[a-z\d-]+(?:\.[a-z\d-]+)*\.[a-z\d-]*[a-z][a-z\d-]*$/);
        expect(target.host.length).toBeLessThanOrEqual(253);
      } else {
        expect(guard.refuseAddress(target.host)).toBeNull();
      }
    }),
    { numRuns: 10_000 },
  );
});

test('what is accepted was typed, letter by letter, where it was typed in ASCII', () => {
  fc.assert(
    fc.property(hostile, (input) => {
      const target = readTarget(input, guard);
      if ('refused' in target || target.literal !== null || /[^ -~]/.test(input)) return;
      expect(input.toLowerCase()).toContain(target.host);
    }),
    { numRuns: 5000 },
  );
});

test('what was accepted is accepted again, as the same', () => {
  fc.assert(
    fc.property(hostile, (input) => {
      const target = readTarget(input, guard);
      if ('refused' in target) return;
      const host = target.literal === 6 ? `[${target.host}]` : target.host;
      expect(readTarget(host, guard)).toMatchObject({ host: target.host, literal: target.literal });
    }),
    { numRuns: 5000 },
  );
});

test('a refusal never carries what could be harmful when it is shown', () => {
  fc.assert(
    fc.property(hostile, (input) => {
      const target = readTarget(input, guard);
      if ('refused' in target) expect(target.evidence ?? '').toMatch(/^[a-z\d.+-]{0,30}$/);
    }),
    { numRuns: 5000 },
  );
});
