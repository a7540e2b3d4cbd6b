import { connectionSymptoms } from './symptoms/connection.ts';
import { mailboxAccessSymptoms } from './symptoms/mailbox-access.ts';
import { programSymptoms } from './symptoms/programs.ts';
import { smtpSymptoms } from './symptoms/smtp.ts';

/** The errors that people see and paste. */
export const symptoms = [
  ...smtpSymptoms,
  ...mailboxAccessSymptoms,
  ...connectionSymptoms,
  ...programSymptoms,
] as const;

export type SymptomId = (typeof symptoms)[number]['id'];
