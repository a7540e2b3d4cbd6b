import { expect, test } from 'vitest';
import { toAnswer } from '../../src/answers/explain.ts';
import { toPlainText } from '../../src/answers/plain-text.ts';
import { knowledge } from '../../src/knowledge/index.ts';
import { providerMatch } from './matches.ts';

const answerFor = (id: string, exchanger: string) =>
  toAnswer({ ...providerMatch(id, { direction: 'relay' }), exchanger }, knowledge);

test('a host of an MX record is for other servers, on port 25, and not for programs', () => {
  const answer = answerFor('yahoo', 'mta5.am0.yahoodns.net');
  expect(answer.headline).toBe(
    'Yahoo Mail: SMTP between servers on mta5.am0.yahoodns.net, port 25 with STARTTLS.',
  );
  expect(answer.endpoints).toEqual([
    { protocol: 'smtp', host: 'mta5.am0.yahoodns.net', port: 25, security: 'starttls' },
  ]);
  expect(toPlainText(answer)).toContain('they send through smtp.mail.yahoo.com, port 465');
});

test('Direct Send is named where it uses the same door', () => {
  const host = 'contoso-com.mail.protection.outlook.com';
  expect(toPlainText(answerFor('microsoft365', host))).toContain('Direct Send');
  expect(toPlainText(answerFor('yahoo', 'mta5.am0.yahoodns.net'))).not.toContain('Direct Send');
});
