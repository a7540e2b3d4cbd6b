import type { Service } from '../knowledge/entry.ts';
import type { Part } from './answer.ts';
import { modesOf, taskOf } from './service-words.ts';
import { shortStanding } from './words.ts';

/** Services as a table, in the order given. */
export function portTable(caption: string, services: readonly Service[]): Part {
  return {
    kind: 'table',
    caption,
    columns: ['For', 'Port', 'Mode', 'Standing'],
    rows: services.map((service) => [
      taskOf(service),
      String(service.port),
      modesOf(service),
      shortStanding(service.standing),
    ]),
  };
}
