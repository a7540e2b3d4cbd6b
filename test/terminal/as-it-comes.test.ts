import { PassThrough } from 'node:stream';
import { text } from 'node:stream/consumers';
import { expect, test } from 'vitest';
import type { CheckReport } from '../../src/checks/check-report.ts';
import { answerAsItComes } from '../../src/terminal/as-it-comes.ts';
import { connected, doorOn, reportOf, visit } from '../answers/reports.ts';
import { openWithChecks } from '../commands/checks.ts';

const clearLine = '\r\u001B[K';

async function watch(check: Parameters<typeof openWithChecks>[0], question: string) {
  const output = new PassThrough();
  const written = text(output);
  await answerAsItComes(
    openWithChecks(check),
    { text: question },
    { output, draw: ({ headline }) => headline },
  );
  output.end();
  return written;
}

test('an answer that is there at once is drawn, and nothing else', async () => {
  expect(await watch(undefined, 'pop3 secure')).toMatch(/^POP3[^\n\r]*995[^\n\r]*\n$/);
});

test('how far a check is stands in one line, which the answer takes the place of', async () => {
  const half = reportOf([visit(doorOn(993)), visit(doorOn(587), [], { pending: true })]);
  const written = await watch(async (target, onProgress) => {
    onProgress?.({ ...half, target });
    return reportOf([visit(doorOn(993)), visit(doorOn(587))], { target });
  }, 'check mail.example.com');
  expect(written).toBe(
    `${clearLine}Checking mail.example.com: 993 SSL/TLS answers so far (1 still open).` +
      `${clearLine}mail.example.com works: 993 SSL/TLS and 587 STARTTLS answer.\n`,
  );
});

test('what is held back is waited for, and drawn below the first answer', async () => {
  const waiting = visit(doorOn(25), [connected], { pending: true });
  const written = await watch(async (target, onProgress) => {
    const whole: CheckReport = reportOf([visit(doorOn(25))], { target });
    setImmediate(() => onProgress?.(whole));
    return reportOf([waiting], { target, final: false });
  }, 'check mail.example.com:25');
  expect(written).toMatch(/\n\nmail\.example\.com works on 25 STARTTLS\.\n$/);
});
