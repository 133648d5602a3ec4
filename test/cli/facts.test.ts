/** What is said of a task, of a client and of oneself on the command line. */
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { makeFolder, makeRepo, removeTestFolders, type TestRepo } from '../support/repo.ts';
import { type Rapport, rapportIn } from './rapport.ts';

describe('rapport, what people say of the work', function () {
  // Many processes, one after the other, on a machine that may be busy.
  this.timeout(60_000);
  let repo: TestRepo;
  let rapport: Rapport;

  before(async () => {
    repo = makeRepo();
    repo.commit('First', { 'README.md': '# Flora\n' });
    rapport = rapportIn(join(makeFolder(), 'home'));
    await ok('client', 'set', 'Flora', '--contact', 'Anna <anna@flora.example>');
    await ok('project', 'add', 'Flora site', '--client', 'Flora', '--repo', repo.root, '--baseline', '2026-06-05');
    await ok('task', 'add', 'Slides', '--value', '4');
  });
  after(removeTestFolders);

  async function ok(...args: readonly string[]): Promise<string> {
    const { code, out, err } = await rapport(args, { cwd: repo.root });
    assert.deepEqual({ code, err }, { code: 0, err: '' }, `${args.join(' ')}\n${out}`);
    return out.replace(/\n$/, '');
  }

  it('a checklist says how far a task is', async () => {
    await ok('checklist', 'add', 'Arrows', '--task', 'Slides');
    await ok('checklist', 'add', 'On a phone', '--task', 'Slides');
    await ok('checklist', 'tick', 'arrows');
    assert.equal(await ok('checklist', 'list', 'Slides'), '[x] Arrows\n[ ] On a phone');
    const [task] = JSON.parse(await ok('task', 'list', '--json')) as { progress: number }[];
    assert.equal(task?.progress, 50);
    const refused = await rapport(['task', 'set', 'Slides', '--progress', '70']);
    assert.match(refused.err, /The checklist says how far this task is/);
    assert.equal(await ok('undo'), 'Undone: a change of the line "Arrows".');
  });

  it('comments are gathered, handed over and settled', async () => {
    await ok('feedback', 'add', 'The arrows are too small', '--task', 'Slides');
    assert.equal(await ok('feedback', 'hand-over', 'Slides'), '- The arrows are too small');
    await ok('feedback', 'settle', 'the arrows are too small', 'they are larger now');
    assert.equal(await ok('feedback', 'list', 'Slides'), '- The arrows are too small → they are larger now');
    await ok('attach', 'Slides', 'https://design.example/slides', '--label', 'Drawings');
  });

  it('the next note tells what it is to tell, signed as the person signs', async () => {
    await ok('tell', 'The texts came late.', '--task', 'Slides');
    const signature = 'Ivan Petrov, web developer, +7 900 000-00-00';
    assert.equal(
      await ok('me', '--name', 'Ivan Petrov', '--position', 'web developer', '--reach', '+7 900 000-00-00'),
      signature,
    );
    const note = await ok('update', '--format', 'text');
    assert.match(note, /The texts came late\. /);
    assert.ok(note.endsWith(signature), note);
  });

  it('a client has a rhythm, a channel, a zone and a time of quiet', async () => {
    const agreed = ['--rhythm', 'weekly Thursday 16', '--channel', 'e-mail', '--zone', 'Europe/Moscow'];
    await ok('client', 'set', 'Flora', ...agreed, '--process', 'iterations', '--quiet-until', '2026-07-01');
    const wrong = await rapport(['client', 'set', 'Flora', '--rhythm', 'often']);
    assert.equal(wrong.code, 2);
    const zone = await rapport(['client', 'set', 'Flora', '--zone', 'Nowhere']);
    assert.match(zone.err, /no time zone/);
  });

  it('absences are there until they have passed', async () => {
    const id = await ok('absence', 'add', '2099-07-01', '2099-07-14', '--stand-in', 'Olga');
    assert.equal(await ok('absence', 'list'), `2099-07-01 to 2099-07-14 (Olga)  ${id}`);
    await ok('absence', 'remove', id);
    assert.equal(await ok('absence', 'list'), '');
  });
});
