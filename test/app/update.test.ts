import assert from 'node:assert/strict';
import { recordCommit } from '../../src/app/commits.ts';
import { confirmTimer, stopTimerAt } from '../../src/app/corrections.ts';
import { HoursBook } from '../../src/app/hours.ts';
import { linkBranch } from '../../src/app/links.ts';
import { sentUpdates } from '../../src/app/sentUpdates.ts';
import { placeRepository } from '../../src/app/setup.ts';
import { setTask } from '../../src/app/tasks.ts';
import { composeUpdate, markSent, type UpdateOptions } from '../../src/app/update.ts';
import type { Fact } from '../../src/domain/events.ts';
import { openGit } from '../../src/git/git.ts';
import { findPlace } from '../../src/git/place.ts';
import { writeDocument } from '../../src/note/document.ts';
import { openTestBook, recordJob, recordWork, type TestBook } from '../support/book.ts';
import { DAY, HOUR, iso, MINUTE } from '../support/events.ts';
import { makeFolder, makeRepo, removeTestFolders, repoAt, type TestRepo } from '../support/repo.ts';

interface Job extends TestBook {
  readonly repo: TestRepo;
  /** Commits at a minute after DAY. */
  commit(message: string, minute: number): string;
  compose(options?: UpdateOptions): ReturnType<typeof composeUpdate>;
  /** The components that commits went to, and how many commits went to none. */
  went(): Promise<{ readonly to: readonly (string | null)[]; readonly nowhere: number }>;
}

/** The job with a real repository in which nothing was committed yet; it is 19:00. */
async function openJob(): Promise<Job> {
  const test = await openTestBook();
  const repo = makeRepo();
  await recordJob(test.book);
  await test.book.record([{ type: 'contact.set', contact: 'anna', client: 'flora', email: 'anna@flora.example' }]);
  const nobody = { ...(await openGit(repo.root, { env: repo.env }).identity()), name: null, email: null };
  await placeRepository(test.book, 'r', (await findPlace(repo.root))!, nobody);
  test.clock.at = DAY + 10 * HOUR;
  let files = 0;
  const compose = (options?: UpdateOptions) =>
    composeUpdate(test.book, new HoursBook(test.book), test.book.state.projects.get('site')!, options);
  return {
    ...test,
    repo,
    compose,
    commit: (message, minute) => repo.commit(message, { [`file${files++}.txt`]: message }, iso(minute)),
    async went() {
      const { components, commits } = (await compose(sentUpdates(test.book, 'site').length > 0 ? {} : { since: DAY }))
        .note;
      const to = components.filter(({ changed }) => changed).map(({ id }) => id);
      return { to, nowhere: commits.leftOut.find(({ rule }) => rule === 'unassigned')?.count ?? 0 };
    },
  };
}

const seconds = (hash: string, repo: TestRepo) => Number(repo.git('log', '-1', '--format=%at', hash)) * 1000;

describe('an update', () => {
  after(removeTestFolders);

  it('tells of the hours up to now, in all and since the last one', async () => {
    const { book, clock, compose } = await openJob();
    await recordWork(book, 0, 60, { task: 'slides' });
    await setTask(book, 'slides', { state: 'active', progress: 50 });
    const first = (await compose()).note;
    assert.equal(first.from, null);
    assert.equal(first.hours.usedMs, HOUR);
    await markSent(book, first, first.subject, 'the text as it was sent');
    assert.equal(sentUpdates(book, 'site').at(-1)?.text, 'the text as it was sent');
    clock.at += 24 * HOUR;
    await recordWork(book, 24 * 60, 24 * 60 + 30, { task: 'slides' });
    const { note } = await compose();
    assert.equal(note.from, first.writtenAt);
    assert.equal(note.hours.usedMs, 1.5 * HOUR);
    assert.equal(note.hours.periodMs, 0.5 * HOUR);
    const earlier = await compose({ since: DAY + 30 * MINUTE });
    assert.equal(earlier.note.hours.periodMs, HOUR);
  });

  it('tells how far a part is without going back when the next period begins', async () => {
    const { book, clock, compose } = await openJob();
    const level = async () => (await compose()).note.components.find(({ id }) => id === 'gallery')?.progress;
    const add = (id: string) =>
      book.record([{ type: 'task.set', task: id, project: 'site', component: 'gallery', title: id, state: 'planned' }]);
    await book.record([{ type: 'component.set', component: 'gallery', project: 'site', name: 'Gallery', order: 1 }]);
    await add('arrows');
    await add('captions');
    clock.at += HOUR;
    await setTask(book, 'arrows', { state: 'done' });
    assert.equal(await level(), 50);
    const { note } = await compose();
    await markSent(book, note, 'Status', 'Half.');
    clock.at += HOUR;
    assert.equal(await level(), 50);
    await setTask(book, 'captions', { state: 'done' });
    await markSent(book, (await compose()).note, 'Status', 'Done.');
    clock.at += HOUR;
    // A new piece of work begins at its own beginning.
    await add('zoom');
    assert.equal(await level(), 0);
  });

  it('does not change what was sent when hours are corrected afterwards', async () => {
    const { book, compose } = await openJob();
    await recordWork(book, 0, 60, { task: 'slides' });
    await setTask(book, 'slides', { state: 'active' });
    const { note } = await compose();
    await markSent(book, note, note.subject, 'text');
    await book.record([{ type: 'mark.set', mark: 'm', from: iso(0), to: iso(60), task: null, zone: 'UTC' }]);
    assert.deepEqual(sentUpdates(book, 'site')[0]?.data, note);
  });

  it('gives a commit to the task recorded with its hash', async () => {
    const { book, repo, commit, went } = await openJob();
    const hash = commit('Add arrows', 5);
    await recordCommit(book, 'r', { hash, authoredAt: seconds(hash, repo) }, 'slides');
    // Another window was slower, and on another task by then.
    await recordCommit(book, 'r', { hash, authoredAt: seconds(hash, repo) }, 'list');
    assert.deepEqual(await went(), { to: ['slider'], nowhere: 0 });
  });

  it('knows a commit by its author date when a rebase gave it another hash', async () => {
    const { book, repo, commit, went } = await openJob();
    commit('Start', 0);
    repo.git('switch', '--quiet', '-c', 'wip');
    const hash = commit('Add arrows', 5);
    await recordCommit(book, 'r', { hash, authoredAt: seconds(hash, repo) }, 'slides');
    repo.git('switch', '--quiet', 'main');
    commit('Prepare the ground', 7);
    repo.git('switch', '--quiet', 'wip');
    repoAt(repo.root, { ...repo.env, GIT_COMMITTER_DATE: iso(9) }).git('rebase', '--quiet', 'main');
    assert.notEqual(repo.git('rev-parse', 'HEAD'), hash);
    repo.git('branch', '--quiet', '--delete', '--force', 'main');
    assert.deepEqual(await went(), { to: ['slider'], nowhere: 1 });
  });

  it('does not guess at commits of two tasks in one second', async () => {
    const { book, repo, commit, went } = await openJob();
    const one = commit('Add arrows', 5);
    const two = commit('Sort by date', 5);
    commit('Show dates', 5);
    const authoredAt = seconds(one, repo);
    await recordCommit(book, 'r', { hash: one, authoredAt }, 'slides');
    await recordCommit(book, 'r', { hash: two, authoredAt }, 'list');
    await recordCommit(book, 'r', { hash: 'f'.repeat(40), authoredAt }, 'slides');
    assert.deepEqual(await went(), { to: ['slider', 'news'], nowhere: 1 });
  });

  it('gives commits of a linked branch to its task, unless a shared branch has them', async () => {
    const { book, repo, commit, went } = await openJob();
    commit('Set up the ground', 0);
    repo.git('switch', '--quiet', '-c', 'feature/list');
    commit('Sort by date', 5);
    await linkBranch(book, 'r', 'feature/list', 'list');
    assert.deepEqual(await went(), { to: ['news'], nowhere: 1 });
    repo.git('switch', '--quiet', 'main');
    repo.git('merge', '--quiet', 'feature/list');
    assert.deepEqual(await went(), { to: [], nowhere: 2 });
  });

  it('knows of a commit that was made in the second in which the last one was written, but after it', async () => {
    const { book, clock, commit, compose, went } = await openJob();
    clock.at = DAY + MINUTE + 300;
    const { note } = await compose();
    await markSent(book, note, note.subject, 'text');
    commit('Add arrows', 1);
    clock.at = DAY + HOUR;
    assert.deepEqual(await went(), { to: [], nowhere: 1 });
  });

  it('begins with what was new when the project was made, and says from when on hours are recorded', async () => {
    const { book, clock, commit, compose, repo } = await openJob();
    repo.commit('feat: add the archive by year', { 'archive.txt': '1' }, iso(-40 * 24 * 60));
    commit('feat: add arrows to the photos', -60);
    clock.at = DAY + 2 * 24 * HOUR;
    const { note } = await compose();
    assert.deepEqual([note.from, note.commits.total, note.hours.from], [null, 1, '2026-03-02']);
    assert.match(writeDocument(note), /They are recorded from Mon 2 March on\./);
    // Hours from before: they were imported.
    await book.record([{ type: 'mark.set', mark: 'm', from: iso(-120), to: iso(-60), task: 'slides', zone: 'UTC' }]);
    assert.equal((await compose()).note.hours.from, null);
  });

  it('says which repository is not on this machine', async () => {
    const { book, compose } = await openJob();
    await book.record([
      { type: 'repository.set', repository: 'far', client: 'flora', name: 'far away' },
      { type: 'project.repository', project: 'site', repository: 'far' },
    ]);
    const { warnings } = await compose();
    assert.deepEqual(warnings, [
      'The repository "far away" is not on this machine (any more): its commits are not in the note.',
    ]);
  });

  it('claims nothing of the work in a repository that is not on this machine', async () => {
    const { book, compose } = await openJob();
    const far = { type: 'repository.set', repository: 'far', client: 'flora', name: 'far away' } as const;
    const said = async (since?: number) => {
      const { note } = await compose(since === undefined ? {} : { since });
      return [writeDocument(note), note.summary.activity] as const;
    };
    assert.match((await said())[0], /the work has not started yet/);
    await book.record([far, { type: 'project.repository', project: 'site', repository: 'far' }]);
    for (const since of [undefined, DAY - 24 * HOUR]) {
      const [text, activity] = await said(since);
      assert.doesNotMatch(text, /work has not started|no work|worked|going on/);
      assert.equal(activity, 'unknown');
    }
  });

  it('says that nobody can be written to, and that a clone knows only the end of the period', async () => {
    const { book, repo, commit, compose } = await openJob();
    commit('Start', 0);
    commit('Add arrows', 5);
    const shallow = makeFolder();
    repo.git('clone', '--quiet', '--depth', '1', `file://${repo.root}`, shallow);
    await book.record([
      { type: 'contact.set', contact: 'anna', client: 'flora', gone: true },
      { type: 'repository.place', repository: 'r', path: (await findPlace(repo.root))!.commonDir, gone: true },
      { type: 'repository.place', repository: 'r', path: (await findPlace(shallow))!.commonDir },
    ]);
    const { note, warnings } = await compose();
    assert.deepEqual(note.to, []);
    const name = book.state.repositories.get('r')?.name;
    assert.deepEqual(warnings, [
      '"Flora" has no contact with an address, so the note has no "To:".',
      `The repository "${name}" is a shallow clone: older commits of the period are not in the note.`,
    ]);
  });

  describe('over a timer that nothing bears out', () => {
    const doubt = (name: string, ran: string) =>
      `The timer ${name} ran for ${ran} on 2026-03-02 while nothing was seen of you; say in the review list (\`rapport review\`) what is right, and write the update again.`;
    const timer = (from: number, to: number | null, task: string | null = 'slides'): readonly Fact[] => [
      { type: 'timer.start', timer: 'i', task, from: iso(from), zone: 'UTC' },
      ...(to === null ? [] : [{ type: 'timer.stop', timer: 'i', task, to: iso(to) } as const]),
    ];

    it('is not sent before the person has said what is right; they are warned when it is written', async () => {
      const { book, compose } = await openJob();
      await book.record(timer(0, 200));
      const { note, warnings } = await compose();
      assert.deepEqual(warnings, [doubt('on "Slides move"', '3:20')]);
      await assert.rejects(markSent(book, note, note.subject, 'text'), {
        name: 'Expected',
        message: doubt('on "Slides move"', '3:20'),
      });
      assert.deepEqual(sentUpdates(book, 'site'), []);
      await confirmTimer(book, 'i');
      assert.deepEqual((await compose()).warnings, []);
      await markSent(book, note, note.subject, 'text');
      assert.equal(sentUpdates(book, 'site').length, 1);
    });

    it('is sent after the timer was stopped where it should have been', async () => {
      const { book, compose } = await openJob();
      await book.record(timer(0, null, null));
      const { note } = await compose();
      await assert.rejects(markSent(book, note, note.subject, 'text'), { message: doubt('without a task', '10:00') });
      await stopTimerAt(book, 'i', DAY + HOUR);
      await markSent(book, note, note.subject, 'text');
    });

    it('is sent when the timer is another project’s, or of another period', async () => {
      const { book, compose } = await openJob();
      await book.record([
        { type: 'project.set', project: 'shop', client: 'flora', name: 'Shop' },
        { type: 'task.set', task: 'cart', project: 'shop', title: 'Cart' },
        ...timer(0, 200, 'cart'),
      ]);
      const { note } = await compose();
      await markSent(book, note, note.subject, 'text');
      await book.record(timer(0, 200, 'slides').map((fact) => ({ ...fact, timer: 'earlier' })));
      const later = { ...note, from: iso(200), writtenAt: iso(600) };
      await markSent(book, later, later.subject, 'text');
      await assert.rejects(markSent(book, { ...later, from: iso(199) }, later.subject, 'text'));
      await markSent(book, { ...later, from: null, writtenAt: iso(0) }, later.subject, 'text');
    });
  });
});
