import { expect, test } from 'vitest';
import type { Symptom } from '../../src/knowledge/entry.ts';
import { symptoms as allSymptoms, type SymptomId } from '../../src/knowledge/symptoms.ts';

const symptoms: readonly Symptom[] = allSymptoms;

function symptom(id: SymptomId): Symptom {
  const found = symptoms.find((one) => one.id === id);
  if (found === undefined) throw new Error(`no symptom ${id}`);
  return found;
}

test('no symptom and no pattern was lost', () => {
  expect(symptoms.length).toBeGreaterThanOrEqual(69);
  expect(symptoms.flatMap(({ patterns }) => patterns).length).toBeGreaterThanOrEqual(424);
});

test('what was reproduced says how', () => {
  const verified = symptoms.flatMap((one) => one.verified ?? []);
  expect(verified.length).toBeGreaterThanOrEqual(13);
  expect(verified.every((text) => text.includes('loopback'))).toBe(true);
});

test('no symptom sends anybody to port 25 or to a port without TLS', () => {
  const toLeave = [25, 80, 110, 143, 585];
  const misled = symptoms.filter(({ switchTo }) =>
    switchTo?.some((port) => toLeave.includes(port)),
  );
  expect(misled.map(({ id }) => id)).toEqual([]);
});

test('a wrong version number leads to the ports that begin with TLS', () => {
  expect(symptom('tls-wrong-version').switchTo).toEqual([465, 993, 995]);
});

test('a server that wants encryption first leads to 587 and 465', () => {
  expect(symptom('smtp-starttls-required-530').switchTo).toEqual([587, 465]);
});

test('no step tells anybody to switch encryption or certificate checks off', () => {
  const steps = symptoms.flatMap((one) => one.steps);
  const reckless = steps.filter((step) =>
    /^(switch|turn) off (tls|ssl|encryption|validation)|rejectUnauthorized/i.test(step),
  );
  expect(reckless).toEqual([]);
});
