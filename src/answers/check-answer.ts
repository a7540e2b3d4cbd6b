import type { Service } from '../knowledge/entry.ts';
import type { CheckMatch } from '../matching/match.ts';
import type { Answer, Part } from './answer.ts';
import { askedIn } from './asked.ts';
import {
  allDoorsCommands,
  type Command,
  type Door,
  describeDoor,
  doorCommands,
} from './by-hand.ts';
import { askTopic, toFollowUps } from './follow-ups.ts';
import { type Host, readHost } from './host.ts';
import { commonServices, type Known, topicsOf } from './known.ts';
import { modeOf } from './service-words.ts';
import { echoed } from './words.ts';

/** The doors to look at when no port was named, those of clients first. */
const usualPorts = [993, 995, 465, 587, 143, 110, 25];

function toDoor(service: Service): Door {
  const protocol = (['imap', 'pop3', 'smtp'] as const).find((one) => one === service.protocol);
  return { port: service.port, protocol: protocol ?? null, security: modeOf(service) };
}

/** The doors that a provider is known to have on a host; a port can be used unusually there. */
function providerDoors(host: Host, known: Known): readonly Door[] {
  const doors = known.endpoints.get(host.text) ?? [];
  return [...new Map(doors.map((door) => [door.port, door])).values()];
}

/** The doors that a request means: the one named, those of its protocol, or the usual seven. */
function doorsOf(host: Host, { target }: CheckMatch, known: Known): readonly Door[] {
  const { port, protocol } = target;
  const there = providerDoors(host, known);
  if (port === null) {
    const services = commonServices(known);
    const usual = usualPorts.flatMap(
      (one) => services.find((service) => service.port === one) ?? [],
    );
    const doors = there.length > 0 ? there : usual.map(toDoor);
    const wanted = doors.filter((door) => !protocol || door.protocol === protocol);
    return wanted.length > 0 ? wanted : doors;
  }
  const door = there.find((one) => one.port === port);
  if (door) return [door];
  const services = [...commonServices(known), ...known.services.values()];
  const service = services.find((one) => one.port === port);
  return [service ? toDoor(service) : { port, protocol, security: null }];
}

function codeParts(commands: readonly Command[]): readonly Part[] {
  return commands.map(({ purpose, command }) => ({ kind: 'code', title: purpose, code: command }));
}

const byHand: Part = {
  kind: 'text',
  text: 'Mailport itself knocks on no server here. Run these where the mail program runs: another network may see something else.',
};

/** What other results mean. */
function readingPart(commands: readonly Command[]): Part {
  const port =
    'A timeout means a firewall or a wrong host; “refused” means that nothing listens on that port.';
  const certificate =
    'openssl does not compare names by itself: look that the certificate names the server that you typed.';
  const isEncrypted = commands.some(({ command }) => command.startsWith('openssl'));
  return { kind: 'text', text: isEncrypted ? `${port} ${certificate}` : port };
}

function headlineOf(host: Host, doors: readonly Door[]): string {
  const [door] = doors;
  if (doors.length === 1 && door) {
    return `How to check ${host.text} on port ${describeDoor(door)} by hand.`;
  }
  return `How to check the mail ports of ${host.text} by hand.`;
}

/** The commands that check a host by hand, made for its port and mode. */
export function toCheckAnswer(match: CheckMatch, known: Known): Answer {
  const host = readHost(match.target.host);
  const doors = host ? doorsOf(host, match, known) : [];
  const [door] = doors;
  const more = ['testing-commands', 'certificate-checks'];
  const base = {
    kind: 'check' as const,
    followUps: toFollowUps(topicsOf(known, more).map(askTopic)),
    about: [],
    asked: askedIn(match),
  };
  if (!host || !door) {
    const text =
      'A host name has letters, digits, hyphens and dots: “mail.example.com”. An address works too.';
    return {
      ...base,
      headline: `“${echoed(match.target.host)}” is not a host name that can be checked.`,
      parts: [{ kind: 'text', text }],
      endpoints: [],
    };
  }
  const commands = doors.length === 1 ? doorCommands(host, door) : allDoorsCommands(host, doors);
  return {
    ...base,
    headline: headlineOf(host, doors),
    parts: [byHand, ...codeParts(commands), readingPart(commands)],
    endpoints: doors.map(({ port, protocol, security }) => ({
      protocol: protocol ?? 'tcp',
      host: host.text,
      port,
      security,
    })),
  };
}
