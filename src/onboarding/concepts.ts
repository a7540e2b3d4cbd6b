import type { EntryId } from '../knowledge/entry.ts';
import type { QuizTopic } from './question.ts';

/** A question about how mail works, and the sentence of an explanation that settles it. */
export interface Concept {
  readonly id: string;
  readonly level: 1 | 2 | 3;
  readonly topics: readonly QuizTopic[];
  readonly text: string;
  readonly right: string;
  readonly wrong: readonly [string, string, string];
  /** The explanation that settles it, and its words: where it does not say so, nothing is asked. */
  readonly about: EntryId;
  readonly because: string;
}

export const concepts: readonly Concept[] = [
  {
    id: 'where-to-look',
    level: 1,
    topics: ['smtp'],
    text: 'A colleague receives mail, but each attempt to send fails at once. Where do you look?',
    right: 'The outgoing server (SMTP): host, port, mode and login',
    wrong: [
      'The incoming server (IMAP): host, port and mode',
      'The MX record of the recipient',
      'The POP3 setting “leave messages on server”',
    ],
    about: 'mail-flow',
    because: "A 'cannot send' problem is in the first hop; a bounce comes from a later one.",
  },
  {
    id: 'bounce',
    level: 1,
    topics: ['smtp'],
    text: 'A mail left the Outbox without an error, and an hour later it bounced. Where did it fail?',
    right: 'On a later hop, after the sender’s provider had taken it',
    wrong: [
      'Between the mail program and its provider',
      'Between the recipient’s mail program and the mailbox',
      'In the sender’s IMAP settings',
    ],
    about: 'mail-flow',
    because: "A 'cannot send' problem is in the first hop; a bounce comes from a later one.",
  },
  {
    id: 'login-on-25',
    level: 1,
    topics: ['smtp'],
    text: 'A scanner asks for an SMTP server, user name and password, and is set to port 25. What do you say?',
    right: 'Almost always the wrong port: with a login it is 465 or 587',
    wrong: [
      'Right: every login for sending goes to 25',
      'Wrong: it must be 993 with SSL/TLS',
      'Right, as long as the mode is SSL/TLS',
    ],
    about: '25-vs-587',
    because:
      'People, apps and devices log in on 465 or 587. If something asks for an SMTP server, user name and password, 25 is almost always the wrong port.',
  },
  {
    id: 'is-465-deprecated',
    level: 2,
    topics: ['smtp', 'modes'],
    text: 'A guide from 2012 says that port 465 is deprecated. And today?',
    right: 'It has been a standard for sending again since January 2018',
    wrong: [
      'Still deprecated: only 587 is a standard',
      'Deprecated, but needed for old printers',
      'It moved to port 585',
    ],
    about: '465-vs-587',
    because:
      'Claims that 465 is deprecated predate January 2018, when RFC 8314 made it official again.',
  },
  {
    id: 'every-device-the-same',
    level: 1,
    topics: ['imap', 'pop3'],
    text: 'Somebody wants the same folders on the phone, the laptop and the web. IMAP or POP3?',
    right: 'IMAP, because mail and folders stay on the server',
    wrong: [
      'POP3, because it keeps folders in step',
      'POP3, because it is the newer of the two',
      'Either: they differ only in the port',
    ],
    about: 'imap-vs-pop3',
    because: 'mail and folders stay on the server and every device shows the same thing',
  },
  {
    id: 'mail-vanished',
    level: 1,
    topics: ['pop3'],
    text: 'All mail vanished from webmail after an old PC was switched on. What is likely?',
    right: 'A POP3 program on it downloaded the mail and deleted it from the server',
    wrong: [
      'An IMAP program on it filled the mailbox',
      'Port 25 was blocked in the meantime',
      'STARTTLS was off, so the mail was not stored',
    ],
    about: 'leave-on-server',
    because: 'If mail vanished from webmail, it is on the computer that collected it.',
  },
  {
    id: 'label-tls',
    level: 2,
    topics: ['modes'],
    text: 'A printer offers “TLS” and “SSL”. The provider says 587 with STARTTLS. What do you try first?',
    right: 'TLS with port 587',
    wrong: ['SSL with port 587', 'TLS with port 25', 'SSL with port 993'],
    about: 'ssl-vs-tls',
    because:
      "'TLS' on its own is ambiguous and in many programs and printers means STARTTLS (587, 143, 110).",
  },
  {
    id: 'starttls-required',
    level: 1,
    topics: ['modes'],
    text: 'A program offers “STARTTLS if available” and “STARTTLS required”. Which one, and why?',
    right: 'Required: otherwise somebody on the path can delete the offer and read along',
    wrong: [
      'If available: it is the safer one, as it never fails',
      'No matter: both always encrypt',
      'Required, because it then uses SSL/TLS from the first byte',
    ],
    about: 'starttls-stripping',
    because: "'STARTTLS if available' gives no protection against someone in the middle.",
  },
  {
    id: 'hangs-on-465',
    level: 2,
    topics: ['modes', 'errors'],
    text: 'Port 465 is set with STARTTLS. How does that show?',
    right: 'It hangs waiting for a greeting, then times out',
    wrong: [
      'It works, but more slowly',
      'It says “wrong version number” at once',
      'It says that the password is wrong',
    ],
    about: 'starttls-vs-implicit-tls',
    because:
      'STARTTLS or no encryption against an implicit port hangs waiting for a greeting, then times out.',
  },
  {
    id: 'wrong-version',
    level: 2,
    topics: ['modes', 'errors'],
    text: 'Port 587 is set with SSL/TLS. How does that show?',
    right: 'It fails at once with “wrong version number”',
    wrong: [
      'It works, but without encryption',
      'It says that the mailbox is full',
      'It says that the host name does not exist',
    ],
    about: 'starttls-vs-implicit-tls',
    because: "Implicit TLS against a STARTTLS port fails at once with 'wrong version number'.",
  },
  {
    id: 'firewall-for-people',
    level: 1,
    topics: ['firewall'],
    text: 'People in an office use a hosted mailbox over IMAP and webmail. What does the firewall let through?',
    right: 'Outbound TCP 993, 465, 587 and 443; nothing inbound',
    wrong: [
      'Inbound TCP 25, 143 and 110; nothing outbound',
      'Outbound TCP 25, 110 and 143; nothing inbound',
      'Outbound UDP 993, 465 and 587; nothing inbound',
    ],
    about: 'firewall-ports',
    because: 'Clients: out 993, 465, 587, 443; 995 and 4190 only on demand. Nothing inbound.',
  },
  {
    id: 'workstations-25',
    level: 2,
    topics: ['firewall', 'smtp'],
    text: 'You run a mail server. Who may open connections to port 25 outside?',
    right: 'The mail server only',
    wrong: [
      'Workstations and printers only',
      'Everybody: sending needs it',
      'Nobody: 25 is only for receiving',
    ],
    about: 'firewall-ports',
    because:
      'Block outbound 25 from workstations and printers; allow it from the mail server only.',
  },
  {
    id: 'blocked-25',
    level: 1,
    topics: ['firewall', 'errors'],
    text: 'A scanner sends to port 25, and the network blocks that port. What does the scanner show?',
    right: 'A timeout: there is no answer at all',
    wrong: ['A login error (535)', 'A certificate warning', '“554 Relay access denied”'],
    about: 'port-25-blocked',
    because: 'A block shows up as a timeout, not as a refusal or a login error.',
  },
  {
    id: 'app-password-ports',
    level: 2,
    topics: ['providers'],
    text: 'A provider now wants OAuth or an app password. Which ports change?',
    right: 'None: ports and servers stay the same',
    wrong: [
      'IMAP moves from 993 to 143',
      'Sending moves from 587 to 25',
      'Everything moves to 443',
    ],
    about: 'app-passwords',
    because: 'Ports and servers do not change.',
  },
  {
    id: 'code-4',
    level: 1,
    topics: ['errors', 'smtp'],
    text: 'An SMTP error begins with 4, such as 451. What does the 4 say?',
    right: 'Temporary: trying again later can work',
    wrong: [
      'Final: it will not work until something changes',
      'Success: the mail was taken',
      'The server waits for more',
    ],
    about: 'smtp-reply-codes',
    because:
      'A code that begins with 4 means try again later; one that begins with 5 will not work until something changes.',
  },
  {
    id: 'code-5',
    level: 1,
    topics: ['errors', 'smtp'],
    text: 'An SMTP error begins with 5, such as 554. Does it help to send the same mail again?',
    right: 'No: first something has to change',
    wrong: [
      'Yes: after some minutes it goes through',
      'Yes, if it is sent to port 25',
      'It was delivered: 5 is only a warning',
    ],
    about: 'smtp-reply-codes',
    because:
      'A code that begins with 4 means try again later; one that begins with 5 will not work until something changes.',
  },
  {
    id: 'reached-but-tls-fails',
    level: 1,
    topics: ['checking', 'modes'],
    text: 'The port can be reached, but TLS fails. What is it?',
    right: 'The wrong mode, or the certificate',
    wrong: ['A firewall that drops the port', 'A host name that does not exist', 'The password'],
    about: 'testing-commands',
    because:
      'Reaching the port but failing TLS means wrong mode or certificate; not reaching it means firewall, wrong host or wrong port.',
  },
  {
    id: 'name-in-certificate',
    level: 2,
    topics: ['checking', 'providers'],
    text: 'A mail program warns that the certificate is for another name. What is the usual cause?',
    right: 'mail.yourdomain was entered instead of the provider’s own host name',
    wrong: ['The password has expired', 'Port 993 was used instead of 143', 'The mailbox is full'],
    about: 'certificate-checks',
    because:
      "Fix the cause (usually the wrong host name, often mail.yourdomain instead of the provider's name) rather than clicking accept.",
  },
];

/** How a command of an explanation is recognised by its purpose, and what people run instead. */
export const commandCases = [
  {
    id: 'command-tls',
    text: 'Which command speaks SSL/TLS with an IMAP server on port 993?',
    purpose: 'SSL/TLS from the first byte',
    wrong: [
      'openssl s_client -starttls imap -connect imap.example.com:993',
      'telnet imap.example.com 993',
      'dig +short MX example.com',
    ],
  },
  {
    id: 'command-starttls',
    text: 'Which command starts STARTTLS on port 587 and shows the certificate?',
    purpose: 'STARTTLS (imap',
    wrong: [
      'openssl s_client -connect smtp.example.com:587',
      'nc -vz smtp.example.com 587',
      'ping smtp.example.com',
    ],
  },
  {
    id: 'command-mx',
    text: 'Which command shows the servers that take mail for example.com?',
    purpose: 'Which servers take mail for a domain?',
    wrong: [
      'nc -vz mail.example.com 993',
      'openssl s_client -connect example.com:443',
      'dig +short A www.example.com',
    ],
  },
] as const;
