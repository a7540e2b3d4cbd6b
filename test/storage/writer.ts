/** A process that writes until it is killed, and tells each thing once it is kept. */
import { writeSync } from 'node:fs';
import { openDatabase } from '../../src/storage/database.ts';
import { createStores } from '../../src/storage/stores.ts';
import type { Kept } from '../../src/team/kept.ts';

const [path = '', person = '', count = '0'] = process.argv.slice(2);
const opening = await openDatabase(path);
if (!opening.opened) throw new Error(opening.problem);
const { taught, questions, learners, notKept, forget } = createStores(opening.database);
const who = { workspace: 'T1', person };

/** What can be confirmed to a person, one after the other. */
const deeds: readonly ((name: string) => Promise<void>)[] = [
  async (name) => {
    const teaching = { title: name, questions: [name], answer: name, servers: [], domains: [] };
    const deed = { workspace: 'T1', by: person, at: new Date() };
    tell(`taught ${name}`, await taught.teach(teaching, deed));
  },
  async (name) => {
    const asked = { workspace: 'T1', text: name, by: person, place: 'C1', at: new Date() };
    tell(`asked ${name}`, await questions.ask(asked));
  },
  async () => {
    const { course } = await learners.update(who, ({ course, ...rest }) => ({
      ...rest,
      course: { ...course, interview: (course.interview ?? 0) + 1 },
    }));
    const because = notKept(who);
    const kept = because === null ? { kept: true, value: null } : { kept: false, because };
    tell(`learnt ${course.interview}`, kept as Kept<null>);
  },
  async (name) => {
    const leaver = { workspace: 'T1', person: name };
    await learners.update(leaver, (learner) => ({ ...learner, settings: { daily: null } }));
    tell(`forgot ${name}`, await forget(leaver));
  },
];

for (let written = 0; written < Number(count); written += 1) {
  await deeds[written % deeds.length]?.(`${person} ${written}`);
}
await opening.database.close();

/** On the way to the reader before the next line runs. */
function tell(line: string, kept: Kept<unknown>): void {
  writeSync(1, `${kept.kept ? line : kept.because}\n`);
}
