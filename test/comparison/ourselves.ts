import { toKnown } from '../../src/answers/known.ts';
import { toReportAnswer } from '../../src/answers/report.ts';
import { createChecker } from '../../src/checks/check.ts';
import type { CheckReport, Target } from '../../src/checks/check-report.ts';
import { endpointsOf } from '../../src/checks/doorway.ts';
import { createTrust } from '../../src/checks/trust.ts';
import { knowledge } from '../../src/knowledge/index.ts';
import { certifiedHost, readCertificates } from '../testbed/certificates.ts';
import type { Asked, Program } from './opinion.ts';

const trust = createTrust([readCertificates().root]);
const known = toKnown(knowledge);

/** The real checker, but for where a port of the test bed is found. */
function checkerOf({ address, port }: Asked) {
  return createChecker({
    discover: async (target) => ({
      servers: [
        {
          host: certifiedHost,
          addresses: [{ address, family: 4 }],
          endpoints: endpointsOf(target).map((endpoint) => ({ ...endpoint, from: 'asked' })),
        },
      ],
      ...{ refused: [], mx: [], notOffered: [], mtaSts: null, failed: null },
    }),
    vantage: 'the comparison',
    clock: Date.now,
    now: () => performance.now(),
    network: { trust, route: () => ({ address, port }) },
  });
}

/** The headline, and what it was judged by: a certificate can have more than one fault. */
function wordsOf(report: CheckReport): string {
  const { headline } = toReportAnswer(report, known);
  const codes = report.findings.filter(({ level }) => level !== 'good').map(({ code }) => code);
  const named = codes.length > 0 && report.final ? ` [${codes.join(', ')}]` : '';
  return headline.replace(/^[\w.]+(?::| (?=does|works)) ?/, '') + named;
}

export const ourselves: Program = {
  name: 'Mailport',
  call: `check ${certifiedHost}:PORT`,
  async look(asked) {
    const target: Target = {
      ...{ host: certifiedHost, literal: null, port: asked.usualPort, protocol: null },
      discover: false,
    };
    const begun = performance.now();
    let tellLast: (report: CheckReport) => void = () => {};
    const last = new Promise<CheckReport>((resolve) => {
      tellLast = resolve;
    });
    const onProgress = (report: CheckReport) => {
      if (report.final) tellLast(report);
    };
    const first = await checkerOf(asked).check(target, onProgress);
    const ms = performance.now() - begun;
    const isContent = first.verdict === 'good';
    if (first.final) return { words: wordsOf(first), isContent, ms };
    const later = await last;
    const laterMs = performance.now() - begun;
    const then = `Then, after ${(laterMs / 1000).toFixed(0)} s: ${wordsOf(later)}`;
    return { words: `${wordsOf(first)} ${then}`, isContent, ms };
  },
};
