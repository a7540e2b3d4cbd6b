import { randomBytes } from 'node:crypto';

/** The fixed names of everything that is in a local workspace from its start, in Slack's style. */
export const ids = {
  team: 'T0LOCAL',
  app: 'A0MAILPORT',
  bot: 'B0MAILPORT',
  botUser: 'U0MAILPORT',
  me: 'U0YOU',
  colleague: 'U0COLLEAGUE',
  helpdesk: 'C0HELPDESK',
  general: 'C0GENERAL',
  desk: 'C0DESK',
  direct: 'D0MAILPORT',
} as const;

/** A fresh id in Slack's style: a letter or two for the kind, then capitals and digits. */
export function freshId(kind: string): string {
  return kind + randomBytes(6).toString('hex').toUpperCase();
}

/** A name that nobody can guess: 32 hexadecimal digits. */
export function secret(): string {
  return randomBytes(16).toString('hex');
}
