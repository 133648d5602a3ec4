/** Opens a home and prints who it is. */
import { newId } from '../../../src/app/systemBook.ts';
import { openDevice } from '../../../src/ledger/device.ts';

process.stdout.write(JSON.stringify(await openDevice(process.argv[2] ?? '', newId)));
