import assert from 'node:assert/strict';
import { join } from 'node:path';
import { makeFolder, makeRepo, removeTestFolders } from '../support/repo.ts';
import { type Rapport, rapportIn } from './rapport.ts';

const HOUR = 3_600_000;

/** It is Thursday 18 June 2026, 15:00 in Berlin. */
describe('rapport forecast', function () {
  // Many processes, one after the other, on a machine that may be busy.
  this.timeout(60_000);
  let rapport: Rapport;
  const ok = async (...args: string[]) => {
    const { code, out, err } = await rapport(args);
    assert.deepEqual([code, err], [0, ''], args.join(' '));
    return out;
  };

  before(async () => {
    rapport = rapportIn(join(makeFolder(), 'home'));
    const repo = makeRepo();
    repo.commit('Start', { 'a.txt': 'a' });
    await ok('client', 'set', 'Flora');
    await ok('project', 'add', 'Site', '--client', 'Flora', '--repo', repo.root);
    await ok('task', 'add', 'Slides', '--estimate', '8h', '--progress', '50', '--state', 'active');
  });
  after(removeTestFolders);

  it('says that there is too little data', async () => {
    const text = await ok('forecast');
    assert.match(text, /^Slides +active +4:00 +\? +too little data/m);
    assert.match(text, /^Pace +too little data: no hours lately and none planned a day$/m);
  });

  it('is a table of the open tasks, then launch, budget and money', async () => {
    await ok('project', 'set', 'Site', '--hours-per-day', '4', '--launch', '2026-06-19', '--budget', '10h');
    await ok('project', 'set', 'Site', '--rate', '50 EUR');
    await ok('task', 'add', 'Menu', '--estimate', '3h', '--due', '2026-06-19', '--client-due', '2026-06-30');
    const news = (await ok('task', 'add', 'News')).trim();
    const expected = [
      'Site',
      'Task    State    Left  Due         Client      Expected               Confidence',
      'Slides  active   4:00                          2026-06-19             low',
      'News    planned     ?                          not before 2026-06-19  too little data: no estimate',
      'Menu    planned  3:00  2026-06-19  2026-06-30  not before 2026-06-22  too little data: no estimate',
      'Pace               4:00 a working day, as planned: too few hours lately',
      'Launch 2026-06-19  at least 4:00 left; not before 2026-06-19 (too little data: no estimate)',
      'Budget             0:00 used of 10:00; at least 7:00 at completion (too little data: no estimate)',
      'Money              0.00 EUR used of 500.00 EUR; at least 350.00 EUR at completion',
      '',
    ];
    assert.deepEqual((await ok('forecast', '--project', 'Site')).split('\n'), expected);
    await ok('task', 'set', news, '--left', '2h');
    const [site] = JSON.parse(await ok('forecast', '--json', '--holiday', '2026-06-22', '--holiday', '2026-06-23'));
    const of = (title: string) => site.tasks.find((task: { title: string }) => task.title === title);
    assert.deepEqual([of('News').left_ms, of('News').expected], [2 * HOUR, '2026-06-24']);
    assert.deepEqual([site.launch.expected, site.budget.at_completion_ms], ['2026-06-24', 9 * HOUR]);
    assert.deepEqual(site.budget.money, { currency: 'EUR', budget: '500.00', used: '0.00', at_completion: '450.00' });
  });

  it('names a day off only as a day, and a project that there is', async () => {
    assert.equal((await rapport(['forecast', '--holiday', 'friday'])).code, 2);
    assert.equal((await rapport(['forecast', '--project', 'Shop'])).code, 1);
  });

  it('hears of a state with what it cannot do without', async () => {
    const failed = async (message: RegExp, ...args: string[]) => {
      const { code, err } = await rapport(['task', 'set', 'Slides', ...args]);
      assert.equal(code, 1);
      assert.match(err, message);
    };
    await failed(/needs a reason and a new date/, '--state', 'postponed', '--reason', 'no time');
    await failed(/Say what the task is waiting for/, '--state', 'waiting');
    await failed(/goes with --state waiting/, '--state', 'active', '--waits-for', 'Photos');
    await ok(
      'task',
      'set',
      'Slides',
      '--waits-for',
      'The photos',
      '--since',
      '2026-06-15',
      '--answer-by',
      '2026-06-22',
    );
    await ok('timer', 'start', 'Slides', '--now', '2026-06-18T14:00:00+02:00');
    assert.match(await ok('task', 'set', 'Slides', '--state', 'done'), /^Timer stopped after 1:00\.\nNext: "News" \(/);
    await ok('undo');
    const tasks = JSON.parse(await ok('task', 'list', '--json'));
    assert.deepEqual([tasks[0].title, tasks[0].state], ['Slides', 'waiting']);
  });
});
