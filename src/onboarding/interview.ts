import { commonServices, type Known } from '../answers/known.ts';
import { isForPeople, modeOf, serviceName } from '../answers/service-words.ts';
import { modeName, protocolName } from '../answers/words.ts';
import type { Service } from '../knowledge/entry.ts';
import type { Claim } from './interview/claim.ts';
import { readClaims } from './interview/claims.ts';
import { remarkOnPort } from './service-remarks.ts';

/** How one of the seven ports fared in an answer. */
export type Outcome =
  | 'right'
  /** The port and its protocol are right; the mode was not said. */
  | 'mode-missing'
  | 'mode-wrong'
  /** The number was named, but not what it is for. */
  | 'protocol-missing'
  | 'protocol-wrong'
  | 'missing';

/** An answer to the interview question, judged. */
export interface InterviewResult {
  /** The ports that were asked for, in the order of the knowledge. */
  readonly ports: readonly { readonly service: Service; readonly outcome: Outcome }[];
  /** What was said and is not so, in a sentence each, with what is. */
  readonly mistakes: readonly string[];
  /** Whether any port was found in it. */
  readonly isAnswer: boolean;
}

/** Reads an answer to "What are some common ports used by SMTP, IMAP and POP3?" in any words. */
export function judgeInterview(answer: string, known: Known): InterviewResult {
  const claims = readClaims(answer).map((claim) => believable(claim, known));
  const services = commonServices(known);
  const ports = services.map((service) => ({ service, outcome: outcomeOf(service, claims) }));
  const isAnswer = claims.some(isMeant) || ports.some(({ outcome }) => outcome !== 'missing');
  const mistakes = new Set([
    ...ports.flatMap(({ service, outcome }) =>
      outcome === 'mode-wrong' ? modeMistake(service) : [],
    ),
    ...claims.flatMap((claim) => portMistake(claim, services, known)),
  ]);
  return { ports, mistakes: [...mistakes], isAnswer };
}

/** The ports that were named rightly, with or without their mode. */
export function countNamed({ ports }: InterviewResult): number {
  return ports.filter(({ outcome }) => outcome === 'right' || outcome === 'mode-missing').length;
}

/** What is not sure and does not fit was not meant so. */
function believable(claim: Claim, known: Known): Claim {
  const { protocol } = claim;
  const services = commonServices(known).filter(({ port }) => port === claim.port);
  const isProtocolMeant =
    protocol?.isSure || services.some((service) => service.protocol === protocol?.is);
  const securities = services.flatMap((service) => service.securities);
  return {
    ...claim,
    protocol: isProtocolMeant ? protocol : null,
    modes: claim.modes.filter(
      ({ mode, isSure }) => isSure || mode.some((security) => securities.includes(security)),
    ),
  };
}

function outcomeOf(service: Service, claims: readonly Claim[]): Outcome {
  const of = claims.filter(({ port }) => port === service.port);
  const fitting = of.filter(({ protocol }) => protocol?.is === service.protocol);
  // "SMTP 25, 465. 465 is SSL": what is said of a port alone is said of it too.
  const alone = of.filter(({ protocol }) => protocol === null);
  if (fitting.length > 0) return modeOutcome(service, [...fitting, ...alone]);
  if (of.length === 0) return 'missing';
  return of.some(({ protocol }) => protocol === null) ? 'protocol-missing' : 'protocol-wrong';
}

function modeOutcome(service: Service, claims: readonly Claim[]): Outcome {
  const modes = claims.flatMap((claim) => claim.modes);
  const fits = modes.every(({ mode }) => mode.some((one) => service.securities.includes(one)));
  if (!fits) return 'mode-wrong';
  // Between servers nobody chooses a mode, so nobody is asked for one.
  return modes.length > 0 || !isForPeople(service) ? 'right' : 'mode-missing';
}

function modeMistake(service: Service): string[] {
  const mode = modeOf(service);
  return mode === null ? [] : [`${service.port} goes with ${modeName(mode)}.`];
}

/** Years and the like are no ports, unless they are said to be. */
function isMeant({ port, protocol }: Claim): boolean {
  return port >= 20 && port <= 65_535 && protocol !== null && !(port > 1970 && port < 2100);
}

function portMistake(claim: Claim, services: readonly Service[], known: Known): string[] {
  const { port, protocol } = claim;
  if (!isMeant(claim) || protocol === null) return [];
  const ofPort = services.find((service) => service.port === port);
  if (!ofPort) {
    const isSpare = [...known.services.values()].some(
      (service) => service.port === port && service.role === 'submission-alternate',
    );
    return isSpare ? [] : [remarkOnPort(port, known)];
  }
  if (ofPort.protocol === protocol.is) return [];
  return [`${port} is ${serviceName(ofPort)}, not ${protocolName(protocol.is)}.`];
}
