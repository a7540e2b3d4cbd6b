import type { Answer, AnswerEndpoint, FollowUp, Source } from '../answers/answer.ts';
import { toPlainText } from '../answers/plain-text.ts';

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

/** The ports of a check are the one asked for, if any; of everything else, those it names. */
export function toJson(answer: Answer): JsonAnswer {
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
