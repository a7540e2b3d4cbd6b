import { execFileSync, spawn } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  mkdirSync,
  mkdtempSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { connect, createServer } from 'node:net';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import type { KeyPair } from './certificates.ts';

/** A real mail server under way, with the ports on which it stands for the usual ones. */
export interface RealServer {
  readonly address: string;
  readonly ports: ReadonlyMap<number, number>;
  stop(): void;
}

/** Dovecot takes a peer with its own address for safe, and offers it logins in clear text: it gets
 * one from which we do not come. */
const address = '127.0.0.2';

const isRoot = userInfo().uid === 0;

function versionOf(program: string, ...options: readonly string[]): string | null {
  try {
    return execFileSync(program, options, {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    });
  } catch {
    return null;
  }
}

/** Why Dovecot cannot be tested with here; null where it can. Its version 2.4 wants another kind of
 * configuration. */
export function missingDovecot(): string | null {
  const version = versionOf('/usr/sbin/dovecot', '--version');
  if (version === null) return 'Dovecot is not installed';
  return version.startsWith('2.3.') ? null : `Dovecot is ${version.trim()}, not 2.3`;
}

/** Why Postfix cannot be tested with here; null where it can. */
export function missingPostfix(): string | null {
  if (versionOf('/usr/sbin/postconf', '-d', 'mail_version') === null)
    return 'Postfix is not installed';
  return isRoot ? null : 'Postfix can only be started by root';
}

/** Why Exim cannot be tested with here; null where it can. */
export function missingExim(): string | null {
  if (versionOf(exim, '--version') === null) return 'Exim is not installed';
  return isRoot ? null : 'Exim can only be started by root';
}

/** Debian has no room for Exim beside Postfix: one that was unpacked elsewhere can be named. */
const { EXIM: exim = '/usr/sbin/exim4', PATH = '' } = process.env;

export interface DovecotOptions {
  readonly keys: KeyPair;
  /** False switches TLS off altogether: nobody listens on its ports then. */
  readonly encrypts?: boolean;
  /** Configuration that overrides the usual. */
  readonly settings?: readonly string[];
}

/** IMAP, POP3 and ManageSieve. */
export async function startDovecot(options: DovecotOptions): Promise<RealServer> {
  const { keys, encrypts = true, settings = [] } = options;
  const folder = makeFolder('dovecot', isRoot ? 'nobody' : null);
  const ports = await freePorts(encrypts ? [143, 993, 110, 995, 4190] : [143, 110, 4190]);
  const user = isRoot ? 'nobody' : userInfo().username;
  const group = isRoot ? 'nogroup' : execFileSync('id', ['-gn'], { encoding: 'utf8' }).trim();
  const port = (usual: number) => String(ports.get(usual) ?? 0);
  // Not within its own base_dir, where it puts a link of the same name.
  const file = join(folder, 'dovecot.conf');
  const listeners = {
    'imap-login': { imap: port(143), imaps: port(993) },
    'pop3-login': { pop3: port(110), pop3s: port(995) },
    'managesieve-login': { sieve: port(4190) },
  };
  const text = [
    ...[`base_dir = ${folder}/base`, `state_dir = ${folder}/state`, `log_path = ${folder}/log`],
    ...['protocols = imap pop3 sieve', `listen = ${address}`],
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
  return start('/usr/sbin/dovecot', ['-F', '-c', file], folder, ports);
}

export interface PostfixOptions {
  readonly keys: KeyPair;
  /** postscreen holds half of its greeting back on port 25 for this many seconds. */
  readonly greetWaitSeconds?: number;
}

/** SMTP on 25, 587 and 465. */
export async function startPostfix({
  keys,
  greetWaitSeconds,
}: PostfixOptions): Promise<RealServer> {
  const folder = makeFolder('postfix', null);
  const ports = await freePorts([25, 587, 465]);
  const spool = makeSpool(folder);
  const on = (usual: number) => `${address}:${ports.get(usual)} inet n - n -`;
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
  return start('/usr/lib/postfix/sbin/master', ['-d', '-c', etc], folder, ports, {
    MAIL_CONFIG: etc,
  });
}

function makeSpool(folder: string): string {
  const owner = idOf('postfix');
  const dropGroup = Number(
    execFileSync('getent', ['group', 'postdrop'], { encoding: 'utf8' }).split(':')[2],
  );
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

export interface EximOptions {
  readonly keys: KeyPair;
  readonly greetingDelaySeconds?: number;
}

/** SMTP on 25, 587 and 465, in Exim's words: "220 TLS go ahead". */
export async function startExim({
  keys,
  greetingDelaySeconds = 0,
}: EximOptions): Promise<RealServer> {
  const folder = makeFolder('exim', 'nobody');
  const ports = await freePorts([25, 587, 465]);
  const key = join(folder, 'key.pem');
  writeFileSync(key, keys.key, { mode: 0o600 });
  chownSync(key, idOf('nobody'), 0);
  const text = [
    `daemon_smtp_ports = ${[...ports.values()].join(' : ')}`,
    ...[`local_interfaces = ${address}`, `tls_on_connect_ports = ${ports.get(465)}`],
    ...[
      'tls_advertise_hosts = *',
      `tls_certificate = ${keys.chainFile}`,
      `tls_privatekey = ${key}`,
    ],
    ...['primary_hostname = mail.bed.test', `spool_directory = ${folder}`],
    ...[`log_file_path = ${folder}/%slog`, `pid_file_path = ${folder}/exim.pid`],
    ...['exim_user = nobody', 'exim_group = nogroup', 'never_users = root', 'host_lookup ='],
    ...['smtp_enforce_sync = true', 'rfc1413_query_timeout = 0s', 'acl_smtp_connect = greet'],
    ...['begin acl', 'greet:', `  accept delay = ${greetingDelaySeconds}s`, ''],
  ];
  const file = join(folder, 'exim.conf');
  writeFileSync(file, text.join('\n'));
  return start(exim, ['-C', file, '-bdf'], folder, ports);
}

const idOf = (user: string) => Number(execFileSync('id', ['-u', user], { encoding: 'utf8' }));

function makeFolder(name: string, owner: string | null): string {
  const folder = mkdtempSync(join(tmpdir(), `mailport-test-${name}-`));
  chmodSync(folder, 0o755);
  if (owner) chownSync(folder, idOf(owner), 0);
  return folder;
}

/** As a group of its own: such servers leave their children behind when only they are ended. */
async function start(
  program: string,
  options: readonly string[],
  folder: string,
  ports: ReadonlyMap<number, number>,
  environment: Record<string, string> = {},
): Promise<RealServer> {
  const env = { PATH, ...environment };
  const server = spawn(program, options, { detached: true, stdio: 'ignore', env });
  const { pid } = server;
  const stop = () => {
    if (pid !== undefined && server.exitCode === null) process.kill(-pid, 'SIGKILL');
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  };
  server.unref();
  for (const port of ports.values()) {
    if (await accepts(port, server)) continue;
    stop();
    throw new Error(`${program} does not listen on ${address}:${port}`);
  }
  return { address, ports, stop };
}

async function accepts(
  port: number,
  server: { readonly exitCode: number | null },
): Promise<boolean> {
  for (let tries = 0; tries < 250 && server.exitCode === null; tries += 1) {
    const isOpen = await new Promise<boolean>((resolve) => {
      const socket = connect({ host: address, port }, () => {
        socket.destroy();
        resolve(true);
      });
      socket.once('error', () => resolve(false));
    });
    if (isOpen) return true;
    await new Promise((resolve) => setTimeout(resolve, 40));
  }
  return false;
}

/** Ports that are free now, for the usual ones that only root may have. */
async function freePorts(usual: readonly number[]): Promise<ReadonlyMap<number, number>> {
  const held = await Promise.all(
    usual.map(
      () =>
        new Promise<ReturnType<typeof createServer>>((resolve, reject) => {
          const server = createServer().once('error', reject);
          server.listen({ host: address, port: 0 }, () => resolve(server));
        }),
    ),
  );
  const free = held.map((server) => {
    const bound = server.address();
    return typeof bound === 'object' && bound ? bound.port : 0;
  });
  await Promise.all(held.map((server) => new Promise((resolve) => server.close(resolve))));
  return new Map(usual.map((port, place) => [port, free[place] ?? 0]));
}
