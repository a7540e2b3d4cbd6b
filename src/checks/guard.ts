import { BlockList, isIP, SocketAddress } from 'node:net';

/** Ports on which mail is spoken between a server and those outside it. Nothing else is tried. */
export const mailPorts: readonly number[] = [25, 110, 143, 465, 587, 993, 995, 2525, 4190];

/** What an operator has opened, beyond the public Internet. */
export interface Openings {
  /** Networks in CIDR form ("10.20.0.0/16", "fd12:3456::/48"). */
  readonly nets: readonly string[];
  /** Names: "mail.corp.internal" itself, or "*.corp.internal" for everything below it. */
  readonly hosts: readonly string[];
}

export type AddressRefusal = 'bad-address' | 'private-address' | 'metadata-address';

/** Which addresses and names may be knocked on. */
export interface Guard {
  /** Null where the address may be connected to; else why not. */
  refuseAddress(address: string): AddressRefusal | null;
  /** Whether the operator has opened this name (in lower case, without the root dot). */
  opens(name: string): boolean;
}

/** Not the public Internet: the IANA special-purpose registries (RFC 6890 and its followers),
 * multicast (RFC 5771) and what is reserved. */
const privateIpv4 = [
  '0.0.0.0/8',
  '10.0.0.0/8',
  '100.64.0.0/10',
  '127.0.0.0/8',
  '169.254.0.0/16',
  '172.16.0.0/12',
  '192.0.0.0/24',
  '192.0.2.0/24',
  '192.31.196.0/24',
  '192.52.193.0/24',
  '192.88.99.0/24',
  '192.168.0.0/16',
  '192.175.48.0/24',
  '198.18.0.0/15',
  '198.51.100.0/24',
  '203.0.113.0/24',
  '224.0.0.0/4',
  '240.0.0.0/4',
];

/** All of IPv6 that is public lies in here (RFC 4291 section 2.4, IANA's unicast registry) … */
const publicIpv6 = '2000::/3';

/** … less these, of which several carry an IPv4 address of anyone's choosing. */
const privateIpv6 = ['2001::/23', '2001:db8::/32', '2002::/16', '2620:4f:8000::/48', '3fff::/20'];

/** Where clouds tell a machine its secrets. No operator's network opens these, however wide it is;
 * and one of them (Azure's) is public by registry. */
const metadata = [
  '169.254.169.254/32',
  '169.254.170.2/32',
  '169.254.170.23/32',
  '168.63.129.16/32',
  'fd00:ec2::254/128',
];

/** The same of Alibaba, Oracle, Tencent, Scaleway, Google and Amazon's clusters: refused as the inner
 * addresses that they are, but opened with no network around them either. */
const innerMetadata = [
  ...['100.100.100.200/32', '192.0.0.192/32', '169.254.0.23/32', '169.254.42.42/32'],
  ...['fd00:42::42/128', 'fd00:c1::a9fe:a9fe/128', 'fd20:ce::254/128', 'fd00:ec2::23/128'],
];

/**
 * Builds the gate that every address passes before a socket is opened, whoever named it: a person,
 * an MX or SRV record, an autoconfig file.
 *
 * @throws {RangeError} for a network that is not in CIDR form.
 */
export function createGuard(openings: Openings = { nets: [], hosts: [] }): Guard {
  const closed4 = toBlockList(privateIpv4);
  const open6 = toBlockList([publicIpv6]);
  const closed6 = toBlockList(privateIpv6);
  const secret = toBlockList(metadata);
  const kept = toBlockList(innerMetadata);
  const opened = toBlockList(openings.nets);
  const hosts = openings.hosts.map((host) => host.toLowerCase());

  return {
    refuseAddress(address) {
      const family = familyOf(address);
      if (family === null) return 'bad-address';
      if (secret.check(address, family)) return 'metadata-address';
      if (opened.check(address, family) && !kept.check(address, family)) return null;
      const isPublic =
        family === 'ipv4'
          ? !closed4.check(address, family)
          : open6.check(address, family) && !closed6.check(address, family);
      return isPublic ? null : 'private-address';
    },
    opens: (name) => hosts.some((host) => matches(host, name)),
  };
}

/** Null for what is no address, and for one with a zone: that names an interface of this machine. */
function familyOf(address: string): 'ipv4' | 'ipv6' | null {
  const version = address.includes('%') ? 0 : isIP(address);
  if (version === 0) return null;
  return version === 4 ? 'ipv4' : 'ipv6';
}

/**
 * Writes an address in its one canonical form (RFC 5952), so that two spellings can be compared.
 * What is no address is returned as it is.
 */
export function toCanonicalAddress(address: string): string {
  const family = familyOf(address);
  return family === null ? address : new SocketAddress({ address, family }).address;
}

function matches(pattern: string, name: string): boolean {
  return pattern.startsWith('*.') ? name.endsWith(pattern.slice(1)) : name === pattern;
}

function toBlockList(nets: readonly string[]): BlockList {
  const list = new BlockList();
  for (const net of nets) {
    const { address, prefix, family } = readNet(net);
    list.addSubnet(address, prefix, family);
  }
  return list;
}

/**
 * Reads a network in CIDR form.
 *
 * @throws {RangeError} where it is none.
 */
export function readNet(net: string): {
  address: string;
  prefix: number;
  family: 'ipv4' | 'ipv6';
} {
  const [, address = '', digits = ''] = /^([^/%]+)\/(\d{1,3})$/.exec(net) ?? [];
  const family = familyOf(address);
  const prefix = Number(digits);
  if (family === null || prefix > (family === 'ipv4' ? 32 : 128)) {
    throw new RangeError(`not a network in CIDR form: ${net}`);
  }
  return { address, prefix, family };
}
