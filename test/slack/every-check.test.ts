import { expect, test } from 'vitest';
import { toKnown } from '../../src/answers/known.ts';
import { toReportAnswer } from '../../src/answers/report.ts';
import type { CheckReport } from '../../src/checks/check-report.ts';
import { knowledge } from '../../src/knowledge/index.ts';
import { toMessage } from '../../src/slack/message.ts';
import { everyFinding } from '../answers/every-finding.ts';
import { doorOn, reportOf, visit } from '../answers/reports.ts';
import { problemsOf } from './slack-limits.ts';

const known = toKnown(knowledge);
const everyPort = [25, 465, 587, 143, 993, 110, 995];

/** A report as if exactly this had been found. */
function reportWith(findings: CheckReport['findings'], verdict: CheckReport['verdict'] = 'bad') {
  return { ...reportOf(everyPort.map((port) => visit(doorOn(port)))), findings, verdict };
}

/** What Slack would refuse or cut of an answer about this report. */
function lostOf(report: CheckReport): readonly string[] {
  const answer = toReportAnswer(report, known);
  const message = toMessage(answer, { shared: 'x'.repeat(2_000), note: 'Shared by someone' });
  const shown = JSON.stringify(message.blocks);
  const facts = answer.parts.flatMap((part) => (part.kind === 'facts' ? part.facts : []));
  const cut = facts
    .map(({ value }) => value)
    .filter((value) => !shown.includes(JSON.stringify(value).slice(1, -1)));
  return [...problemsOf(message), ...cut];
}

test('Slack shows every finding whole, at one port and at all', () => {
  expect(everyFinding.flatMap((finding) => lostOf(reportWith([finding])))).toEqual([]);
  const together = everyFinding.map((finding) =>
    everyFinding.filter(
      ({ code, evidence }) => code === finding.code && evidence === finding.evidence,
    ),
  );
  expect(together.flatMap((findings) => lostOf(reportWith(findings)))).toEqual([]);
});

test('Slack takes even a server at which everything is wrong', () => {
  const message = toMessage(toReportAnswer(reportWith(everyFinding), known), { shared: 'x' });
  expect(problemsOf(message)).toEqual([]);
});

test('Slack takes the dialogues of many doors', () => {
  const hosts = Array.from({ length: 8 }, (_, n) => `mail${n}.example.com`);
  const line = { ms: 1, from: 'them' as const, line: `* ${'x'.repeat(118)}` };
  const doors = hosts.flatMap((host) =>
    everyPort.map((port) =>
      visit(doorOn(port, { host }), undefined, { transcript: Array(40).fill(line) }),
    ),
  );
  const answer = toReportAnswer(reportOf(doors), known, { withDialogue: true });
  expect(problemsOf(toMessage(answer, { shared: 'x' }))).toEqual([]);
});
