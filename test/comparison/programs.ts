import { existsSync } from 'node:fs';
import { createTransport } from 'nodemailer';
import { certifiedHost, readCertificates } from '../testbed/certificates.ts';
import { type Ran, runTool } from '../testbed/run-tool.ts';
import { type Asked, type Opinion, type Program, patienceMs } from './opinion.ts';

const certificates = readCertificates();
const pluginFolder = '/usr/lib/nagios/plugins';

type Judged = Pick<Opinion, 'words' | 'isContent'>;

/** A program that is called for each server, where it is installed. */
function called(
  name: string,
  file: string,
  options: (asked: Asked) => readonly string[] | null,
  judge: (ran: Ran) => Judged,
): (Program & { readonly file: string })[] {
  if (!existsSync(file)) return [];
  const usual = { address: 'ADDRESS', port: 587, usualPort: 587, isImplicit: false } as const;
  const shown = options({ ...usual, protocol: 'smtp' })?.map((option) =>
    option === certificates.rootFile ? 'ROOT' : option,
  );
  return [
    {
      name,
      file,
      call: [name.split(' ')[0], ...(shown ?? [])].join(' ').replaceAll('587', 'PORT'),
      async look(asked) {
        const wanted = options(asked);
        if (!wanted) return null;
        const ran = await runTool([file, ...wanted], patienceMs);
        if (ran.status === null) return { words: '', isContent: false, ms: null };
        return { ...judge(ran), ms: ran.ms };
      },
    },
  ];
}

const openssl = called(
  'openssl s_client',
  '/usr/bin/openssl',
  ({ address, port, protocol, isImplicit }) => [
    ...['s_client', '-connect', `${address}:${port}`],
    ...(isImplicit ? [] : ['-starttls', protocol]),
    ...['-servername', certifiedHost, '-verify_hostname', certifiedHost],
    ...['-CAfile', certificates.rootFile],
  ],
  ({ output }) => {
    const anyway = output.includes('trying anyway') ? 'no STARTTLS, "trying anyway"; ' : '';
    const [, code, meaning] = /Verify return code: (\d+) \((.*)\)/.exec(output) ?? [];
    const isEncrypted = /Cipher is (?!\(NONE\))/.test(output);
    if (isEncrypted) return { words: `${anyway}${code} (${meaning})`, isContent: code === '0' };
    const error = /error:\w+:[^:]*:[^:]*:([^:\n]+)/.exec(output)?.[1];
    const problem = /(?:errno=\d+|Connection refused|unexpected eof)/.exec(output)?.[0];
    return { words: `${anyway}${error ?? problem ?? 'no certificate'}`, isContent: false };
  },
);

const swaks = called(
  'swaks',
  '/usr/bin/swaks',
  ({ address, port, protocol, isImplicit }) =>
    protocol === 'smtp'
      ? [
          ...['--server', address, '--port', String(port), isImplicit ? '--tlsc' : '--tls'],
          ...['--tls-verify', '--tls-ca-path', certificates.rootFile],
          ...['--from', 'a@bed.test', '--to', 'a@bed.test', '--quit-after', 'EHLO'],
        ]
      : null,
  ({ output, status }) => {
    const problems = [...output.matchAll(/^\*\*\* (.+)$/gm)].map((found) => found[1]);
    const refused = [...output.matchAll(/^<\*\* +(.+)$/gm)].map((found) => found[1]);
    const words = [...new Set([...problems.slice(-2), ...refused.slice(-1)])].join('; ');
    return { words: words || 'no complaint', isContent: status === 0 };
  },
);

const pluginOf = ({ protocol, isImplicit }: Asked): readonly [string, ...string[]] => {
  if (protocol === 'imap') return isImplicit ? ['check_imap', '-S', '-D', '21'] : ['check_imap'];
  if (protocol === 'pop3') return isImplicit ? ['check_pop', '-S', '-D', '21'] : ['check_pop'];
  return isImplicit ? ['check_ssmtp', '-D', '21'] : ['check_smtp', '-S', '-D', '21'];
};

const plugins: readonly Program[] = existsSync(pluginFolder)
  ? [
      {
        name: 'check_smtp, check_imap, check_pop',
        call: 'check_smtp -H ADDRESS -p PORT -S -D 21; check_ssmtp -D 21 on 465; check_imap -S -D 21 on 993; check_imap and check_pop without -S on 143 and 110, as they know no STARTTLS',
        async look(asked) {
          const [plugin, ...options] = pluginOf(asked);
          const place = ['-H', asked.address, '-p', String(asked.port)];
          const command = [`${pluginFolder}/${plugin}`, ...place, ...options];
          const { status, output, ms } = await runTool(command, patienceMs);
          const words = output.split(/[|\n]/)[0]?.trim() ?? '';
          return { words, isContent: status === 0, ms: status === null ? null : ms };
        },
      },
    ]
  : [];

const nmap = called(
  'nmap -sV',
  '/usr/bin/nmap',
  ({ address, port }) => ['-n', '-Pn', '-sV', '-p', String(port), address],
  ({ output }) => ({
    words: /^\d+\/tcp +(.+)$/m.exec(output)?.[1]?.replace(/ +/g, ' ') ?? 'nothing',
    isContent: null,
  }),
);

const nodemailer: Program = {
  name: "nodemailer's verify",
  call: 'createTransport({ host, port, secure: PORT is 465, tls: { ca, servername } }).verify()',
  async look({ address, port, protocol, isImplicit }) {
    if (protocol !== 'smtp') return null;
    const transport = createTransport({
      ...{ host: address, port, secure: isImplicit },
      tls: { ca: [certificates.root], servername: certifiedHost },
    });
    const begun = performance.now();
    const late = new Promise<null>((resolve) => {
      setTimeout(() => resolve(null), patienceMs).unref();
    });
    const verified = transport.verify().then(
      () => ({ words: 'true', isContent: true }),
      (error: Error) => ({ words: error.message, isContent: false }),
    );
    const outcome = await Promise.race([verified, late]);
    const ms = performance.now() - begun;
    return outcome ? { ...outcome, ms } : { words: '', isContent: false, ms: null };
  },
};

/** The programs of today that are installed here. */
export const programs: readonly Program[] = [...openssl, ...swaks, ...plugins, ...nmap, nodemailer];
