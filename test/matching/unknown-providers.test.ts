import { expect, test } from 'vitest';
import { knowledge } from '../../src/knowledge/index.ts';
import { createFinder } from '../../src/matching/find.ts';

const finder = createFinder(knowledge);
const kindOf = (text: string) => {
  const match = finder.find(text);
  return match.kind === 'provider' ? match.provider.id : match.kind;
};

/** Hosts of mail that are real, and of which Mailport has no settings. */
const domains = `
  mailo.com mail.de mail.bg mail.co mail.be mailbox.co.uk mailbox.hu email.de
  web.com webmail.co.za webhost.com host.de one.de post.ch freenet.de free.com freemail.hu
  hey.com hushmail.com runbox.com mailfence.com startmail.com tutamailer.com purelymail.com kolabnow.com disroot.org
  riseup.net zoho.org zohar.com gmx.org.uk gmax.com gmai.de gmail.de yahoo.org ovh.ca ovi.com aol.fm alo.com
  o2.co.uk orange.pl orange.es bt.dk sky.de cox.com att.it atto.com telenet.be telia.com tele2.nl telekom.rs
  fastmal.ru fasthosts.co.uk mailup.com mailchimp.com mailerlite.com mailtrap.io mailfun.com mailgate.de mailjett.org
  hosting.com hostpoint.ch hostgator.com ionic.com inos.com gandhi.com strata.com strado.de icloud.de verizon.de
  comcast.de protonmail.de proton.com yandex.us rackspace.net rogers.co.uk sendgrip.io seznam.sk
`
  .split(/\s+/)
  .filter((domain) => domain !== '');

const names = `
  mailo hushmail runbox mailfence startmail purelymail mailup mailfun mailgate eastmail fatmail postmail webmailer
  hostpoint hostgator telenet telia strata gandhi zobo gmc oval ohm tito iona navar brava mailer netmail webpost
  bluehost dreamhost fasthosts plusnet talktalk telus optus videotron swisscom sunrise netcup
`
  .split(/\s+/)
  .filter((name) => name !== '');

test.each(domains)('%s is nobody known', (domain) => {
  for (const text of [`${domain} imap`, `imap port for bob@${domain}`, `smtp.${domain} port`]) {
    expect(['service', 'none'], `${text}: ${kindOf(text)}`).toContain(kindOf(text));
  }
});

test.each(names)('%s is nobody known', (name) => {
  for (const text of [`${name} imap`, `smtp settings for ${name}`]) {
    expect(['service', 'none'], `${text}: ${kindOf(text)}`).toContain(kindOf(text));
  }
});

test.each([
  ['gnail', 'gmail'],
  ['gmial', 'gmail'],
  ['hotmial', 'outlook-com'],
  ['outlok', 'outlook-com'],
  ['yaho', 'yahoo'],
  ['yahooo', 'yahoo'],
  ['fastmial', 'fastmail'],
  ['iclud', 'icloud'],
  ['protonmial', 'proton'],
  ['comcats', 'comcast'],
  ['godady', 'godaddy'],
  ['hostiger', 'hostinger'],
])('%s is a slip, and %s is meant', (typed, meant) => {
  expect(kindOf(`${typed} imap`)).toBe(meant);
});

test.each([
  ['outlok.com', 'outlook-com'],
  ['hotmial.com', 'outlook-com'],
  ['yaho.com', 'yahoo'],
  ['gmial.com', 'gmail'],
  ['gmail.con', 'gmail'],
  ['gmail.co', 'gmail'],
  ['iclould.com', 'icloud'],
  ['comcst.net', 'comcast'],
])('%s is a slip in the domain of %s', (typed, meant) => {
  expect(kindOf(`bob@${typed} imap`)).toBe(meant);
});
