import type { Entry, Provider, Service, Symptom, Topic } from './entry.ts';
import { withIspdb } from './ispdb.ts';
import { curatedProviders } from './providers.ts';
import { services as allServices } from './services.ts';
import { symptoms as allSymptoms } from './symptoms.ts';
import { topics as allTopics } from './topics.ts';

export const services: readonly Service[] = allServices;
export const topics: readonly Topic[] = allTopics;
export const symptoms: readonly Symptom[] = allSymptoms;

/** The curated providers first, then those that only the Thunderbird ISP database knows. */
export const providers: readonly Provider[] = withIspdb(curatedProviders);

/** All that Mailport knows. */
export const knowledge: readonly Entry[] = [...services, ...topics, ...symptoms, ...providers];
