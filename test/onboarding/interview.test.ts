import { expect, test } from 'vitest';
import { toKnown } from '../../src/answers/known.ts';
import { knowledge } from '../../src/knowledge/index.ts';
import { countNamed, judgeInterview, type Outcome } from '../../src/onboarding/interview.ts';

const known = toKnown(knowledge);

/** One letter for each of 25, 465, 587, 143, 993, 110, 995, in this order. */
const letters: Readonly<Record<Outcome, string>> = {
  right: 'R',
  'mode-missing': 'r',
  'mode-wrong': 'M',
  'protocol-missing': '?',
  'protocol-wrong': 'X',
  missing: '-',
};

function judged(answer: string): string {
  const { ports } = judgeInterview(answer, known);
  return [25, 465, 587, 143, 993, 110, 995]
    .map((port) => ports.find(({ service }) => service.port === port))
    .map((found) => (found ? letters[found.outcome] : '·'))
    .join('');
}

// biome-ignore format: an answer and how it fares, side by side
const answers: readonly (readonly [fared: string, answer: string])[] = [
  // Lists, protocol first
  ['R--r-r-', 'SMTP 25, IMAP 143, POP3 110'],
  ['Rrrrrrr', 'SMTP: 25, 465, 587; IMAP: 143, 993; POP3: 110, 995'],
  ['RRRRRRR', 'SMTP 25, 465 SSL/TLS, 587 STARTTLS. IMAP 143 STARTTLS, 993 SSL/TLS. POP3 110 STARTTLS, 995 SSL/TLS.'],
  ['RRR----', 'smtp: 25, 587 tls, 465 ssl'],
  ['---rR--', 'imap 143/993 (ssl)'],
  ['---RR--', 'imap 143/993 (plain/ssl)'],
  ['---RRRR', 'IMAP: 143 (unencrypted), 993 (SSL). POP3: 110 (unencrypted), 995 (SSL).'],
  ['Rrrrrrr', 'smtp 25/465/587\nimap 143/993\npop3 110/995'],
  ['Rrrrrrr', 'SMTP 25, 465, 587, IMAP 143, 993, POP3 110, 995'],
  ['Rrrrrrr', 'SMTP 25, 465 and 587, IMAP 143, 993 and POP3 110, 995'],
  ['Rrrrrrr', 'SMTP (25, 465, 587), IMAP (143, 993), POP3 (110, 995)'],
  ['Rrrrrrr', 'SMTP = 25/465/587 | IMAP = 143/993 | POP3 = 110/995'],
  ['RRRRRRR', 'smtp25 smtps465 587 starttls\nimap143 starttls imaps993\npop110 stls pop3s995'],
  ['R--r-r-', 'smtp:25 imap:143 pop3:110'],
  ['R--r-r-', 'smtp/25, imap/143, pop3/110'],
  ['R--r-r-', 'SMTP -> 25\nIMAP -> 143\nPOP -> 110'],

  // Lists, port first
  ['R--r-r-', '25 smtp, 143 imap, 110 pop3'],
  ['RRrrrrr', '25 - SMTP, 465 - SMTPS, 587 - SMTP submission, 143 and 993 - IMAP, 110 and 995 - POP3'],
  ['Rrrrrrr', '25, 465, 587 for SMTP, 143 and 993 for IMAP, 110 and 995 for POP3'],
  ['R--r-r-', 'port 25 for smtp and 143 for imap and 110 for pop'],
  ['R---R-R', '25 SMTP\n993 IMAPS\n995 POP3S'],
  ['-RR-R-R', '587 STARTTLS smtp, 465 ssl smtp, 993 ssl imap, 995 ssl pop'],

  // Prose
  ['R--r-r-', 'SMTP uses port 25, IMAP uses port 143 and POP3 uses port 110.'],
  ['R-rr-r-', 'SMTP uses port 25 (or 587 for submission), while port 143 is used by IMAP and 110 by POP3.'],
  ['R--r-r-', 'SMTP, IMAP and POP3 use 25, 143 and 110 respectively'],
  ['R--r-r-', '25, 143 and 110 for SMTP, IMAP and POP3'],
  ['---rrrr', 'IMAP and POP3: 143 and 110, or 993 and 995'],
  ['---rRrR', 'IMAP uses 143, or 993 with SSL. POP3 uses 110, or 995 with SSL.'],
  ['---rRrR', 'For IMAP it is 143 by default and 993 when encrypted; for POP3 110 by default and 995 when secured'],
  ['-RR-R-R', 'I would use IMAP over SSL on 993, POP3 over SSL on 995, and send by SMTP with STARTTLS on 587 or SSL on 465'],
  ['R-RrRrR', 'smtp is 25 between servers, 587 with starttls for clients. imap is 143, imaps is 993. pop3 is 110, pop3s is 995'],
  ['----r--', 'Well, 993 is IMAP I think. Not sure about the rest.'],
  ['R------', 'smtp on port 25'],
  ['RRRRRRR', 'Sending goes over SMTP: 25 between servers, 465 with implicit TLS and 587 with explicit TLS. Reading over IMAP: 143 in plain text, 993 with TLS. POP3: 110 in plain text and 995 with TLS.'],
  ['R------', 'RFC 5321 says that SMTP is on 25'],

  // Modes before the ports
  ['-R--R-R', 'SSL: SMTP 465, IMAP 993, POP3 995'],
  ['RR-RRRR', 'Unencrypted: SMTP 25, IMAP 143, POP3 110. Encrypted: SMTP 465, IMAP 993, POP3 995.'],
  ['RR-RRRR', 'Plain:\nSMTP 25\nIMAP 143\nPOP3 110\nSSL:\nSMTP 465\nIMAP 993\nPOP3 995'],
  ['---RR--', 'imap plain 143 ssl 993'],
  ['---RR--', 'imap 143 plain 993 ssl'],
  ['---RR--', 'imap starttls 143, ssl 993'],
  ['-RR----', 'smtp ssl 465 starttls 587'],
  ['----R-R', 'IMAPS 993, POP3S 995'],
  ['---rRrR', 'IMAP/IMAPS 143/993, POP3/POP3S 110/995'],

  // Lines below a heading
  ['RRR----', 'SMTP:\n- 25 (relay)\n- 465 (SSL/TLS)\n- 587 (STARTTLS)'],
  ['---RRRR', 'IMAP\n143 STARTTLS\n993 SSL\nPOP3\n110 STARTTLS\n995 SSL'],
  ['R--r-r-', '1. SMTP - 25\n2. IMAP - 143\n3. POP3 - 110'],
  ['R--r-r-', '* SMTP (Simple Mail Transfer Protocol): port 25\n* IMAP (Internet Message Access Protocol): port 143\n* POP3 (Post Office Protocol 3): port 110'],
  ['R--r-r-', 'What are some common ports used by SMTP, IMAP and POP3?\nSMTP: 25\nIMAP: 143\nPOP3: 110'],

  // Tables
  ['RR-RRRR', '| | Plain | SSL/TLS |\n|---|---|---|\n| SMTP | 25 | 465 |\n| IMAP | 143 | 993 |\n| POP3 | 110 | 995 |'],
  ['RR-RRRR', '|  | SMTP | IMAP | POP3 |\n|---|---|---|---|\n| unencrypted | 25 | 143 | 110 |\n| SSL | 465 | 993 | 995 |'],
  ['RRRRRRR', '| Protocol | Port | Encryption |\n| SMTP | 25 | none |\n| SMTP | 465 | SSL/TLS |\n| SMTP | 587 | STARTTLS |\n| IMAP | 143 | STARTTLS |\n| IMAP | 993 | SSL/TLS |\n| POP3 | 110 | STARTTLS |\n| POP3 | 995 | SSL/TLS |'],
  ['RR-rRrR', 'Protocol\tPort\tSecure port\nSMTP\t25\t465\nIMAP\t143\t993\nPOP3\t110\t995'],
  ['RR-RRRR', '  Protocol   Plain   SSL\n  SMTP       25      465\n  IMAP       143     993\n  POP3       110     995'],
  ['Rr-rrrr', 'SMTP       25      465\nIMAP       143     993\nPOP3       110     995'],

  // Sloppy, and other languages
  ['R--r-r-', 'stmp 25 iamp 143 ppo 110'],
  ['R--r-r-', 'SMPT=25,IMAO=143,POP=110'],
  ['---r-r-', 'imap 4 143 pop 3 110'],
  ['-RR-R-R', 'SMTP: 465 (ssl) or 587 (start tls); Imap4: 993 tls; Pop-3: 995 tls'],
  ['RRRRRRR', 'smtp 25 unverschlüsselt, 465 ssl, 587 starttls; imap 143 starttls, 993 ssl; pop3 110 ohne verschlüsselung, 995 ssl'],
  ['-RR-R-R', 'smtp: 465 implicit TLS, 587 explicit TLS / imap: 993 implicit TLS / pop3: 995 implicit TLS'],
  ['R--r-r-', 'tcp/25 smtp; tcp/143 imap; tcp/110 pop3'],

  // Words for what is meant
  ['-RR-R-R', 'Outgoing 587 TLS / 465 SSL, incoming IMAP 993 SSL / POP 995 SSL'],
  ['RRR-R--', 'sending mail goes over 587 with STARTTLS or 465 with TLS and servers talk on 25; reading is 993 for IMAP with TLS'],
  ['RRR----', '587 (starttls) and 465 (ssl) for sending, 25 between servers'],
  ['-RR----', 'Postausgang: 465 SSL oder 587 STARTTLS'],
  ['R--r-r-', '25 is server to server and 143 and 110 are the imap and pop ones'],

  ['Rrrrrrr', '25,465,587=smtp 143,993=imap 110,995=pop3'],

  // What can be read in two ways is taken for the right one, or for none
  ['R--r-r-', 'smtp 25 and imap and pop3 143 and 110'],
  ['---rrrr', 'imap and pop3: 143, 993, 110, 995'],
  ['Rrrrrrr', 'SMTP, IMAP, POP3: 25 465 587 143 993 110 995'],
  ['R-?r?Rr', 'smtp 25 imap 143 pop3 110 - secure 587 993 995'],
  ['RR-rRrR', 'SMTP: 25, secure 465. IMAP 143, secure: 993. POP3: 110, secure: 995.'],
  ['-R-----', 'smtp -> 465. 465 is ssl'],
  ['----R-R', 'IMAP 993, POP3 995. 993 is SSL. 995 is SSL.'],

  // Said not to be so, and of other protocols
  ['---r---', 'IMAP isn’t 110, it is 143'],
  ['--r----', 'smtp is not 465 but 587'],
  ['R-r----', 'smtp 25, not only for relay but for users 587'],
  ['R---r--', 'http 80, https: 443, ftp 21, smtp 25, imap 993'],

  // Without what they are for
  ['???????', '25, 110, 143, 465, 587, 993, 995'],
  ['?--?-?-', '25 110 143'],

  // Wrong
  ['------X', 'imap 995'],
  ['----X-X', 'imap 995, pop3 993'],
  ['-M-----', 'smtp 465 starttls'],
  ['--M----', 'smtp 587 ssl'],
  ['R-M-M--', 'SMTP 25, 587 (SSL/TLS), IMAP 993 (STARTTLS)'],
  ['---M---', 'imaps 143'],
  ['R--X-X-', 'SMTP 25, IMAP 110, POP3 143'],
  ['R------', 'SMTP 25, IMAP 933, POP3 956'],
  ['-------', 'no idea, sorry'],
  ['-------', ''],
];

test.each(answers)('%s ← %s', (fared, answer) => {
  expect(judged(answer)).toBe(fared);
});

test('there are at least sixty answers of people, and none of them twice', () => {
  expect(new Set(answers.map(([, answer]) => answer)).size).toBe(answers.length);
  expect(answers.length).toBeGreaterThanOrEqual(60);
});

test.each([
  ['imap 995', ['995 is POP3 with SSL/TLS, not IMAP.']],
  ['smtp 993', ['993 is IMAP with SSL/TLS, not SMTP.']],
  ['smtp 587 ssl', ['587 goes with STARTTLS.']],
  ['smtp 465 starttls', ['465 goes with SSL/TLS.']],
  ['imap 933', ['Port 933 is no mail port.']],
  ['imap 585', ['Port 585 is out of use: IMAP over SSL on the withdrawn port 585.']],
  ['smtp 2525', []],
  ['smtp 25 imap 143 pop3 110 - secure 587 993 995', []],
  ['smtp 25 and imap and pop3 143 and 110', []],
  ['IMAP isn’t 110, it is 143', []],
  ['http 80, https: 443, ssh 22, smtp 25, imap 993', []],
  [
    'smtp, imap and pop3: 25, 110, 143',
    ['110 is POP3 with STARTTLS, not IMAP.', '143 is IMAP with STARTTLS, not POP3.'],
  ],
  ['smtp 25, 587 starttls; since 1982', []],
  ['imap 993 (since 2018)', []],
])('%s: what is not so is said', (answer, mistakes) => {
  expect(judgeInterview(answer, known).mistakes).toEqual(mistakes);
});

test('an answer without a port is none, and counts nothing', () => {
  const result = judgeInterview('I would look it up', known);
  expect(result.isAnswer).toBe(false);
  expect(countNamed(result)).toBe(0);
});

test('a very long answer is read in no time worth measuring', () => {
  const answer = 'imap 143 ssl, '.repeat(3_000);
  expect(judgeInterview(answer, known).isAnswer).toBe(true);
});
