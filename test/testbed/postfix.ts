import { chmodSync, chownSync, mkdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { KeyPair } from './certificates.ts';
import {
  findPlace,
  idOf,
  isRoot,
  makeFolder,
  type RealServer,
  start,
  unlessWanted,
  versionOf,
} from './real-server.ts';

/** Why Postfix cannot be tested with here; null where it can. */
export const missingPostfix = () => unlessWanted('Postfix', whyNoPostfix());

function whyNoPostfix(): string | null {
  if (versionOf('/usr/sbin/postconf', '-d', 'mail_version') === null)
    return 'Postfix is not installed';
  return isRoot ? null : 'Postfix can only be started by root';
}

export interface PostfixOptions {
  readonly keys: KeyPair;
  /** postscreen holds half of its greeting back on port 25 for this many seconds. */
  readonly greetWaitSeconds?: number;
  /** Where the usual ports are its own; else it gets free ones. */
  readonly address?: string;
}

/** SMTP on 25, 587 and 465. */
export async function startPostfix({
  keys,
  greetWaitSeconds,
  address,
}: PostfixOptions): Promise<RealServer> {
  const folder = makeFolder('postfix', null);
  const place = await findPlace([25, 587, 465], address);
  const spool = makeSpool(folder);
  const on = (usual: number) => `${place.address}:${place.ports.get(usual)} inet n - n -`;
  const main = [
    ...[
      'compatibility_level = 3.6',
      `queue_directory = ${spool}`,
      `data_directory = ${folder}/data`,
    ],
    ...['command_directory = /usr/sbin', 'daemon_directory = /usr/lib/postfix/sbin'],
    ...['mail_owner = postfix', 'setgid_group = postdrop', 'multi_instance_enable = no'],
    ...[`maillog_file = ${folder}/log`, `maillog_file_prefixes = ${folder}`],
    ...['myhostname = mail.bed.test', 'mydestination =', 'alias_maps =', 'inet_interfaces = all'],
    ...['inet_protocols = ipv4', 'smtpd_peername_lookup = no', 'smtpd_tls_security_level = may'],
    ...[`smtpd_tls_chain_files = ${keys.keyFile}, ${keys.chainFile}`],
    ...['smtpd_relay_restrictions = reject', `postscreen_greet_wait = ${greetWaitSeconds ?? 0}s`],
    ...['postscreen_access_list =', 'postscreen_cache_map ='],
  ];
  const service = greetWaitSeconds === undefined ? '- smtpd' : '1 postscreen';
  const master = [
    `${on(25)} ${service}`,
    `${on(587)} - smtpd\n  -o smtpd_tls_security_level=encrypt`,
    `${on(465)} - smtpd\n  -o smtpd_tls_wrappermode=yes`,
    'smtpd pass - - n - - smtpd',
    'tlsproxy unix - - n - 0 tlsproxy',
    'dnsblog unix - - n - 0 dnsblog',
    'tlsmgr unix - - n 1000? 1 tlsmgr',
    'anvil unix - - n - 1 anvil',
    'rewrite unix - - n - - trivial-rewrite',
    'proxymap unix - - n - - proxymap',
    'cleanup unix n - n - 0 cleanup',
    'postlog unix-dgram n - n - 1 postlogd',
  ];
  mkdirSync(join(folder, 'etc'));
  for (const [name, lines] of Object.entries({ main, master })) {
    const file = join(folder, 'etc', `${name}.cf`);
    writeFileSync(file, `${lines.join('\n')}\n`);
    // Postfix waits for two seconds while its configuration looks as if it were being written.
    utimesSync(file, new Date(0), new Date(0));
  }
  const etc = join(folder, 'etc');
  return start('/usr/lib/postfix/sbin/master', ['-d', '-c', etc], folder, place, {
    MAIL_CONFIG: etc,
  });
}

function makeSpool(folder: string): string {
  const owner = idOf('postfix');
  const groups = readFileSync('/etc/group', 'utf8');
  const dropGroup = Number(/^postdrop:[^:]*:(\d+)/m.exec(groups)?.[1]);
  const make = (path: string, mode: number, group = -1) => {
    mkdirSync(path);
    chownSync(path, owner, group < 0 ? 0 : group);
    chmodSync(path, mode);
  };
  make(join(folder, 'data'), 0o700);
  mkdirSync(join(folder, 'spool'));
  const queues = 'active bounce corrupt defer deferred flush hold incoming private saved trace';
  for (const queue of queues.split(' ')) make(join(folder, 'spool', queue), 0o700);
  make(join(folder, 'spool', 'maildrop'), 0o1730, dropGroup);
  make(join(folder, 'spool', 'public'), 0o2710, dropGroup);
  mkdirSync(join(folder, 'spool', 'pid'));
  return join(folder, 'spool');
}
