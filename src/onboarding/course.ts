import type { Part } from '../answers/answer.ts';
import type { EntryId } from '../knowledge/entry.ts';
import type { Shelf } from './shelf.ts';

/** A lesson: one screen, then its questions. */
export interface Lesson {
  /** Stays the same over versions, because a person's place is kept under it. */
  readonly id: string;
  readonly title: string;
  /** What it says. Ports, modes, settings and sentences are taken from the entries. */
  readonly teach: (shelf: Shelf) => readonly Part[];
  /** Questions of the bank, by id. */
  readonly questions: readonly [string, string, string];
  /** The entries that it rests on; their references are its sources. */
  readonly about: readonly [EntryId, ...EntryId[]];
  /** What to type to read on. */
  readonly more: string;
}

export const course: readonly Lesson[] = [
  {
    id: 'flow',
    title: 'Who sends what to whom',
    teach: ({ door, says }) => [
      {
        kind: 'text',
        text: 'Sending and reading are two jobs, with different servers and ports. Know which of the two is stuck, and half of a ticket is solved.',
      },
      {
        kind: 'steps',
        title: 'The way of a mail',
        steps: [
          `The sender’s mail program hands it to the sender’s provider: SMTP, ${door('submissions')} or ${door('submission')}. It logs in.`,
          `That provider looks up the recipient’s MX in DNS and delivers: SMTP, ${door('smtp', 'port')}. There is no login.`,
          'The recipient’s provider puts it into the mailbox.',
          `The recipient’s mail program reads it: IMAP, ${door('imaps')}; or POP3, ${door('pop3s')}.`,
        ],
      },
      {
        kind: 'text',
        text: says(
          'mail-flow',
          "A 'cannot send' problem is in the first hop; a bounce comes from a later one.",
        ),
      },
    ],
    questions: ['where-to-look', 'bounce', 'purpose-25'],
    about: ['mail-flow', 'smtp'],
    more: 'how does mail get from sender to recipient',
  },
  {
    id: 'sending',
    title: 'Sending: 465, 587 and 25',
    teach: ({ table, says }) => [
      table('SMTP', ['submissions', 'submission', 'smtp']),
      {
        kind: 'text',
        text: says(
          '465-vs-587',
          'Use whichever your provider documents; if it offers both, take 465 with SSL/TLS.',
        ),
      },
      {
        kind: 'text',
        text: says(
          '25-vs-587',
          'Port 25 is for mail servers talking to each other. People, apps and devices log in on 465 or 587.',
        ),
      },
      {
        kind: 'warning',
        text: says(
          '465-vs-587',
          'Claims that 465 is deprecated predate January 2018, when RFC 8314 made it official again.',
        ),
      },
    ],
    questions: ['port-submissions', 'mode-587', 'login-on-25'],
    about: ['submissions', 'submission', 'smtp', '465-vs-587'],
    more: '465 or 587',
  },
  {
    id: 'fetching',
    title: 'Reading: IMAP and POP3',
    teach: ({ table, says }) => [
      table('Reading mail', ['imaps', 'imap', 'pop3s', 'pop3']),
      {
        kind: 'text',
        text: `IMAP: ${says('imap-vs-pop3', 'mail and folders stay on the server and every device shows the same thing')}. That is what people want.`,
      },
      {
        kind: 'text',
        text: `POP3: ${says('imap-vs-pop3', 'downloads from the inbox only and is meant for one device or for a machine that collects mail')}, such as a ticket system.`,
      },
      {
        kind: 'warning',
        text: says(
          'leave-on-server',
          'Many POP programs delete from the server after download unless told otherwise.',
        ),
      },
    ],
    questions: ['port-imaps', 'port-pop3s', 'mail-vanished'],
    about: ['imaps', 'pop3s', 'imap-vs-pop3', 'leave-on-server'],
    more: 'imap or pop3',
  },
  {
    id: 'modes',
    title: 'SSL/TLS and STARTTLS',
    teach: ({ portsWith, says }) => [
      {
        kind: 'text',
        text: says('starttls-vs-implicit-tls', 'Both end in the same encryption.'),
      },
      {
        kind: 'facts',
        facts: [
          {
            label: 'SSL/TLS',
            value: `encrypted from the first byte: ${portsWith('implicit-tls')}`,
          },
          { label: 'STARTTLS', value: `begins readable, then upgrades: ${portsWith('starttls')}` },
        ],
      },
      {
        kind: 'text',
        text: [
          'How the wrong mode shows:',
          `• ${says('starttls-vs-implicit-tls', "Implicit TLS against a STARTTLS port fails at once with 'wrong version number'.")} (“Implicit TLS” is what mail programs call SSL/TLS.)`,
          `• ${says('starttls-vs-implicit-tls', 'STARTTLS or no encryption against an implicit port hangs waiting for a greeting, then times out.')}`,
        ].join('\n'),
      },
      {
        kind: 'warning',
        text: `${says('ssl-vs-tls', "'TLS' on its own is ambiguous and in many programs and printers means STARTTLS (587, 143, 110).")} ${says('ssl-vs-tls', 'Go by the port')}.`,
      },
    ],
    questions: ['pair-smtp', 'mode-143', 'wrong-version'],
    about: ['starttls-vs-implicit-tls', 'ssl-vs-tls', 'starttls-stripping'],
    more: 'starttls or ssl',
  },
  {
    id: 'firewalls',
    title: 'Firewalls',
    teach: ({ says }) => [
      {
        kind: 'facts',
        facts: [
          {
            label: 'People with a hosted mailbox',
            value: says(
              'firewall-ports',
              'outbound TCP 993, 465 and 587, plus 443 for webmail and Exchange (995 only if POP is used)',
            ),
          },
          {
            label: 'Your own mail server',
            value: says(
              'firewall-ports',
              'inbound 25 from everyone, inbound 465/587 and 993 for your users, outbound 25 and DNS',
            ),
          },
          {
            label: 'Port 25',
            value: says(
              'firewall-ports',
              'Block outbound 25 from workstations and printers; allow it from the mail server only.',
            ),
          },
        ],
      },
      { kind: 'text', text: says('tcp-or-udp', 'Mail uses TCP only.') },
      {
        kind: 'text',
        text: `Port 25 is often blocked on purpose, against spam. ${says('port-25-blocked', 'A block shows up as a timeout, not as a refusal or a login error.')}`,
      },
    ],
    questions: ['firewall-for-people', 'transport', 'blocked-25'],
    about: ['firewall-ports', 'port-25-blocked', 'tcp-or-udp'],
    more: 'which ports to open on the firewall',
  },
  {
    id: 'providers',
    title: 'Providers and app passwords',
    teach: ({ providers, says }) => [
      providers('Four that you will meet', ['gmail', 'microsoft365', 'icloud', 'yahoo']),
      {
        kind: 'text',
        text: `${says('app-passwords', 'Several big providers no longer take the normal account password in mail programs.')} A person with the right password is refused all the same: they need OAuth (sign-in in the browser) or an app password from the account’s security page.`,
      },
      {
        kind: 'text',
        text: `${says('app-passwords', 'Ports and servers do not change.')} For any other provider, ask Mailport: its name and “smtp” is enough.`,
      },
    ],
    questions: ['login-gmail', 'sending-icloud', 'lack-icloud'],
    about: ['app-passwords', 'gmail', 'microsoft365', 'icloud', 'yahoo'],
    more: 'app passwords',
  },
  {
    id: 'errors',
    title: 'Reading an error',
    teach: ({ says, errors }) => [
      {
        kind: 'text',
        text: says(
          'smtp-reply-codes',
          'A code that begins with 4 means try again later; one that begins with 5 will not work until something changes.',
        ),
      },
      {
        kind: 'facts',
        facts: errors([
          'smtp-auth-required-530',
          'smtp-auth-failed-535',
          'smtp-relay-denied',
          'connection-refused',
          'connection-timed-out',
          'tls-wrong-version',
        ]),
      },
      {
        kind: 'text',
        text: says(
          'smtp-reply-codes',
          "The words after the codes are the server's own and often the most useful part.",
        ),
      },
      {
        kind: 'text',
        text: says(
          'smtp-reply-codes',
          'Paste the whole error and Mailport looks for what it means.',
        ),
      },
    ],
    questions: ['code-4', 'meaning-smtp-auth-failed-535', 'meaning-connection-refused'],
    about: ['smtp-reply-codes', 'smtp-auth', 'tls-wrong-version'],
    more: 'smtp codes',
  },
  {
    id: 'checking',
    title: 'Checking a server',
    teach: ({ says, command }) => [
      {
        kind: 'text',
        text: says(
          'testing-commands',
          'First check that the port is reachable, then talk to it with the matching TLS mode.',
        ),
      },
      {
        kind: 'code',
        title: '1. Can the port be reached? (on Windows: Test-NetConnection HOST -Port 587)',
        code: command('Is the port reachable?'),
      },
      { kind: 'code', title: '2. SSL/TLS: 465, 993, 995', code: command('SSL/TLS from') },
      {
        kind: 'code',
        title: '3. STARTTLS: 587 (143 with “-starttls imap”, 110 with “-starttls pop3”)',
        code: command('STARTTLS (imap'),
      },
      {
        kind: 'text',
        text: says(
          'testing-commands',
          'Reaching the port but failing TLS means wrong mode or certificate; not reaching it means firewall, wrong host or wrong port.',
        ),
      },
      {
        kind: 'text',
        text: 'Or let Mailport do all of it and say what is wrong: “check imap.example.com:993”, with your own server.',
      },
    ],
    questions: ['reached-but-tls-fails', 'command-tls', 'name-in-certificate'],
    about: ['testing-commands', 'certificate-checks'],
    more: 'how to test smtp connection',
  },
];

/** The last question of the course, answered in one's own words. */
export const interviewQuestion = 'What are some common ports used by SMTP, IMAP and POP3?';
