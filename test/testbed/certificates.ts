import { execFileSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** The name that the certificates are for. */
export const certifiedHost = 'mail.bed.test';

/** Which openssl makes the certificates and is compared with. */
export const { OPENSSL: openssl = 'openssl' } = process.env;

const hosts = `DNS:${certifiedHost},DNS:localhost,IP:127.0.0.1,IP:127.0.0.2,IP:::1`;

interface Recipe {
  readonly issuer: 'root' | 'intermediate' | 'impostor' | 'stranger' | 'reseller' | 'itself';
  readonly names: string;
  /** Days from today. */
  readonly from: number;
  readonly to: number;
  readonly key: 'ec' | 'rsa:2048' | 'rsa:1024';
  readonly digest: 'sha256' | 'sha1';
  /** Whether the intermediate is sent along. */
  readonly chain: boolean;
  /** A page where the issuer's certificate would be found. */
  readonly issuerAddress: string | null;
}

const sound: Recipe = {
  issuer: 'intermediate',
  names: hosts,
  from: -1,
  to: 200,
  key: 'ec',
  digest: 'sha256',
  chain: true,
  issuerAddress: null,
};

/** Every certificate of the bed, and what is wrong with it. */
const recipes = {
  sound,
  rsa: { ...sound, key: 'rsa:2048' },
  'from-the-root': { ...sound, issuer: 'root' },
  expired: { ...sound, from: -60, to: -2 },
  'not-yet-valid': { ...sound, from: 2 },
  'expires-in-15-days': { ...sound, to: 15 },
  'expires-in-5-days': { ...sound, to: 5 },
  'wrong-host': { ...sound, names: 'DNS:other.bed.test' },
  'no-names': { ...sound, names: 'otherName:1.2.3.4;UTF8:x' },
  'self-signed': { ...sound, issuer: 'itself' },
  'unknown-issuer': { ...sound, issuer: 'stranger', chain: false },
  'no-intermediate': { ...sound, chain: false },
  'undecided-issuer': {
    ...sound,
    issuer: 'reseller',
    chain: false,
    issuerAddress: 'http://reseller.bed.test/issuer.crt',
  },
  // Signed by somebody who only has the intermediate's name.
  forged: { ...sound, issuer: 'impostor' },
  'weak-key': { ...sound, key: 'rsa:1024' },
  'weak-signature': { ...sound, issuer: 'root', digest: 'sha1' },
  'expired-for-another-host': { ...sound, names: 'DNS:other.bed.test', from: -60, to: -2 },
} as const satisfies Record<string, Recipe>;

export type CertificateName = keyof typeof recipes;

export interface KeyPair {
  readonly key: string;
  readonly cert: string;
  readonly keyFile: string;
  readonly chainFile: string;
}

/** Throw-away certificates, made once a day with openssl and kept with the other temporary files. */
export interface Certificates {
  /** The one root to be trusted, in PEM form. */
  readonly root: string;
  readonly rootFile: string;
  of(name: CertificateName): KeyPair;
}

export function readCertificates(): Certificates {
  const today = new Date().toISOString().slice(0, 10);
  const folder = join(tmpdir(), `mailport-test-certificates-3-${today}`);
  if (!existsSync(folder)) make(folder);
  const read = (file: string) => readFileSync(join(folder, file), 'utf8');
  return {
    root: read('root.crt'),
    rootFile: join(folder, 'root.crt'),
    of: (name) => ({
      key: read(`${name}.key`),
      cert: read(`${name}.pem`),
      keyFile: join(folder, `${name}.key`),
      chainFile: join(folder, `${name}.pem`),
    }),
  };
}

/** In a folder of its own first: several test files may be at it at the same time. */
function make(folder: string): void {
  const workshop = mkdtempSync(`${folder}-`);
  authority(workshop, 'root', 'Mailport Test Trust', null);
  authority(workshop, 'intermediate', 'Mailport Test Trust', 'root');
  authority(workshop, 'impostor', 'Mailport Test Trust', null, 'intermediate');
  authority(workshop, 'stranger', 'Somebody Else', null);
  authority(workshop, 'reseller', 'A Reseller of Certificates', 'stranger');
  for (const [name, recipe] of Object.entries(recipes)) leaf(workshop, name, recipe);
  try {
    renameSync(workshop, folder);
  } catch {
    rmSync(workshop, { recursive: true });
  }
}

function authority(
  folder: string,
  name: string,
  organisation: string,
  issuer: string | null,
  calledAs: string = name,
): void {
  request(folder, name, 'ec', `/O=${organisation}/CN=Mailport test ${calledAs}`);
  const extensions = ['basicConstraints=critical,CA:TRUE', 'keyUsage=critical,keyCertSign,cRLSign'];
  sign(folder, name, issuer ?? name, extensions, { from: -100, to: 1000, digest: 'sha256' });
}

function leaf(folder: string, name: string, recipe: Recipe): void {
  request(folder, name, recipe.key, `/CN=${certifiedHost}`);
  const issuer = recipe.issuer === 'itself' ? name : recipe.issuer;
  const extensions = [
    'basicConstraints=critical,CA:FALSE',
    'extendedKeyUsage=serverAuth',
    `subjectAltName=${recipe.names}`,
    // Who only has a name does not say which key is meant.
    ...(recipe.issuer === 'impostor' ? ['authorityKeyIdentifier=none'] : []),
    ...(recipe.issuerAddress ? [`authorityInfoAccess=caIssuers;URI:${recipe.issuerAddress}`] : []),
  ];
  sign(folder, name, issuer, extensions, recipe);
  const own = readFileSync(join(folder, `${name}.crt`), 'utf8');
  const withIssuer = recipe.chain && /^(?:intermediate|impostor)$/.test(recipe.issuer);
  const sent = withIssuer ? own + readFileSync(join(folder, 'intermediate.crt'), 'utf8') : own;
  writeFileSync(join(folder, `${name}.pem`), sent);
}

function request(folder: string, name: string, key: Recipe['key'], subject: string): void {
  const newKey = key === 'ec' ? ['ec', '-pkeyopt', 'ec_paramgen_curve:P-256'] : [key];
  run(folder, [
    ...['req', '-new', '-nodes', '-newkey', ...newKey, '-subj', subject],
    ...['-keyout', `${name}.key`, '-out', `${name}.csr`],
  ]);
}

/** `openssl ca` is the only one of its commands that takes a day on which validity begins. */
function sign(
  folder: string,
  name: string,
  issuer: string,
  extensions: readonly string[],
  { from, to, digest }: Pick<Recipe, 'from' | 'to' | 'digest'>,
): void {
  mkdirSync(join(folder, 'issued'), { recursive: true });
  writeFileSync(join(folder, 'index.txt'), '');
  writeFileSync(join(folder, 'ca.cnf'), [...authorityConfig, ...extensions, ''].join('\n'));
  const issuedBy =
    issuer === name
      ? ['-selfsign', '-keyfile', `${name}.key`]
      : ['-cert', `${issuer}.crt`, '-keyfile', `${issuer}.key`];
  run(folder, [
    ...['ca', '-batch', '-notext', '-config', 'ca.cnf', '-md', digest, ...issuedBy],
    ...['-startdate', dayFromNow(from), '-enddate', dayFromNow(to)],
    ...['-in', `${name}.csr`, '-out', `${name}.crt`],
  ]);
}

const authorityConfig = [
  '[ca]',
  'default_ca=authority',
  '[authority]',
  'database=index.txt',
  'serial=serial',
  'rand_serial=yes',
  'new_certs_dir=issued',
  'policy=any',
  'preserve=yes',
  'x509_extensions=extensions',
  '[any]',
  'organizationName=optional',
  'commonName=supplied',
  '[extensions]',
];

function dayFromNow(days: number): string {
  const day = new Date(Date.now() + days * 86_400_000).toISOString();
  return `${day.slice(0, 19).replace(/[-:T]/g, '')}Z`;
}

function run(folder: string, options: readonly string[]): void {
  execFileSync(openssl, options, { cwd: folder, stdio: ['ignore', 'ignore', 'pipe'] });
}
