import { createSocket, type Socket as UdpSocket } from 'node:dgram';
import { type AddressInfo, createServer, type Server, type Socket } from 'node:net';
import {
  type Answer,
  type DecodedPacket,
  decode,
  encode,
  type Packet,
  streamEncode,
} from 'dns-packet';

/** What a name has. A name without an entry does not exist (NXDOMAIN). */
export interface Host {
  readonly A?: readonly string[];
  readonly AAAA?: readonly string[];
  readonly CNAME?: string;
  /** Preference and host; "." for the null MX. */
  readonly MX?: readonly (readonly [number, string])[];
  /** Priority, weight, port and host. */
  readonly SRV?: readonly (readonly [number, number, number, string])[];
  readonly TXT?: readonly string[];
  /** Instead of any answer. */
  readonly fails?: 'SERVFAIL' | 'REFUSED' | 'silence';
}

/** Names with what they have, or how that depends on the number of times that the same was asked
 * before, and on what is asked for. */
export type Zone = Readonly<Record<string, Host | ((asked: number, type: string) => Host)>>;

export interface DnsServer {
  /** "ip:port". */
  readonly address: string;
  /** "A mail.example.org", in the order in which they came. */
  readonly questions: readonly string[];
  stop(): Promise<void>;
}

type Question = NonNullable<DecodedPacket['questions']>[number];

const rcodes = { NXDOMAIN: 3, SERVFAIL: 2, REFUSED: 5 } as const;
const truncated = 0x02_00;
const longestAlias = 8;

/** A DNS server on loopback, over UDP and TCP, that answers out of a zone and says what it was asked. */
export async function startDnsServer(zone: Zone): Promise<DnsServer> {
  const questions: string[] = [];
  const reply = (query: DecodedPacket): Packet | null => {
    const question = query.questions?.[0];
    if (!question) return null;
    const name = question.name.toLowerCase();
    const asked = questions.filter((one) => one === `${question.type} ${name}`).length;
    questions.push(`${question.type} ${name}`);
    return answer({ ...question, name }, query.id ?? 0, zone, asked);
  };

  const connections = new Set<Socket>();
  const { udp, tcp, port } = await listen();
  udp.on('message', (message, from) => {
    const packet = reply(decode(message));
    if (packet) udp.send(encodeForUdp(packet), from.port, from.address);
  });
  tcp.on('connection', (socket) => {
    connections.add(socket);
    socket.on('error', () => socket.destroy());
    socket.on('close', () => connections.delete(socket));
    answerStream(socket, reply);
  });

  return {
    address: `127.0.0.1:${port}`,
    questions,
    async stop() {
      for (const socket of connections) socket.destroy();
      await new Promise<void>((resolve) => udp.close(() => resolve()));
      await new Promise<void>((resolve) => tcp.close(() => resolve()));
    },
  };
}

/** UDP and TCP on the same port: the system finds one that is free for TCP, and where somebody has
 * it for UDP already, another one is tried. */
async function listen(tries = 20): Promise<{ udp: UdpSocket; tcp: Server; port: number }> {
  const tcp = createServer();
  await new Promise<void>((resolve, reject) => {
    tcp.once('error', reject).listen(0, '127.0.0.1', resolve);
  });
  const { port } = tcp.address() as AddressInfo;
  const udp = createSocket('udp4');
  const taken = await new Promise<Error | null>((resolve) => {
    udp.once('error', resolve).bind(port, '127.0.0.1', () => resolve(null));
  });
  if (taken === null) return { udp, tcp, port };
  udp.close();
  tcp.close();
  if (tries === 0) throw taken;
  return listen(tries - 1);
}

function answerStream(socket: Socket, reply: (query: DecodedPacket) => Packet | null): void {
  let received = Buffer.alloc(0);
  socket.on('data', (chunk) => {
    received = Buffer.concat([received, chunk]);
    while (received.length >= 2 && received.length >= received.readUInt16BE(0) + 2) {
      const length = received.readUInt16BE(0) + 2;
      const packet = reply(decode(received.subarray(2, length)));
      received = received.subarray(length);
      if (packet) socket.write(streamEncode(packet));
    }
  });
}

/** What does not fit is asked for again over TCP (RFC 1035 section 4.2.1). */
function encodeForUdp(packet: Packet): Buffer {
  const whole = encode(packet);
  if (whole.length <= 512) return whole;
  return encode({ ...packet, flags: (packet.flags ?? 0) | truncated, answers: [] });
}

function answer(question: Question, id: number, zone: Zone, asked: number): Packet | null {
  const entry = zone[question.name];
  const host = typeof entry === 'function' ? entry(asked, question.type as string) : entry;
  const packet: Packet = { type: 'response', id, questions: [question] };
  if (host === undefined) return { ...packet, flags: rcodes.NXDOMAIN };
  if (host.fails === 'silence') return null;
  if (host.fails) return { ...packet, flags: rcodes[host.fails] };
  return { ...packet, answers: answersOf(question, zone, host, longestAlias) };
}

function answersOf({ name, type }: Question, zone: Zone, host: Host, aliases: number): Answer[] {
  if (host.CNAME !== undefined) {
    const entry = zone[host.CNAME];
    const target = typeof entry === 'function' ? entry(0, type as string) : entry;
    const question = { name: host.CNAME, type } as Question;
    const rest = target && type !== 'CNAME' && aliases > 0;
    return [
      { type: 'CNAME', name, ttl: 0, data: host.CNAME },
      ...(rest ? answersOf(question, zone, target, aliases - 1) : []),
    ];
  }
  return recordsOf(name, type as string, host);
}

function recordsOf(name: string, type: string, host: Host): Answer[] {
  const record = { name, ttl: 0 } as const;
  switch (type) {
    case 'A':
      return (host.A ?? []).map((data) => ({ ...record, type: 'A', data }));
    case 'AAAA':
      return (host.AAAA ?? []).map((data) => ({ ...record, type: 'AAAA', data }));
    case 'TXT':
      return (host.TXT ?? []).map((data) => ({ ...record, type: 'TXT', data }));
    case 'MX':
      return (host.MX ?? []).map(([preference, exchange]) => ({
        ...record,
        type: 'MX',
        data: { preference, exchange },
      }));
    case 'SRV':
      return (host.SRV ?? []).map(([priority, weight, port, target]) => ({
        ...record,
        type: 'SRV',
        data: { priority, weight, port, target },
      }));
    default:
      return [];
  }
}
