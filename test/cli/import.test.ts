import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeFolder, makeRepo, removeTestFolders } from '../support/repo.ts';
import { type Rapport, rapportIn } from './rapport.ts';

describe('rapport import', function () {
  this.timeout(60_000);
  const folder = makeFolder();
  let rapport: Rapport;

  before(async () => {
    rapport = rapportIn(join(folder, 'home'));
    assert.equal((await rapport(['track', makeRepo().root, '--project', 'Site'])).code, 0);
  });
  after(removeTestFolders);

  function write(name: string, text: string): string {
    const path = join(folder, name);
    writeFileSync(path, text);
    return path;
  }

  it('shows what it would do, does it once, and is undone as one', async () => {
    const path = write(
      'toggl.csv',
      'User,Email,Client,Project,Task,Description,Billable,Start date,Start time,End date,End time,Duration,Tags,Amount ()\n' +
        'A,a@b.c,Flora,Site,Slides,"Arrows, dots",No,2026-03-02,10:00:00,2026-03-02,11:30:00,01:30:00,,\n' +
        'A,a@b.c,Flora,Site,Talks,,No,2026-03-03,10:00:00,2026-03-03,10:30:00,00:30:00,,\n' +
        'A,a@b.c,Flora,Site,Talks,\u001b[31m,No,2026-03-03,10:00:00,2026-03-03,09:30:00,,,\n',
    );
    const dry = await rapport(['import', path, '--dry-run']);
    assert.match(dry.out, /^Would add 2:00 hours in 2 pieces, 2026-03-02 to 2026-03-03, on 2 days \(toggl\)\.$/m);
    assert.match(dry.out, /^ {2}line 4: ends before it starts: A · a@b\.c · Flora · Site · Talks · +\[31m/m);
    assert.equal((await rapport(['hours'])).out.includes('1:30'), false);

    const done = await rapport(['import', path, '--create', 'Site', '--map', 'Talks=skip']);
    assert.match(done.out, /^ {5}1:30 {2}Site: Slides → new task "Slides"$/m);
    assert.match(done.out, /Skipped as you said: 1 piece\./);
    assert.match((await rapport(['hours'])).out, /^Slides +1:30$/m);
    const again = JSON.parse((await rapport(['import', path, '--map', 'Talks=Slides', '--json'])).out);
    assert.deepEqual([again.known, again.added, again.addedMs], [1, 1, 1_800_000]);
    assert.match((await rapport(['hours'])).out, /^Slides +2:00$/m);
    assert.equal((await rapport(['undo'])).out, 'Undone: the import of hours in 1 piece.\n');
    assert.match((await rapport(['hours'])).out, /^Slides +1:30$/m);
  });

  it('reads the folder of Timewarrior and what it exports', async () => {
    const data = join(folder, 'timewarrior', 'data');
    mkdirSync(data, { recursive: true });
    writeFileSync(join(data, '2026-04.data'), 'inc 20260402T080000Z - 20260402T090000Z # flora\n');
    writeFileSync(join(data, 'tags.data'), '{"flora":{"count":1}}');
    const dry = ['import', join(folder, 'timewarrior'), '--dry-run', '--json'];
    assert.equal(JSON.parse((await rapport(dry)).out).addedMs, 3_600_000);
    const input = '[{"id":1,"start":"20260402T080000Z","end":"20260402T090000Z","tags":["flora"]}]';
    assert.match((await rapport(['import', '-'], { input })).out, /^Added 1:00 hours in 1 piece/);
    assert.equal(JSON.parse((await rapport(dry)).out).known, 1);
  });

  it('asks instead of guessing, and says what is wrong', async () => {
    const path = write('days.csv', 'Date,Project,Hours\n03/04/2026,Site,2\n');
    const asked = await rapport(['import', path]);
    assert.deepEqual([asked.code, asked.out], [1, '']);
    assert.match(asked.err, /can be read in two ways: say which of day and month comes first \(--dates dmy or mdy\)/);
    assert.match((await rapport(['import', path, '--dates', 'dmy'])).out, /no time of the day; --day-start says/);
    const put = await rapport(['import', path, '--dates', 'dmy', '--day-start', '9:00', '--dry-run']);
    assert.match(put.out, /^Would add 2:00 hours in 1 piece, 2026-04-03 to 2026-04-03/);
    assert.match(
      (await rapport(['import', path, '--dates', 'dmy', '--map', 'x=skip'])).err,
      /Nothing in the file is called/,
    );
    assert.match((await rapport(['import', join(folder, 'no.csv')])).err, /There is no file/);
    assert.match((await rapport(['import', makeFolder()])).err, /There are no hours of Timewarrior in/);
    assert.equal((await rapport(['import', path, '--columns', 'when=Day'])).code, 2);
    assert.match((await rapport(['import', path, '--zone', 'Mars'])).err, /"Mars" is no time zone/);
  });
});
