import type { Part } from './answer.ts';

/** Where the settings of a provider are found that Mailport does not know. */
export const whereSettingsAre: Part = {
  kind: 'text',
  text: 'The provider’s own help pages name its servers, usually under “mail program settings”. Many mail programs find them by themselves from the e-mail address (autoconfig, Autodiscover). The ports here are the usual ones, not taken from that provider.',
};
