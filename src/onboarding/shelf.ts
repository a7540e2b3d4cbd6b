import type { Fact, Part } from '../answers/answer.ts';
import { commonServices, type Known, servicesOf } from '../answers/known.ts';
import { portTable } from '../answers/port-table.ts';
import { describeMethods } from '../answers/provider-words.ts';
import { portAndMode } from '../answers/service-words.ts';
import { listed, sentence, splitFirstSentence, withMode } from '../answers/words.ts';
import type { EntryId, MailProtocol, Provider, Security } from '../knowledge/entry.ts';
import { quote } from './quote.ts';

/** What a lesson is made from: pieces of the entries, as they stand in them. */
export interface Shelf {
  /** A service's door: "port 993 with SSL/TLS", or its port alone. */
  door(service: EntryId, form?: 'port'): string;
  /** The common ports with a mode, the recommended first: "993, 995 and 465". */
  portsWith(security: Security): string;
  table(caption: string, services: readonly EntryId[]): Part;
  /** A sentence of an explanation, word for word. */
  says(topic: EntryId, words: string): string;
  providers(caption: string, providers: readonly EntryId[]): Part;
  /** Errors, each with what it means. */
  errors(symptoms: readonly EntryId[]): readonly Fact[];
  /** The command whose purpose begins so. */
  command(purpose: string): string;
}

/** The shelf of what is known. Each piece that the knowledge does not have throws: a lesson is wrong. */
export function createShelf(known: Known): Shelf {
  return {
    door(id, form) {
      const service = found(known.services.get(id), id);
      return form === 'port' ? `port ${service.port}` : portAndMode(service);
    },
    portsWith(security) {
      const services = commonServices(known).filter(({ securities }) => securities[0] === security);
      return listed(
        services.map(({ port }) => String(port)),
        'and',
      );
    },
    table: (caption, ids) => portTable(caption, servicesOf(known, ids)),
    says: (topic, words) => found(quote(known, topic, words), `${topic}: ${words}`),
    providers(caption, ids) {
      const rows = ids.map((id) => providerRow(found(known.providers.get(id), id)));
      return { kind: 'table', caption, columns: ['Provider', 'IMAP', 'SMTP', 'Sign-in'], rows };
    },
    errors: (ids) =>
      ids.map((id) => {
        const { title, meaning } = found(known.symptoms.get(id), id);
        return {
          label: title.split(':', 1)[0] ?? title,
          value: splitFirstSentence(sentence(meaning))[0],
        };
      }),
    command(purpose) {
      const commands = found(known.topics.get('testing-commands'), 'testing-commands').commands;
      return found(
        commands?.find((one) => one.purpose.startsWith(purpose)),
        purpose,
      ).command;
    },
  };
}

function providerRow(provider: Provider): readonly string[] {
  const door = (protocol: MailProtocol) => {
    const endpoint = provider.endpoints.find((one) => one.protocol === protocol);
    return endpoint ? `${endpoint.port} ${withMode(endpoint.security)}` : 'none';
  };
  const name = provider.name.replace(/ *\(.*\)| \/ .*/g, '');
  return [name, door('imap'), door('smtp'), describeMethods(provider.authentication.methods)];
}

function found<Piece>(piece: Piece | null | undefined, name: string): Piece {
  if (piece === null || piece === undefined) throw new Error(`The knowledge has no ${name}.`);
  return piece;
}
