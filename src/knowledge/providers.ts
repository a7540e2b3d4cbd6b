import { hostingProviders } from './providers/hosting.ts';
import { accessProviders } from './providers/internet-access.ts';
import { mailServices } from './providers/mail-services.ts';
import { sendingServices } from './providers/sending.ts';

/**
 * The providers that helpdesks meet most, compared across several public lists. `verifiedBy` names
 * every source that gives exactly this host, port and mode. "mailspring" is an older export of the
 * Thunderbird ISP database with edits of its own: the two together count as one source. The
 * certainty is high where an IMAP and an SMTP endpoint have two independent sources each (a sending
 * service: the vendor's own page); POP3 endpoints usually rest on the ISP database alone.
 */
export const curatedProviders = [
  ...mailServices,
  ...hostingProviders,
  ...accessProviders,
  ...sendingServices,
] as const;

export type CuratedProviderId = (typeof curatedProviders)[number]['id'];
