import { expect, test, vi } from 'vitest';
import { Delivery } from '../../src/local/delivery.ts';
import {
  type Acknowledgement,
  type Attempt,
  notReached,
  type Transport,
  timedOut,
} from '../../src/local/transport.ts';

/** An app that answers as the test says, one answer a try, and remembers the tries. */
function appThat(...answers: readonly Acknowledgement[]) {
  const attempts: Attempt[] = [];
  const transport: Transport = {
    connected: true,
    send: async (_, attempt) => {
      attempts.push(attempt);
      return answers[attempts.length - 1] ?? { ok: true, body: undefined };
    },
    stop: () => undefined,
  };
  return { attempts, transport };
}

const soon = { answerMs: 1000, retriesMs: [0, 1, 2] };

test('an event that is not acknowledged is sent again, with the number and the reason', async () => {
  const { attempts, transport } = appThat(timedOut, notReached);
  new Delivery(transport, soon).event({});
  await vi.waitFor(() => expect(attempts).toHaveLength(3));
  expect(attempts).toEqual([
    { number: 0, reason: '' },
    { number: 1, reason: 'http_timeout' },
    { number: 2, reason: 'connection_failed' },
  ]);
});

test('after the third retry an event is given up', async () => {
  const { attempts, transport } = appThat(timedOut, timedOut, timedOut, timedOut, timedOut);
  new Delivery(transport, soon).event({});
  await vi.waitFor(() => expect(attempts).toHaveLength(4));
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(attempts).toHaveLength(4);
});

test('an app that asks not to be retried is not', async () => {
  const { attempts, transport } = appThat({ ...timedOut, final: true } as Acknowledgement);
  new Delivery(transport, soon).event({});
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(attempts).toHaveLength(1);
});

test('a command is sent once: a person is waiting', async () => {
  const { attempts, transport } = appThat(timedOut);
  const answer = await new Delivery(transport, soon).interact('slash_commands', {});
  expect(answer).toEqual(timedOut);
  expect(attempts).toHaveLength(1);
});

test('nothing is sent again after the end', async () => {
  const { attempts, transport } = appThat(timedOut);
  const delivery = new Delivery(transport, soon);
  delivery.event({});
  delivery.stop();
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(attempts).toHaveLength(1);
});
