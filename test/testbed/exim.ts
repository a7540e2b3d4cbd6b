import { chownSync, writeFileSync } from 'node:fs';
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

/** Debian has no room for Exim beside Postfix: one that was unpacked elsewhere can be named. */
const { EXIM: exim = '/usr/sbin/exim4' } = process.env;

/** Why Exim cannot be tested with here; null where it can. */
export const missingExim = () => unlessWanted('Exim', whyNoExim());

function whyNoExim(): string | null {
  if (versionOf(exim, '-C', '/dev/null', '-bV') === null) return 'Exim is not installed';
  return isRoot ? null : 'Exim can only be started by root';
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
  const { address, ports } = await findPlace([25, 587, 465]);
  // It reads them as the user that it runs as.
  const copy = (name: string, text: string) => {
    const file = join(folder, name);
    writeFileSync(file, text, { mode: 0o600 });
    chownSync(file, idOf('nobody'), 0);
    return file;
  };
  const key = copy('key.pem', keys.key);
  const chain = copy('chain.pem', keys.cert);
  const text = [
    `daemon_smtp_ports = ${[...ports.values()].join(' : ')}`,
    ...[`local_interfaces = ${address}`, `tls_on_connect_ports = ${ports.get(465)}`],
    ...['tls_advertise_hosts = *', `tls_certificate = ${chain}`, `tls_privatekey = ${key}`],
    ...['primary_hostname = mail.bed.test', `spool_directory = ${folder}`],
    ...[`log_file_path = ${folder}/%slog`, `pid_file_path = ${folder}/exim.pid`],
    ...['exim_user = nobody', 'exim_group = nogroup', 'never_users = root', 'host_lookup ='],
    ...['smtp_enforce_sync = true', 'rfc1413_query_timeout = 0s', 'acl_smtp_connect = greet'],
    ...['begin acl', 'greet:', `  accept delay = ${greetingDelaySeconds}s`, ''],
  ];
  const file = join(folder, 'exim.conf');
  writeFileSync(file, text.join('\n'));
  return start(exim, ['-C', file, '-bdf'], folder, { address, ports });
}
