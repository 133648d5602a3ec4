/** Appends `count` events of the person `by` to a home, one by one, until the disk takes no more. */

import { newId } from '../../../src/app/systemBook.ts';
import { Ledger } from '../../../src/ledger/ledger.ts';
import { FACTS } from '../../support/events.ts';

const [home = '', by = '', count = '0'] = process.argv.slice(2);
const ledger = await Ledger.open(home, newId);
let saved = 0;
let problem = '';
for (; saved < Number(count) && problem === ''; saved++) {
  const stamp = { v: 1, id: `${by}-${saved}`, seq: saved + 1, at: '2026-03-02T09:00:00.000Z', by } as const;
  const event = { ...stamp, device: ledger.device.id, ...FACTS['pause.start'] };
  await ledger.append([{ event, folder: { kind: 'person' } }]).catch((error: Error) => {
    problem = `${error.name}: ${error.message}`;
    saved--;
  });
}
process.stdout.write(JSON.stringify({ saved, problem }));
