import type { EntryId } from '../../knowledge/entry.ts';

const names: Readonly<Record<string, string>> = {
  at: 'austria austrian osterreich autriche',
  au: 'australia australian australien australie',
  be: 'belgium belgian belgien belgique belgica',
  br: 'brazil brazilian brasil brasilien bresil',
  ca: 'canada canadian kanada',
  ch: 'switzerland swiss schweiz suisse suiza',
  cz: 'czech czechia tschechien tchequie',
  de: 'germany german deutschland deutsche allemagne alemania',
  dk: 'denmark danish danemark',
  es: 'spain spanish spanien espagne espana',
  fr: 'france french frankreich francia',
  hu: 'hungary hungarian ungarn hongrie',
  ie: 'ireland irish irland irlande',
  in: 'india indian indien inde',
  it: 'italy italian italia italien italie',
  jp: 'japan japanese japon',
  lt: 'lithuania',
  lv: 'latvia',
  mx: 'mexico mexican mexiko',
  nl: 'netherlands dutch holland niederlande',
  no: 'norway norwegian norwegen',
  nz: 'zealand',
  pl: 'poland polish polen polska pologne polonia',
  pt: 'portugal portuguese',
  ro: 'romania romanian rumanien roumanie',
  ru: 'russia russian russland',
  se: 'sweden swedish schweden',
  sk: 'slovakia slovak slowakei',
  tr: 'turkey turkish turkei',
  uk: 'uk britain british england gb',
  us: 'usa america american',
};

/** Countries as people call them, with the code under which their domains end. */
export const countries: ReadonlyMap<string, string> = new Map(
  Object.entries(names).flatMap(([code, words]) =>
    words.split(' ').map((word): [string, string] => [word, code]),
  ),
);

/** Where a company is at home that has domains under ".com", and namesakes in other countries. */
export const homes: Readonly<Record<EntryId, string>> = {
  bt: 'uk',
  sky: 'uk',
  'virgin-media': 'uk',
  spectrum: 'us',
  cox: 'us',
  verizon: 'us',
  comcast: 'us',
  att: 'us',
  rogers: 'ca',
  shaw: 'ca',
  bell: 'ca',
  telstra: 'au',
};
