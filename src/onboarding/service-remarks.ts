import type { Known } from '../answers/known.ts';
import { taskInSentence, withModesOf } from '../answers/service-words.ts';
import type { Service } from '../knowledge/entry.ts';

/** Whether a service is a standard door today: neither out of use nor only a habit. */
export function isCurrent({ standing }: Service): boolean {
  return standing === 'recommended' || standing === 'acceptable' || standing === 'legacy';
}

/** What a port is, in a sentence: "Port 143 is for IMAP, with STARTTLS or without encryption." */
export function remarkOnPort(port: number, known: Known): string {
  const service = [...known.services.values()].find((one) => one.port === port);
  if (!service) return `Port ${port} is no mail port.`;
  if (!isCurrent(service)) return `Port ${port} is out of use: ${service.title}.`;
  const modes = withModesOf(service);
  return `Port ${port} is for ${taskInSentence(service)}${modes && `, ${modes}`}.`;
}
