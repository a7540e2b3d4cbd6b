import type { Provider } from '../knowledge/entry.ts';
import { onceEach } from './once-each.ts';
import { listed } from './words.ts';

const methods: Readonly<Record<string, string>> = {
  password: 'the mailbox password',
  'encrypted-password': 'the mailbox password (encrypted: CRAM-MD5 or the like)',
  'app-password': 'an app password',
  'app-password-if-admin-allows': 'an app password, if the administrator allows it',
  'app-specific-password': 'an app-specific password',
  'secure-mail-key': 'a secure mail key',
  'bridge-password': 'the password that the bridge shows',
  'authorization-code': 'the authorisation code from the web settings',
  oauth2: 'sign-in in the browser (OAuth2)',
  'smtp-credentials': 'SMTP credentials made for it',
  'smtp-key': 'an SMTP key',
  'api-key': 'the API key',
  'api-key-pair': 'the API key pair',
  'api-token': 'the API token',
  none: 'no login',
};

/** A provider's name with a domain, for those who share a name with others. */
export function distinctName({ name, domains }: Provider): string {
  const [domain] = domains;
  return domain === undefined || name.includes('(') || name.includes(domain)
    ? name
    : `${name} (${domain})`;
}

/** How to log in: "an app password or sign-in in the browser (OAuth2)". */
export function describeMethods(codes: readonly string[]): string {
  return listed(
    codes.map((code) => methods[code] ?? code),
    'or',
  );
}

/** The databases and pages that confirm a provider's settings, the strongest first. */
const confirmers: readonly (readonly [code: RegExp, name: string])[] = [
  [/^vendor-doc/, 'the provider’s own page'],
  [/-source$/, 'the program’s source'],
  [/^ispdb:/, 'the Thunderbird ISP database'],
  [/^fairemail$/, 'FairEmail'],
  [/^provider-db$/, 'chatmail provider-db'],
  [/^mailcore2$/, 'MailCore 2'],
  [/^mailspring$/, 'Mailspring'],
  [/^cypht$/, 'Cypht'],
  [/^nodemailer$/, 'nodemailer'],
  [/third-party-doc/, 'a third party’s guide'],
];

/** Who confirms one door, the strongest first. */
const confirmersOf = onceEach((verifiedBy: readonly string[]) =>
  confirmers.filter(([code]) => verifiedBy.some((one) => code.test(one))).map(([, name]) => name),
);

/** Who says the same of every door, at most three by name; null where nobody does. */
export function describeConfirmation(doors: readonly (readonly string[])[]): string | null {
  const [first = [], ...others] = doors.map(confirmersOf);
  const names = first.filter((name) => others.every((ofDoor) => ofDoor.includes(name)));
  if (names.length === 0) return null;
  if (names.length <= 3) return listed(names, 'and');
  return listed([...names.slice(0, 2), `${names.length - 2} more lists`], 'and');
}
