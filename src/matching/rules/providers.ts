import type { Provider } from '../../knowledge/entry.ts';
import type { NamedProvider } from '../named-providers.ts';
import type { Query } from '../query.ts';
import { assess, noMatch, type Question, type Rule, says } from '../question.ts';
import { fillers } from '../vocabulary/common-words.ts';

/** Endings of the domains of a language's country. */
const german = new Set<string>(fillers.de);
const others = new Set<string>([...fillers.en, ...fillers.fr, ...fillers.es]);

function isGerman({ words }: Query): boolean {
  return words.some(
    ({ text }) =>
      (german.has(text) && !others.has(text)) ||
      /^(postaus|postein|eingangs|ausgangs|verschlussel|einstellung)/.test(text),
  );
}

/** Providers that bear the name that was typed, beside the one that it stands for. */
function siblingsOf(named: NamedProvider, found: Provider, question: Question): Provider[] {
  const { providers, providersNamed } = question.catalogue;
  const byHost = named.others
    .flatMap((id) => providers.get(id) ?? [])
    .filter((provider) => provider.certainty === 'high');
  const byName = named.by === 'name' ? providersNamed(named.name) : [];
  return [...byHost, ...byName.filter((provider) => provider !== found)].slice(0, 5);
}

function isOfGermany(provider: Provider): boolean {
  return provider.domains.some((domain) => domain.endsWith('.de'));
}

/** Whether the name is meant as the host of somebody's mail. */
function isMeant(named: NamedProvider, question: Question): boolean {
  const { query, asked, catalogue } = question;
  const speaksOfMail =
    asked.protocols.length > 0 || says(question, 'mail', 'starttls', 'submission', 'ssl', 'tls');
  if (named.by !== 'name' || speaksOfMail || asked.inherited) return true;
  const isWay = asked.direction !== null && says(question, 'port', 'server', 'setting');
  if (isWay && query.field === null) return true;
  const isOwn = catalogue.providers.get(named.id)?.origin !== undefined;
  if ((named.weak && !isOwn) || query.field !== null) return false;
  return (
    asked.direction !== null ||
    asked.ports.length > 0 ||
    says(question, 'port', 'server', 'setting', 'secure') ||
    query.leftover.length === 0
  );
}

/** "Gmail delivers to our MX": the provider is the other server, and its settings are not asked for. */
function isSender({ by }: NamedProvider, question: Question): boolean {
  const isRead = says(question, 'imap', 'pop3', 'submission');
  return by !== 'exchanger' && says(question, 'interserver') && !isRead;
}

/** What is to be said of the host or address by which a provider was named. */
function describeHost({ by, name, mended }: NamedProvider) {
  if (by === 'exchanger') return { exchanger: name };
  if (by === 'name' || mended === 0) return {};
  return { misspelt: name.slice(name.lastIndexOf('@') + 1) };
}

/** A provider's settings, with the others that the name could mean. */
export const provider: Rule = (question) => {
  const named = question.asked.provider;
  const found = named && question.catalogue.providers.get(named.id);
  if (!named || !found || !isMeant(named, question) || isSender(named, question)) return null;
  const siblings = siblingsOf(named, found, question);
  const local =
    isGerman(question.query) && !isOfGermany(found) ? siblings.find(isOfGermany) : undefined;
  const provider = local ?? found;
  const { confidence, slots } = assess(question);
  return {
    ...describeHost(named),
    confidence,
    slots: { ...slots, provider: provider.id },
    kind: 'provider',
    provider,
    siblings: local ? [found, ...siblings.filter((sibling) => sibling !== local)] : siblings,
  };
};

/** A host of mail that nobody here knows, and nothing that could be answered without it. */
export const nobodyKnown: Rule = (question) => {
  const { strangers, foreignHosts } = question.query;
  const name = strangers[0] ?? foreignHosts[0];
  return name ? noMatch(question, { reason: 'unknown-provider', name }) : null;
};
