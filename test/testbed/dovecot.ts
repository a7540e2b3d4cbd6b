import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { userInfo } from 'node:os';
import { join } from 'node:path';
import type { KeyPair } from './certificates.ts';
import {
  findPlace,
  isRoot,
  makeFolder,
  type RealServer,
  start,
  unlessWanted,
  versionOf,
} from './real-server.ts';

/** Why Dovecot cannot be tested with here; null where it can. */
export const missingDovecot = () => unlessWanted('Dovecot', whyNoDovecot());

/** Its version 2.4 wants another kind of configuration. */
function whyNoDovecot(): string | null {
  const version = versionOf('/usr/sbin/dovecot', '--version');
  if (version === null) return 'Dovecot is not installed';
  return version.startsWith('2.3.') ? null : `Dovecot is ${version.trim()}, not 2.3`;
}

export interface DovecotOptions {
  readonly keys: KeyPair;
  /** False switches TLS off altogether: nobody listens on its ports then. */
  readonly encrypts?: boolean;
  /** Configuration that overrides the usual. */
  readonly settings?: readonly string[];
  /** Where the usual ports are its own; else it gets free ones. */
  readonly address?: string;
}

/** IMAP, POP3 and ManageSieve. */
export async function startDovecot(options: DovecotOptions): Promise<RealServer> {
  const { keys, encrypts = true, settings = [], address } = options;
  const folder = makeFolder('dovecot', isRoot ? 'nobody' : null);
  const usual = encrypts ? [143, 993, 110, 995, 4190] : [143, 110, 4190];
  const place = await findPlace(usual, address);
  const user = isRoot ? 'nobody' : userInfo().username;
  const group = isRoot ? 'nogroup' : execFileSync('id', ['-gn'], { encoding: 'utf8' }).trim();
  const port = (usual: number) => String(place.ports.get(usual) ?? 0);
  // Not within its own base_dir, where it puts a link of the same name.
  const file = join(folder, 'dovecot.conf');
  const listeners = {
    'imap-login': { imap: port(143), imaps: port(993) },
    'pop3-login': { pop3: port(110), pop3s: port(995) },
    'managesieve-login': { sieve: port(4190) },
  };
  const text = [
    ...[`base_dir = ${folder}/base`, `state_dir = ${folder}/state`, `log_path = ${folder}/log`],
    ...['protocols = imap pop3 sieve', `listen = ${place.address}`],
    ...[
      `ssl = ${encrypts ? 'yes' : 'no'}`,
      `ssl_cert = <${keys.chainFile}`,
      `ssl_key = <${keys.keyFile}`,
    ],
    ...['disable_plaintext_auth = yes', `mail_location = maildir:${folder}/mail/%u`],
    ...['passdb {', '  driver = static', '  args = password=unused', '}'],
    ...['userdb {', '  driver = static', `  args = uid=${user} gid=${group} home=${folder}`, '}'],
    ...[`default_internal_user = ${user}`, `default_internal_group = ${group}`],
    ...[`default_login_user = ${user}`, 'first_valid_uid = 0', 'first_valid_gid = 0'],
    ...Object.entries(listeners).flatMap(([service, names]) => [
      ...[`service ${service} {`, '  chroot ='],
      ...Object.entries(names).map(
        ([name, number]) =>
          `  inet_listener ${name} {\n    port = ${number}\n${/s$/.test(name) ? '    ssl = yes\n' : ''}  }`,
      ),
      '}',
    ]),
    ...['service anvil {', '  chroot =', '}'],
    ...settings,
    '',
  ];
  writeFileSync(file, text.join('\n'));
  return start('/usr/sbin/dovecot', ['-F', '-c', file], folder, place);
}
