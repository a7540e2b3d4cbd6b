import type { Part } from './answer.ts';

/** Where the settings of a provider are found that Mailport does not know. */
export const whereSettingsAre: Part = {
  kind: 'text',
  text: 'The provider’s own help pages name its servers. Many mail programs find them by themselves from the e-mail address (autoconfig, Autodiscover).',
};

/** That ports are shown all the same, and whose they are. */
export const usualPorts: Part = {
  kind: 'text',
  text: 'These are the usual ports, not taken from that provider:',
};
