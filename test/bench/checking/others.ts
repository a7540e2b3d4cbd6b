import { existsSync } from 'node:fs';
import { createTransport } from 'nodemailer';
import { certifiedHost, readCertificates } from '../../testbed/certificates.ts';
import { runTool } from '../../testbed/run-tool.ts';
import { timesOf } from '../times.ts';

/** Another program that does a part of what a check does. */
export interface Other {
  readonly name: string;
  /** The ports that it looks at. */
  readonly ports: readonly number[];
  readonly ms: number;
}

type PlaceOf = (port: number) => { readonly host: string; readonly port: number };

interface Tool {
  readonly name: string;
  readonly program: string;
  readonly ports: readonly number[];
  readonly options: (place: PlaceOf) => readonly string[];
  /** Takes too long to be run more often. */
  readonly once?: true;
}

const longestMs = 60_000;
const allPorts = [25, 465, 587, 143, 993, 110, 995] as const;
const certificates = readCertificates();

function openssl(port: number, protocol?: string): Tool {
  const upgrade = protocol ? ['-starttls', protocol] : [];
  return {
    name: ['openssl s_client', ...upgrade].join(' '),
    program: '/usr/bin/openssl',
    ports: [port],
    options(place) {
      const { host, port: real } = place(port);
      const trust = ['-CAfile', certificates.rootFile, '-verify_hostname', certifiedHost];
      return ['s_client', '-connect', `${host}:${real}`, ...upgrade, ...trust];
    },
  };
}

function swaks(port: number, mode: string): Tool {
  return {
    name: `swaks ${mode}`,
    program: '/usr/bin/swaks',
    ports: [port],
    options(place) {
      const { host, port: real } = place(port);
      const server = ['--server', host, '--port', String(real), mode];
      return [...server, '--to', 'a@bed.test', '--from', 'a@bed.test', '--quit-after', 'EHLO'];
    },
  };
}

function plugin(name: string, port: number): Tool {
  return {
    name: `${name} -S -D 21`,
    program: `/usr/lib/nagios/plugins/${name}`,
    ports: [port],
    options(place) {
      const { host, port: real } = place(port);
      return ['-H', host, '-p', String(real), '-S', '-D', '21'];
    },
  };
}

const tools: readonly Tool[] = [
  openssl(993),
  openssl(143, 'imap'),
  openssl(110, 'pop3'),
  openssl(587, 'smtp'),
  swaks(465, '--tls-on-connect'),
  swaks(587, '--tls'),
  plugin('check_imap', 993),
  plugin('check_smtp', 587),
  {
    name: 'nmap -sV',
    program: '/usr/bin/nmap',
    ports: allPorts,
    options(place) {
      const { host } = place(25);
      const ports = allPorts.map((port) => place(port).port).join(',');
      return ['-n', '-Pn', '-sV', '-p', ports, host];
    },
    once: true,
  },
];

/** How long other programs take with the same servers, in whole processes; nodemailer in this one. */
export async function measureOthers(place: PlaceOf, rounds: number): Promise<Other[]> {
  const measured: Other[] = [];
  for (const { name, program, ports, options, once } of tools) {
    if (!existsSync(program)) continue;
    const times: number[] = [];
    for (let round = 0; round < (once ? 1 : rounds); round += 1) {
      const { status, ms, output } = await runTool([program, ...options(place)], longestMs);
      if (status !== 0) throw new Error(`${name} ended with ${status}: ${output.slice(-300)}`);
      times.push(ms);
    }
    measured.push({ name, ports, ms: timesOf(times).p50 });
  }
  for (const port of [465, 587])
    measured.push({
      name: "nodemailer's verify",
      ports: [port],
      ms: await timeNodemailer(place(port), port === 465, rounds),
    });
  return measured;
}

async function timeNodemailer(
  { host, port }: ReturnType<PlaceOf>,
  secure: boolean,
  rounds: number,
): Promise<number> {
  const tls = { ca: [certificates.root], servername: certifiedHost };
  const times: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const begun = performance.now();
    await createTransport({ host, port, secure, requireTLS: !secure, tls }).verify();
    times.push(performance.now() - begun);
  }
  return timesOf(times).p50;
}
