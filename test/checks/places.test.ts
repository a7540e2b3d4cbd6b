import { expect, test } from 'vitest';
import { createPlaces } from '../../src/checks/places.ts';

/** Work that ends when it is told to. */
function createWork() {
  const begun: string[] = [];
  const ends = new Map<string, (how: 'well' | 'badly') => void>();
  const work = (name: string) => () =>
    new Promise<string>((resolve, reject) => {
      begun.push(name);
      ends.set(name, (how) => (how === 'well' ? resolve(name) : reject(new Error(name))));
    });
  const end = async (name: string, how: 'well' | 'badly' = 'well') => {
    ends.get(name)?.(how);
    await new Promise((resolve) => setImmediate(resolve));
  };
  return { begun, work, end };
}

const settled = () => new Promise((resolve) => setImmediate(resolve));

test('no more is at work than there are places, and the queue is served in order', async () => {
  const places = createPlaces(2, 2);
  const { begun, work, end } = createWork();
  const outcomes = ['a', 'b', 'c', 'd'].map((name) => places.take(work(name)));
  await settled();
  expect(begun).toEqual(['a', 'b']);
  await end('b');
  expect(begun).toEqual(['a', 'b', 'c']);
  await end('a');
  expect(begun).toEqual(['a', 'b', 'c', 'd']);
  await end('c');
  await end('d');
  expect(await Promise.all(outcomes)).toEqual(['a', 'b', 'c', 'd']);
});

test('where the queue is full, work is turned away at once and later taken again', async () => {
  const places = createPlaces(1, 1);
  const { work, end } = createWork();
  places.take(work('a'));
  places.take(work('b'));
  expect(places.take(work('c'))).toBeNull();
  await settled();
  await end('a');
  expect(places.take(work('d'))).not.toBeNull();
});

test('work that fails gives its place back', async () => {
  const places = createPlaces(1, 1);
  const { begun, work, end } = createWork();
  const failing = places.take(work('a'));
  places.take(work('b'));
  await settled();
  await Promise.all([expect(failing).rejects.toThrow('a'), end('a', 'badly')]);
  await settled();
  expect(begun).toEqual(['a', 'b']);
});
