/** One person's way through all commands, in order. */
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { Book } from '../../src/app/book.ts';
import { newId } from '../../src/app/systemBook.ts';
import { makeFolder, makeRepo, removeTestFolders, type TestRepo } from '../support/repo.ts';
import { type Rapport, rapportIn } from './rapport.ts';

const HOUR = 3_600_000;
const MINUTE = 60_000;

describe('rapport, from the first client to the sent note', function () {
  // Many processes, one after the other, on a machine that may be busy.
  this.timeout(60_000);
  let repo: TestRepo;
  let rapport: Rapport;
  let slider = '';
  let news = '';

  before(() => {
    repo = makeRepo();
    repo.commit('Initial commit', { 'README.md': '# Flora\n' }, '2026-06-01T10:00:00+02:00');
    repo.git('switch', '--quiet', '-c', 'feature/slider');
    rapport = rapportIn(join(makeFolder(), 'home'));
  });
  after(removeTestFolders);

  /** Runs a command that must go well and say nothing on stderr; returns its output without the last line feed. */
  async function ok(...args: readonly string[]): Promise<string> {
    const { code, out, err } = await rapport(args, { cwd: repo.root });
    assert.deepEqual({ code, err }, { code: 0, err: '' }, `${args.join(' ')}\n${out}`);
    return out.replace(/\n$/, '');
  }

  it('makes a client, a project and its components', async () => {
    const noClient = await rapport(['project', 'add', 'Flora site', '--client', 'Flora', '--repo', repo.root]);
    assert.equal(noClient.code, 1);
    assert.equal(noClient.err, 'rapport: There is no client "Flora"; `rapport client set "Flora"` makes it.\n');

    const contact = ['--contact', 'Anna <anna@flora.example>', '--contact', 'Boris <boris@flora.example>'];
    const client = await ok(
      'client',
      'set',
      'Flora',
      '--language',
      'en',
      '--detail',
      'B',
      ...contact,
      '--signature',
      'Ivan',
    );
    assert.equal(await ok('client', 'set', 'flora', '--greeting', 'Hello Anna,'), client);
    assert.deepEqual(JSON.parse(await ok('client', 'set', client, '--greeting', '', '--json')), { id: client });

    const fields = ['--budget', '40h', '--launch', '2026-06-30', '--hours-per-day', '4', '--rate', '50 EUR'];
    await ok('project', 'add', 'Flora site', '--client', 'Flora', '--repo', repo.root, ...fields);
    await ok('component', 'add', 'Slideshow', '--project', 'Flora site', '--paths', 'slideshow/**, show.html');
    await ok('component', 'add', 'News page', '--project', 'Flora site');
    const twice = await rapport(['component', 'add', 'slideshow', '--project', 'Flora site']);
    assert.match(twice.err, /^rapport: This project has a component "Slideshow" already \(.+\)\.\n$/);
    assert.equal(twice.code, 1);

    await ok('project', 'set', 'Flora site', '--name', 'Flora shop', '--rate', '');
    await ok('project', 'set', 'Flora shop', '--client', 'Flora', '--name', 'Flora site');
  });

  it('adds tasks and links their branches', async () => {
    const add = ['task', 'add', '--project', 'Flora site', '--component'];
    slider = await ok(
      ...add,
      'slideshow',
      'Slider controls',
      '--priority',
      'high',
      '--estimate',
      '9h',
      '--branch',
      'feature/slider',
    );
    const json = await ok(
      ...add,
      'News page',
      'News list',
      '--due',
      '2026-06-22',
      '--client-due',
      '2026-06-24',
      '--json',
    );
    news = JSON.parse(json).id;
    const wrong = await rapport(['task', 'add', 'X', '--project', 'Flora site', '--component', 'Sldeshow']);
    assert.equal(wrong.code, 1);
    assert.equal(wrong.err, 'rapport: There is no component "Sldeshow"; there are: Slideshow, News page.\n');

    await ok('link', 'feature/news', 'News list', '--repo', repo.root);
    await ok('unlink', 'feature/news');
    await ok('link', 'feature/news', news, '--earlier');
    const unknown = await rapport(['unlink', 'feature/other', '--repo', repo.root]);
    assert.deepEqual([unknown.code, unknown.err], [1, 'rapport: The branch feature/other is not linked to a task.\n']);

    await ok(
      'task',
      'set',
      slider,
      '--state',
      'active',
      '--progress',
      '50',
      '--remark',
      'nearly there',
      '--why',
      'sells',
    );
    await ok(
      'task',
      'set',
      'News list',
      '--due',
      '',
      '--reason',
      'photos first',
      '--done-when',
      'it is read',
      '--title',
      'News: list',
    );
    const tasks = JSON.parse(await ok('task', 'list', '--json'));
    assert.deepEqual(
      tasks.map(({ title, state, progress, estimate_ms, due, client_due, branches }: Record<string, unknown>) => ({
        title,
        state,
        progress,
        estimate_ms,
        due,
        client_due,
        branches: (branches as { branch: string }[]).map(({ branch }) => branch),
      })),
      [
        {
          title: 'Slider controls',
          state: 'active',
          progress: 50,
          estimate_ms: 9 * HOUR,
          due: null,
          client_due: null,
          branches: ['feature/slider'],
        },
        {
          title: 'News: list',
          state: 'planned',
          progress: 0,
          estimate_ms: null,
          due: null,
          client_due: '2026-06-24',
          branches: ['feature/news'],
        },
      ],
    );
  });

  it('counts what an editor recorded, marks and timers', async () => {
    const book = await Book.open({
      home: rapport.home,
      clock: { now: () => Date.parse('2026-06-18T12:00:00Z'), zone: () => 'Europe/Berlin' },
      newId,
    });
    const [repository = ''] = book.state.repositories.keys();
    const stretch = (start: string, end: string, branch: string, zone = 'Europe/Berlin') =>
      book.record([
        {
          type: 'stretch',
          stretch: newId(),
          start,
          end,
          window: 'w1',
          repository,
          branch,
          task: null,
          zone,
          edits: 9,
          looks: 1,
          runs: 0,
          background: 0,
        },
      ]);
    // Across the night in which a clock goes from 2 to 3: five hours on the clock's face, four on the watch.
    await stretch('2026-03-28T22:30:00Z', '2026-03-29T02:30:00Z', 'feature/slider');
    await stretch('2026-06-18T07:00:00Z', '2026-06-18T08:00:00Z', 'feature/slider');
    await stretch('2026-06-18T08:00:00Z', '2026-06-18T08:30:00Z', 'main');

    await ok(
      'mark',
      '--from',
      '2026-06-18T11:00',
      '--to',
      '2026-06-18T11:45',
      '--task',
      'News: list',
      '--note',
      'a call',
    );
    await ok('mark', '--from', '2026-06-18T09:50', '--to', '2026-06-18T10:00', '--not-work');
    assert.equal(
      await ok('timer', 'start', 'News: list', '--now', '2026-06-18T14:00:00+02:00'),
      'Timer started for "News: list".',
    );
    const status = JSON.parse(await ok('status', '--json'));
    assert.deepEqual(status.timer, {
      task: news,
      title: 'News: list',
      from: '2026-06-18T12:00:00.000Z',
      running_ms: HOUR,
    });
    assert.equal(status.branch, 'feature/slider');
    assert.equal(status.task.id, slider);
    assert.equal(status.picked, false);
    assert.equal(await ok('timer', 'stop'), 'Timer stopped after 1:00 on "News: list".');
    const again = await rapport(['timer', 'stop']);
    assert.equal(again.code, 1);
    assert.match(again.err, /^rapport: No timer is running; .+\n$/);

    const hours = JSON.parse(await ok('hours', '--json'));
    assert.deepEqual(hours, {
      total_ms: 4 * HOUR + 50 * MINUTE + 30 * MINUTE + 105 * MINUTE,
      unassigned_ms: 30 * MINUTE,
      rows: [
        { key: slider, title: 'Slider controls', ms: 4 * HOUR + 50 * MINUTE },
        { key: news, title: 'News: list', ms: 105 * MINUTE },
        { key: '', title: '(unassigned)', ms: 30 * MINUTE },
      ],
    });
  });

  it('splits the night of a clock change at midnight, with the hours that there were', async () => {
    const days = JSON.parse(await ok('hours', '--by', 'day', '--to', '2026-03-29', '--json'));
    assert.deepEqual(days.rows, [
      { key: '2026-03-28', title: '2026-03-28', ms: 30 * MINUTE },
      { key: '2026-03-29', title: '2026-03-29', ms: 3.5 * HOUR },
    ]);
    const day = JSON.parse(await ok('hours', '--from', '2026-03-29', '--to', '2026-03-29', '--json'));
    assert.equal(day.total_ms, 3.5 * HOUR);
    const instants = ['--from', '2026-03-28T22:45:00Z', '--to', '2026-03-29T03:15'];
    assert.equal(JSON.parse(await ok('hours', ...instants, '--json')).total_ms, 2.5 * HOUR);
  });

  it('adds up to the same number however it is grouped', async () => {
    const sums = await Promise.all(
      ['task', 'component', 'day', 'project', 'person'].map(async (by) => {
        const { total_ms, rows } = JSON.parse(await ok('hours', '--by', by, '--json'));
        assert.equal(
          rows.reduce((sum: number, row: { ms: number }) => sum + row.ms, 0),
          total_ms,
          by,
        );
        return total_ms;
      }),
    );
    assert.equal(new Set(sums).size, 1);
  });

  it('prints hours as a table and as CSV', async () => {
    assert.equal(
      await ok('hours', '--project', 'flora SITE'),
      [
        'Task             Hours',
        'Slider controls   4:50',
        'News: list        1:45',
        'Unassigned        0:30',
        'Total             7:05',
      ].join('\n'),
    );
    assert.equal(
      await ok('hours', '--csv', '--by', 'component', '--from', '2026-06-18'),
      [
        'key,title,ms,hours\r',
        `${(await componentId('News page')) ?? ''},News page,6300000,1.75\r`,
        `${(await componentId('Slideshow')) ?? ''},Slideshow,3000000,0.83\r`,
        ',(no component),1800000,0.50\r',
      ].join('\n'),
    );
    const list = await ok('task', 'list');
    assert.match(
      list,
      /^Flora site \(Flora\)\nTask +State +Done +Estimate +Today +Week +Total +Branch +Id\nSlideshow\n/,
    );
    assert.match(list, /· Slider controls +active +50% +9:00 +0:50 +0:50 +4:50 +feature\/slider +\S+\n/);
  });

  async function componentId(name: string): Promise<string | undefined> {
    const { rows } = JSON.parse(await ok('hours', '--by', 'component', '--json'));
    return rows.find((row: { title: string }) => row.title === name)?.key;
  }

  it('picks a task until another branch is seen', async () => {
    assert.equal(await ok('pick', 'News: list'), 'Picked "News: list" on feature/slider.');
    const picked = JSON.parse(await ok('status', '--json'));
    assert.deepEqual([picked.task.title, picked.picked], ['News: list', true]);
    assert.match(
      await ok('status'),
      /^repo, feature\/slider: News: list \(picked\)\nToday: 3:05\n {2}1:45 {2}News: list\n/,
    );
    assert.equal(await ok('pick', '--none', '--repo', repo.root), 'No task is picked on feature/slider.');
    assert.equal(JSON.parse(await ok('status', '--json')).task.title, 'Slider controls');
  });

  it('undoes one action after the other and says which', async () => {
    await ok('mark', '--from', '2026-06-17T09:00', '--to', '2026-06-17T10:00', '--task', slider);
    assert.equal(await ok('undo'), 'Undone: the mark from 2026-06-17 09:00 to 2026-06-17 10:00 ("Slider controls").');
    const id = await ok('task', 'add', 'Dropped idea', '--project', 'Flora site', '--branch', 'feature/idea');
    await ok('task', 'set', id, '--priority', 'low');
    assert.equal(await ok('undo'), 'Undone: a change of the task "Dropped idea".');
    assert.equal(await ok('undo'), 'Undone: adding the task "Dropped idea".');
    assert.equal(JSON.parse(await ok('task', 'list', '--json')).length, 2);
  });

  it('asks a question, writes the update, and freezes what was sent', async () => {
    repo.commit('feat: show arrows', { 'slideshow/arrows.js': 'x\n' }, '2026-06-18T10:00:00+02:00');
    const question = await ok(
      'question',
      'add',
      'Which photos first?',
      '--task',
      slider,
      '--by',
      '2026-06-19',
      '--otherwise',
      'we choose',
    );
    const update = ['update', '--project', 'Flora site'];
    const markdown = await ok(...update);
    assert.match(markdown, /^To: .+\nSubject: \[Flora site\] Status, Thu 18 June: .+\n\nHello Anna,\n/);
    assert.match(
      markdown,
      /1\. \*\*Slideshow:\*\* .+\n.*\*Question A:\* Which photos first\? By Fri 19 June, please; otherwise we choose\./,
    );
    assert.match(markdown, /2\. \*\*News page:\*\* /);
    const note = JSON.parse(await ok(...update, '--format', 'json'));
    assert.equal(note.v, 1);
    assert.deepEqual(JSON.parse(await ok(...update, '--json')), note);
    assert.match(await ok(...update, '--format', 'text', '--mark-sent'), /^To: .+\nSubject: .+\n\nHello Anna,\n/);

    await ok('question', 'answer', question, 'The roses');
    const next = await ok(...update, '--now', '2026-06-19T15:00:00+02:00');
    assert.doesNotMatch(next, /Which photos first/);
    const later = JSON.parse(await ok(...update, '--format', 'json', '--now', '2026-06-19T15:00:00+02:00'));
    assert.equal(later.from, note.writtenAt);
    assert.match(await ok(...update, '--detail', 'A'), /\*\*In short\.?\*?\*?/);
    assert.match(await ok(...update, '--language', 'ru'), /\*\*Коротко\.\*\*/);
  });

  it('leaves a ledger in which the doctor finds nothing', async () => {
    const report = JSON.parse(await ok('doctor', '--json'));
    assert.equal(report.home, rapport.home);
    assert.deepEqual([report.problems, report.too_open, report.lost_repositories], [[], [], []]);
    assert.equal(report.events['update.sent'], 1);
    assert.match(await ok('doctor'), /^Home {4}\/.+\nDevice {2}/);
  });
});
