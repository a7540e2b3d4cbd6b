import type { MailProtocol, Provider, Service, Symptom, Topic } from '../knowledge/entry.ts';
import type { FollowUp } from './answer.ts';
import { onceEach } from './once-each.ts';
import { distinctName } from './provider-words.ts';
import { isCommon, isForPeople, serviceName } from './service-words.ts';
import { protocolName, shortened } from './words.ts';

const usualMost = 5;
/** Slack's limit for the text of a button; the shortest of all surfaces. */
const longestLabel = 75;

/** The label of what asks the same again, for news of it. */
export const againLabel = 'Again';

/** No more than people look at, each question once, with labels that fit a button. */
export function toFollowUps(
  candidates: readonly FollowUp[],
  most: number = usualMost,
): readonly FollowUp[] {
  const byQuestion = new Map<string, FollowUp>();
  for (const one of candidates) {
    if (byQuestion.size === most) break;
    if (byQuestion.has(one.ask)) continue;
    byQuestion.set(one.ask, { ...one, label: shortened(one.label, longestLabel) });
  }
  return [...byQuestion.values()];
}

const modeWords = { 'implicit-tls': 'ssl', starttls: 'starttls', none: 'starttls' } as const;

/** Leads to a service: by protocol and mode where people would say so, else by its number. */
export const askService = onceEach((service: Service): FollowUp => {
  const [security] = service.securities;
  const byMode = isCommon(service) && isForPeople(service);
  return {
    label: `${serviceName(service)} (${service.port})`,
    ask: byMode && security ? `${service.protocol} ${modeWords[security]}` : `port ${service.port}`,
  };
});

/** Leads to an explanation. */
export function askTopic(topic: Topic): FollowUp {
  return { label: topic.title, ask: topic.aliases[0] ?? topic.title };
}

/** Leads to a provider's settings, all or of one protocol. */
export function askProvider(provider: Provider, protocol: MailProtocol | null = null): FollowUp {
  const { id, aliases, domains, name } = provider;
  const word = domains.includes(id) ? id : aliases.find((alias) => /^[a-z][a-z0-9-]*$/.test(alias));
  const what = protocol ? protocolName(protocol) : 'settings';
  return {
    label: `${distinctName(provider)}: ${what}`,
    ask: `${word ?? domains[0] ?? name} ${protocol ?? 'mail settings'}`,
  };
}

/** Leads to another error, by its longest text, which is the most like no other. */
export const askSymptom = onceEach((symptom: Symptom): FollowUp => {
  const [pattern] = symptom.patterns.toSorted((a, b) => b.length - a.length);
  return { label: symptom.title, ask: pattern ?? symptom.title };
});

/** Leads to a check of one door. */
export function askCheck(host: string, port: number): FollowUp {
  return { label: `Check ${host}:${port}`, ask: `check ${host}:${port}` };
}
