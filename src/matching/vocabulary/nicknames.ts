/**
 * What people also call a provider, beside the names in its entry: its company, mostly. Ordinary
 * words of their own, so that they need a word of mail beside them ("google smtp").
 */
export const nicknames: Readonly<Record<string, string>> = {
  google: 'gmail',
  microsoft: 'microsoft365',
  'microsoft office': 'microsoft365',
  ms365: 'microsoft365',
  'ms 365': 'microsoft365',
  'outlook 365': 'microsoft365',
  'office mail': 'microsoft365',
  'office 356': 'microsoft365',
  o356: 'microsoft365',
  'web de': 'webde',
  nifty: 'nifty.com',
  'yahoo japan': 'yahoo.co.jp',
  apple: 'icloud',
  'apple mail': 'icloud',
  aim: 'aol',
  amazon: 'amazon-ses',
  aws: 'amazon-ses',
};
