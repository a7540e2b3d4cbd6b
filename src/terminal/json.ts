import type { Answer, AnswerEndpoint, FollowUp, Source } from '../answers/answer.ts';
import { toPlainText } from '../answers/plain-text.ts';
import type { Checked, CheckedEndpoint } from '../answers/report/checked.ts';

/** An answer for programs. The main port and the main endpoint come first. */
export interface JsonAnswer {
  readonly kind: Answer['kind'];
  readonly ids: Answer['about'];
  readonly ports: readonly number[];
  readonly protocol: Answer['asked']['protocol'];
  readonly security: Answer['asked']['security'];
  readonly provider: Answer['asked']['provider'];
  readonly target: Answer['asked']['target'];
  readonly endpoints: readonly AnswerEndpoint[];
  readonly headline: string;
  readonly text: string;
  readonly sources: readonly Source[];
  readonly followUps: readonly FollowUp[];
}

/** What a check found. Without a verdict it was only read what would be checked. */
export interface JsonCheck extends Omit<JsonAnswer, 'endpoints'> {
  readonly verdict?: Exclude<Checked['verdict'], null>;
  /** Only with the verdict "refused". */
  readonly reason?: string;
  readonly findings?: readonly object[];
  readonly endpoints: readonly (AnswerEndpoint | CheckedEndpoint)[];
}

/** The ports of a check are the one asked for, if any; of everything else, those it names. */
export function toJson(answer: Answer): JsonAnswer | JsonCheck {
  return { ...toJsonAnswer(answer), ...(answer.check ? toJsonCheck(answer.check) : {}) };
}

function toJsonAnswer(answer: Answer): JsonAnswer {
  const { protocol, security, provider, target } = answer.asked;
  const ports =
    answer.kind === 'check'
      ? [target?.port ?? []].flat()
      : answer.endpoints.map((endpoint) => endpoint.port);
  return {
    kind: answer.kind,
    ids: answer.about,
    ports: [...new Set(ports)],
    protocol,
    security,
    provider,
    target,
    endpoints: answer.endpoints.map(toJsonEndpoint),
    headline: answer.headline,
    text: toPlainText(answer),
    sources: answer.parts.flatMap((part) => (part.kind === 'sources' ? part.sources : [])),
    followUps: answer.followUps,
  };
}

function toJsonEndpoint({ protocol, host, port, security }: AnswerEndpoint): AnswerEndpoint {
  return { protocol, host, port, security };
}

function toJsonCheck({ verdict, reason, findings, endpoints }: Checked): Partial<JsonCheck> {
  if (verdict === null) return {};
  return {
    verdict,
    ...(reason === undefined ? {} : { reason }),
    findings: findings.map(toJsonFinding),
    endpoints,
  };
}

/** Flat: the evidence beside the code. The code that a server or a socket gave is `error` there. */
function toJsonFinding({ evidence, ...finding }: Checked['findings'][number]): object {
  const { code: error, ...others } = evidence;
  return { ...finding, ...others, ...(error === undefined ? {} : { error }), ...finding };
}
