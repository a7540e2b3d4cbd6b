import type { EntryId } from '../knowledge/entry.ts';
import type { QuizTopic } from './question.ts';

/** An error that is asked about, among others that people take it for. */
export interface ErrorCase {
  readonly about: EntryId;
  readonly level: 1 | 2 | 3;
  /** The error as a program shows it. */
  readonly seen: string;
  /** Errors that people take it for. None of their meanings is true of this one. */
  readonly others: readonly [EntryId, EntryId, EntryId];
  readonly topics?: readonly QuizTopic[];
}

/** What an error means. */
export const meanings: readonly ErrorCase[] = [
  {
    about: 'smtp-auth-failed-535',
    level: 1,
    seen: '535 5.7.8 Username and Password not accepted',
    others: ['smtp-starttls-required-530', 'mailbox-not-found-550', 'connection-timed-out'],
    topics: ['smtp'],
  },
  {
    about: 'smtp-auth-required-530',
    level: 1,
    seen: '530 5.7.0 Authentication Required',
    others: ['smtp-auth-failed-535', 'mailbox-full-552', 'dns-not-found'],
    topics: ['smtp'],
  },
  {
    about: 'smtp-starttls-required-530',
    level: 1,
    seen: '530 5.7.0 Must issue a STARTTLS command first',
    others: ['smtp-auth-failed-535', 'tls-certificate-expired', 'smtp-greylisted'],
    topics: ['smtp', 'modes'],
  },
  {
    about: 'smtp-app-password-534',
    level: 2,
    seen: '534-5.7.9 Application-specific password required',
    others: ['mailbox-not-found-550', 'smtp-starttls-required-530', 'tls-self-signed'],
    topics: ['smtp', 'providers'],
  },
  {
    about: 'smtp-relay-denied',
    level: 1,
    seen: '554 5.7.1 <bob@example.com>: Relay access denied',
    others: ['mailbox-not-found-550', 'dmarc-rejected', 'mailbox-full-552'],
    topics: ['smtp'],
  },
  {
    about: 'mailbox-not-found-550',
    level: 1,
    seen: '550 5.1.1 User unknown',
    others: ['smtp-auth-failed-535', 'smtp-greylisted', 'dns-not-found'],
    topics: ['smtp'],
  },
  {
    about: 'smtp-greylisted',
    level: 2,
    seen: '450 4.7.1 Greylisted, please try again later',
    others: ['mailbox-not-found-550', 'smtp-auth-failed-535', 'connection-refused'],
    topics: ['smtp'],
  },
  {
    about: 'dmarc-rejected',
    level: 2,
    seen: '550 5.7.26 This message does not pass authentication checks',
    others: ['smtp-auth-failed-535', 'mailbox-not-found-550', 'tls-hostname-mismatch'],
    topics: ['smtp'],
  },
  {
    about: 'tls-wrong-version',
    level: 1,
    seen: 'SSL routines: wrong version number',
    others: ['tls-certificate-expired', 'dns-not-found', 'smtp-auth-failed-535'],
    topics: ['modes'],
  },
  {
    about: 'connection-refused',
    level: 1,
    seen: 'connect ECONNREFUSED',
    others: ['connection-timed-out', 'dns-not-found', 'smtp-auth-failed-535'],
    topics: ['firewall'],
  },
  {
    about: 'connection-timed-out',
    level: 1,
    seen: 'connect ETIMEDOUT',
    others: ['connection-refused', 'dns-not-found', 'tls-certificate-expired'],
    topics: ['firewall'],
  },
  {
    about: 'dns-not-found',
    level: 2,
    seen: 'getaddrinfo ENOTFOUND smpt.example.com',
    others: ['connection-timed-out', 'tls-hostname-mismatch', 'smtp-auth-failed-535'],
  },
  {
    about: 'tls-hostname-mismatch',
    level: 2,
    seen: 'The name on the security certificate is invalid or does not match',
    others: ['dns-not-found', 'tls-certificate-expired', 'tls-self-signed'],
    topics: ['checking'],
  },
  {
    about: 'imap-login-disabled',
    level: 2,
    seen: 'LOGINDISABLED',
    others: ['imap-too-many-connections', 'smtp-auth-failed-535', 'tls-certificate-expired'],
    topics: ['imap', 'modes'],
  },
  {
    about: 'imap-too-many-connections',
    level: 3,
    seen: '[ALERT] Too many simultaneous connections',
    others: ['imap-login-disabled', 'smtp-auth-failed-535', 'connection-refused'],
    topics: ['imap'],
  },
  {
    about: 'pop3-mailbox-locked',
    level: 3,
    seen: '-ERR [IN-USE] mailbox locked',
    others: ['smtp-auth-failed-535', 'imap-login-disabled', 'connection-refused'],
    topics: ['pop3'],
  },
];

/** What to do first. Each remedy is the first step of its entry. */
export const remedies: readonly ErrorCase[] = [
  {
    about: 'smtp-starttls-required-530',
    level: 2,
    seen: '530 5.7.0 Must issue a STARTTLS command first',
    others: ['smtp-greylisted', 'mailbox-not-found-550', 'tls-self-signed'],
    topics: ['smtp', 'modes'],
  },
  {
    about: 'smtp-relay-denied',
    level: 2,
    seen: '550 5.7.1 Relaying denied',
    others: ['smtp-greylisted', 'mailbox-not-found-550', 'dmarc-rejected'],
    topics: ['smtp'],
  },
  {
    about: 'tls-hostname-mismatch',
    level: 2,
    seen: 'ERR_TLS_CERT_ALTNAME_INVALID',
    // Not the remedy of a self-signed certificate: a new one could help here too.
    others: ['smtp-greylisted', 'smtp-auth-failed-535', 'imap-too-many-connections'],
    topics: ['checking'],
  },
  {
    about: 'smtp-greylisted',
    level: 2,
    seen: '450 4.7.1 Greylisted, please try again later',
    others: ['smtp-starttls-required-530', 'dns-not-found', 'dmarc-rejected'],
    topics: ['smtp'],
  },
];
