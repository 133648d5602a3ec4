/** When the client is written to next, that one is away, and what came of a call, on the command line. */
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { makeFolder, makeRepo, removeTestFolders, type TestRepo } from '../support/repo.ts';
import { type Rapport, rapportIn } from './rapport.ts';

const NOTES = `When: 18 June 13:00-13:40
Who: Anna, Ivan Petrov
- The slideshow goes first
@me a new menu by Fri
? Which icons by Mon 12:00 else we keep the old ones
@Anna sends the photos by Mon
`;

describe('rapport, letters and when they are due', function () {
  // Many processes, one after the other, on a machine that may be busy.
  this.timeout(60_000);
  let repo: TestRepo;
  let rapport: Rapport;

  before(async () => {
    repo = makeRepo();
    repo.commit('First', { 'README.md': '# Flora\n' });
    rapport = rapportIn(join(makeFolder(), 'home'));
    await ok('me', '--name', 'Ivan Petrov', '--reach', '+7 900 000-00-00');
    await ok('client', 'set', 'Flora', '--contact', 'Anna <anna@flora.example>', '--rhythm', 'weekly Friday 16');
    await ok('project', 'add', 'Flora site', '--client', 'Flora', '--repo', repo.root);
  });
  after(removeTestFolders);

  async function ok(...args: readonly string[]): Promise<string> {
    const { code, out, err } = await rapport(args, { cwd: repo.root });
    assert.deepEqual({ code, err }, { code: 0, err: '' }, `${args.join(' ')}\n${out}`);
    return out.replace(/\n$/, '');
  }

  it('due: when the next update is, and whether it is time for it', async () => {
    assert.equal(await ok('due'), 'No update is due.');
    await ok('task', 'add', 'Slides');
    assert.equal(
      await ok('due'),
      ['Project     Due               Why', 'Flora site  2026-06-19 16:00  every week'].join('\n'),
    );
    assert.match(await ok('due', '--now', '2026-06-19T16:30:00+02:00'), /2026-06-19 16:00 \(now\) {2}every week$/);
    const late = JSON.parse(await ok('due', '--json', '--now', '2026-06-19T16:30:00+02:00')) as unknown[];
    const [{ project, ...due }] = late as [Record<string, unknown>];
    assert.equal(typeof project, 'string');
    assert.deepEqual(due, {
      name: 'Flora site',
      day: '2026-06-19',
      at: '2026-06-19T14:00:00.000Z',
      due: true,
      why: 'weekly',
      milestone: null,
    });
    assert.match(await ok('status', '--now', '2026-06-19T16:30:00+02:00'), /^Update due: Flora site$/m);
    assert.doesNotMatch(await ok('status'), /Update due/);
    await ok('client', 'set', 'Flora', '--quiet-until', '2026-07-01');
    assert.match(await ok('due'), /2026-07-01 09:00 {2}the client is back$/);
    await ok('client', 'set', 'Flora', '--quiet-until', '');
  });

  it('absence notice: the letter, in either language, with the day of the next update moved', async () => {
    const none = await rapport(['absence', 'notice']);
    assert.match(none.err, /No absence is planned/);
    await ok('absence', 'add', '2026-06-19', '2026-06-26', '--stand-in', 'Boris Orlov', '--reach', '+7 900 000-00-01');
    const letter = await ok('absence', 'notice', '--format', 'text');
    assert.equal(
      letter,
      [
        'To: Anna <anna@flora.example>',
        'Subject: [Flora site] Away from Fri 19 to Fri 26 June',
        '',
        'Hello Anna,',
        '',
        'I will be away from Fri 19 to Fri 26 June, and back on Mon 29 June. Boris Orlov stands in for me: +7 900 000-00-01.',
        'Next update: Mon 29 June.',
        '',
        'Kind regards,',
        'Ivan Petrov, +7 900 000-00-00',
      ].join('\n'),
    );
    assert.match(
      await ok('absence', 'notice', '--language', 'ru'),
      /Меня не.будет с.пятницы, 19.июня, по.пятницу, 26.июня/,
    );
    assert.match(await ok('absence', 'notice', '--format', 'eml'), /^X-Unsent: 1\r$/m);
    const note = await ok('update', '--format', 'text');
    assert.match(note, /Boris Orlov stands in for me: \+7 900 000-00-01\.\nNext update: Mon 29 June\./);
    await ok('undo');
    assert.equal(await ok('absence', 'list'), '');
  });

  it('meeting: prints the letter, and records what came of the call unless it is a dry run', async () => {
    const run = (...args: readonly string[]) => rapport(['meeting', '-', ...args], { cwd: repo.root, input: NOTES });
    const dry = await run('--dry-run');
    assert.equal(dry.code, 0, dry.err);
    assert.match(dry.out, /^Subject: \[Flora site\] Summary of the call of Thu 18 June, 13:00$/m);
    assert.match(dry.out, /^3\. Anna: sends the photos, by Mon 22 June\.$/m);
    const outcomes = [
      '- the call, 13:00–13:40 (no task)',
      '- new task "a new menu", for the client by 2026-06-19',
      '- question "Which icons"',
      '',
    ];
    assert.equal(dry.err, ['rapport: would be recorded:', ...outcomes].join('\n'));
    assert.doesNotMatch(await ok('task', 'list'), /menu/);
    const done = await run();
    assert.equal(done.out, dry.out);
    assert.equal(done.err, ['rapport: recorded, `rapport undo` takes it back:', ...outcomes].join('\n'));
    assert.match(await ok('task', 'list'), /A new menu/);
    assert.match((await run()).err, /recorded already/);
    assert.match(await ok('undo'), /^Undone: the call of 2026-06-18 13:00 and what came of it\.$/);
    assert.doesNotMatch(await ok('task', 'list'), /menu/);
  });

  it('meeting: a file that is not there, or says nothing of when, is refused in a sentence', async () => {
    const missing = await rapport(['meeting', 'nothing.txt'], { cwd: repo.root });
    assert.equal(missing.code, 1);
    assert.match(missing.err, /The file cannot be read/);
    const bare = await rapport(['meeting', '-'], { cwd: repo.root, input: 'A point\n' });
    assert.match(bare.err, /Say when the call was, in a line like "When: 18 June 15:00-15:45"/);
  });
});
