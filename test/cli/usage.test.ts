import assert from 'node:assert/strict';
import { join } from 'node:path';
import { makeFolder, removeTestFolders } from '../support/repo.ts';
import { type Rapport, rapportIn } from './rapport.ts';

const COMMANDS = [
  'track',
  'client set',
  'project add',
  'project set',
  'component add',
  'task add',
  'task set',
  'task list',
  'question add',
  'question answer',
  'link',
  'unlink',
  'pick',
  'timer start',
  'timer stop',
  'status',
  'mark',
  'undo',
  'hours',
  'forecast',
  'review',
  'update',
  'replay',
  'doctor',
  'demo',
  'timer confirm',
  'pause',
  'resume',
  'add',
  'note',
  'redo',
  'day',
  'explain',
  'timesheet',
  'calendar',
  'import',
  'check',
];

describe('the usage of rapport', function () {
  // Many processes, one after the other, on a machine that may be busy.
  this.timeout(60_000);
  let rapport: Rapport;

  before(() => {
    rapport = rapportIn(join(makeFolder(), 'home'));
  });
  after(removeTestFolders);

  it('explains every command', async () => {
    for (const command of COMMANDS) {
      const { code, out, err } = await rapport([...command.split(' '), '--help']);
      assert.deepEqual([code, err], [0, ''], command);
      assert.match(out, new RegExp(`^Usage: rapport ${command} `));
      assert.match(out, /--home <folder>[\s\S]*--now <time>/);
    }
    assert.match((await rapport(['--version'])).out, /^\d+\.\d+\.\d+\n$/);
    assert.equal((await rapport(['--help'])).code, 0);
  });

  it('ends with 2 on wrong usage, and says what is wrong', async () => {
    const wrong: readonly (readonly [string, RegExp])[] = [
      ['', /^Usage: rapport /],
      ['project', /^Usage: rapport project /],
      ['hour', /unknown command 'hour'/],
      ['hours --nope', /unknown option '--nope'/],
      ['hours extra', /too many arguments/],
      ['hours --by week', /Allowed choices are task, component/],
      ['hours --from 2026-02-30', /There is no such day/],
      ['hours --to yesterday', /Expected a day like/],
      ['hours --csv --json', /cannot be used with/],
      ['hours --now noon', /--now/],
      ['hours --now 2026-06-18', /Expected a time too/],
      ['hours --project', /argument missing/],
      ['client set', /missing required argument 'name'/],
      ['client set X --language de', /Allowed choices are en, ru/],
      ['client set X --contact a@', /invalid/],
      ['project add X', /required option '--client/],
      ['project add X --client Y --repo . --budget 40', /Expected hours/],
      ['project add X --client Y --repo . --hours-per-day 25', /from 0 to 24/],
      ['task set X', /nothing to change/],
      ['task set X --progress 101', /0 to 100/],
      ['task set X --due 2026-02-30', /There is no such day/],
      ['task set X --client-due 2026-06-18T10:00', /Expected a day/],
      ['mark --from 2026-06-18', /required option '--to/],
      ['mark --from 2026-06-18 --to 2026-06-18', /--not-work/],
      ['mark --from 2026-06-18 --to 2026-06-18 --task X --not-work', /cannot be used with/],
      ['pick', /name a task/],
      ['pick X --none', /name a task/],
      ['link --upload-pack=x X', /unknown option '--upload-pack=x'/],
      ['replay - --idle soon', /Expected a number/],
      ['update --detail D', /Allowed choices are A, B, C/],
      ['update --format pdf', /Allowed choices are markdown/],
    ];
    for (const [args, says] of wrong) {
      const { code, out, err } = await rapport(args.split(' ').filter((arg) => arg !== ''));
      assert.deepEqual([code, out], [2, ''], `${args}: ${err}`);
      assert.match(err, says, args);
    }
  });

  it('takes --home and --now before or after the command', async () => {
    const other = join(makeFolder(), 'other');
    const id = (await rapport(['client', 'set', 'Flora', '--home', other])).out;
    assert.equal((await rapport(['--home', other, 'client', 'set', 'Flora'])).out, id);
    assert.equal((await rapport(['client', '--home', other, 'set', 'Flora'])).out, id);
    assert.notEqual((await rapport(['client', 'set', 'Flora'])).out, id);

    await rapport(['--now', '2026-06-18T10:00:00Z', 'timer', 'start', '--home', other]);
    const before = await rapport(['--now', '2026-06-18T10:30:00Z', '--home', other, 'hours', '--json']);
    const after = await rapport(['hours', '--json', '--now', '2026-06-18T12:30', '--home', other]);
    assert.equal(JSON.parse(before.out).total_ms, 30 * 60_000);
    assert.equal(after.out, before.out);
  });

  it('does not complain when nobody reads on', async () => {
    const home = join(makeFolder(), 'home');
    const line = '{"at":"2026-06-18T10:00:00Z","kind":"mark","from":"F","to":"T","task":"T"}';
    const input = Array.from({ length: 20_000 }, (_, index) => {
      const at = (minute: number) => new Date(Date.UTC(2026, 0, 1) + (2 * index + minute) * 60_000).toISOString();
      return line.replace('F', at(0)).replace('"T"', JSON.stringify(at(1)));
    }).join('\n');
    const { code, out, err } = await rapportIn(home)(['replay', '-', '--json'], { input, readOnly: 100 });
    assert.ok(out.length >= 100);
    assert.deepEqual([code, err], [0, '']);
  });
});
