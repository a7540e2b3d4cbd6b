import type { Answer, Part } from '../../src/answers/answer.ts';

/** A small answer, with whatever is said of it. */
export function anAnswer(said: Partial<Answer> = {}): Answer {
  return {
    kind: 'service',
    headline: 'Secure POP3 is port 995, SSL/TLS.',
    parts: [
      {
        kind: 'facts',
        facts: [
          { label: 'Port', value: '995', exact: true },
          { label: 'Mode', value: 'SSL/TLS' },
        ],
      },
      { kind: 'text', text: 'The connection is encrypted from its first byte.' },
    ],
    followUps: [
      { label: 'And IMAP?', ask: 'imap secure' },
      { label: 'Why not 110?', ask: '995 or 110' },
    ],
    about: ['pop3s-995'],
    endpoints: [{ protocol: 'pop3', host: null, port: 995, security: 'implicit-tls' }],
    asked: { protocol: 'pop3', security: 'implicit-tls', provider: null, target: null },
    ...said,
  };
}

/** One part of every kind. */
export const everyPart: readonly Part[] = [
  { kind: 'text', text: 'Use imap.example.com.\n\nIt is encrypted.' },
  {
    kind: 'facts',
    facts: [
      { label: 'Host', value: 'imap.example.com', exact: true },
      { label: 'Standing', value: 'recommended' },
    ],
  },
  {
    kind: 'table',
    caption: 'Common ports',
    columns: ['Port', 'Mode', 'For'],
    rows: [
      ['993', 'SSL/TLS', 'IMAP'],
      ['143', 'STARTTLS', ''],
    ],
  },
  { kind: 'steps', title: 'What to do', steps: ['Open the settings', 'Set port 993'] },
  { kind: 'code', title: 'Try it', code: 'openssl s_client -connect imap.example.com:993' },
  { kind: 'warning', text: 'Without encryption, others read the password.' },
  {
    kind: 'sources',
    sources: [
      { title: 'RFC 8314', url: 'https://www.rfc-editor.org/rfc/rfc8314' },
      { title: 'A book', url: null },
    ],
    readOn: '2026-05-03',
  },
];
