/** A process that writes until it is killed, and tells each thing once it is kept. */
import { writeSync } from 'node:fs';
import { openDatabase } from '../../src/storage/database.ts';
import { createStores } from '../../src/storage/stores.ts';

const [path = '', person = '', count = '0'] = process.argv.slice(2);
const opening = await openDatabase(path);
if (!opening.opened) throw new Error(opening.problem);
const { taught, learners, notKept } = createStores(opening.database);
const who = { workspace: 'T1', person };

for (let written = 0; written < Number(count); written += 2) {
  const title = `${person} ${written}`;
  const teaching = { title, questions: [title], answer: title, servers: [], domains: [] };
  const kept = await taught.teach(teaching, { workspace: 'T1', by: person, at: new Date() });
  tell(kept.kept ? `taught ${title}` : kept.because);
  const learner = await learners.update(who, ({ course, ...rest }) => ({
    ...rest,
    course: { ...course, interview: (course.interview ?? 0) + 1 },
  }));
  tell(notKept(who) ?? `learnt ${learner.course.interview}`);
}
await opening.database.close();

/** On the way to the reader before the next line runs. */
function tell(line: string): void {
  writeSync(1, `${line}\n`);
}
