import type { Refusal, Target } from '../checks/check-report.ts';
import type { Answer } from './answer.ts';
import { toFollowUps } from './follow-ups.ts';
import { readHost } from './host.ts';
import { describeRefusal } from './refusals.ts';

/** What was asked for, as far as it was read. */
interface Wanted {
  readonly target?: Pick<Target, 'host' | 'port' | 'protocol'> | null;
}

/** That something is not checked, why, and what to do instead. Nothing was knocked on. */
export function toRefusedAnswer(refusal: Refusal, { target }: Wanted = {}): Answer {
  // Only what is a host for certain is ever repeated.
  const asked = target && readHost(target.host) ? target : null;
  const { what, todo } = describeRefusal(refusal, asked?.host);
  return {
    kind: 'check',
    headline: what,
    parts: [{ kind: 'text', text: todo }],
    followUps: toFollowUps([{ label: 'Testing by hand', ask: 'testing-commands' }]),
    about: [],
    endpoints: [],
    asked: {
      protocol: null,
      security: null,
      provider: null,
      target: asked && { host: asked.host, port: asked.port, protocol: asked.protocol },
    },
    check: {
      verdict: 'refused',
      reason: refusal.refused,
      findings: [],
      endpoints: [],
      final: true,
    },
  };
}
