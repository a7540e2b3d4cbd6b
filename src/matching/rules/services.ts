import type { MailProtocol, Service } from '../../knowledge/entry.ts';
import { chooseServices } from '../choose-services.ts';
import type { Match, ServiceMatch } from '../match.ts';
import { assess, noMatch, type Question, type Rule, says } from '../question.ts';
import type { Asked } from '../slots.ts';

/** Services as a match; a provider that was named and is not known is said, not replaced. */
export function matchServices(
  question: Question,
  services: readonly Service[],
  guess = 1,
): Match | null {
  if (!isSome(services)) return null;
  const { query, asked } = question;
  const stranger = asked.provider ? undefined : (query.strangers[0] ?? query.foreignHosts[0]);
  const { confidence, slots } = assess(question, stranger ? guess * 0.9 : guess);
  return stranger
    ? { confidence, slots, kind: 'service', services, unknownProvider: stranger }
    : { confidence, slots, kind: 'service', services };
}

function isSome(services: readonly Service[]): services is ServiceMatch['services'] {
  return services.length > 0;
}

/** Services that are asked for by a name of their own: LMTP, ManageSieve, Exchange … */
export const rareService: Rule = (question) => {
  const { services } = question.catalogue;
  return matchServices(
    question,
    question.query.services.flatMap((id) => services.get(id) ?? []),
  );
};

function isMailProtocol(protocol: string): protocol is MailProtocol {
  return protocol === 'imap' || protocol === 'pop3' || protocol === 'smtp';
}

/** A port implies its protocol: "465" and then "starttls instead". */
function withProtocolOf(asked: Asked, services: readonly Service[]): Asked {
  if (asked.protocols.length > 0) return asked;
  const protocols = services.map(({ protocol }) => protocol).filter(isMailProtocol);
  return { ...asked, protocols: [...new Set(protocols)] };
}

/**
 * Whether a number speaks against all that is described: "imap with SSL/TLS, he typed 25", "ext 4190,
 * need the smtp ssl port". The description is what is asked for; the number is the mistake, or none of
 * a port. Whoever asks of the number itself ("is 587 imap ssl") wants it explained.
 */
function contradicts(services: readonly Service[], { asked, query }: Question): boolean {
  if (asked.inherited || asked.protocols.length === 0 || asked.security === null) return false;
  if (/^(is|are|does|do|can|could|why|should)$/.test(query.words[0]?.text ?? '')) return false;
  return services.every(
    ({ protocol }) => !isMailProtocol(protocol) || !asked.protocols.includes(protocol),
  );
}

/** Ports by their number, never by a near one. */
export const port: Rule = (question) => {
  const { query, asked, catalogue } = question;
  const [number] = asked.ports;
  if (number === undefined) return null;
  if (number > 65_535 || number === 0) return noMatch(question, { reason: 'not-a-port', number });
  const services = asked.ports.flatMap((each) => catalogue.servicesOn(each));
  if (services.length === 0) return noMatch(question, { reason: 'not-a-mail-port', port: number });
  if (contradicts(services, question)) return null;
  const isMeant =
    query.portIsNamed ||
    (query.leftover.length === 0 && query.field === null) ||
    says(question, 'smtp', 'imap', 'pop3', 'mail');
  if (!isMeant) return null;
  return matchServices({ ...question, asked: withProtocolOf(asked, services) }, services);
};

/** "Pop" and "send" are also ordinary words: among others they need a word of mail beside them. */
function isMailQuestion(question: Question): boolean {
  if (question.asked.inherited || question.query.leftover.length === 0) return true;
  if (says(question, 'smtp', 'imap', 'mail', 'starttls', 'submission')) return true;
  if (question.query.words.some(({ text }) => /^pop3s?$/.test(text))) return true;
  if (says(question, 'pop3')) {
    return says(question, 'port', 'server', 'setting', 'ssl', 'tls', 'secure');
  }
  return says(question, 'port') && question.asked.direction !== null;
}

/** Whether a question without a protocol asks for a port: "outgoing server", "sending with TLS". */
function asksForAPort(question: Question): boolean {
  const { asked, query } = question;
  if (query.field !== null) return false;
  return (
    says(question, 'port', 'server', 'setting', 'mail', 'relay', 'submission') ||
    asked.deniedPorts.length > 0 ||
    (asked.direction !== null && asked.security !== null)
  );
}

/** The seven common ports, by protocol, mode and direction. */
export const commonService: Rule = (question) => {
  const { asked } = question;
  const services = chooseServices(asked, question.catalogue);
  if (services.length === 0 || !isMailQuestion(question)) return null;
  if (asked.protocols.length > 0 || asked.inherited) return matchServices(question, services);
  return asksForAPort(question)
    ? matchServices(question, services, asked.direction ? 1 : 0.7)
    : null;
};
