/** Updates over repositories that are shared, rewritten, or full of what somebody else wrote. */
import assert from 'node:assert/strict';
import { HoursBook } from '../../src/app/hours.ts';
import { placeRepository } from '../../src/app/setup.ts';
import { composeUpdate, markSent } from '../../src/app/update.ts';
import { openGit } from '../../src/git/git.ts';
import { GitError } from '../../src/git/gitError.ts';
import { findPlace } from '../../src/git/place.ts';
import { writeDocument } from '../../src/note/document.ts';
import { openTestBook, recordJob } from '../support/book.ts';
import { DAY, HOUR, iso } from '../support/events.ts';
import { makeRepo, removeTestFolders } from '../support/repo.ts';

/** The job, in a repository whose folders are its components; it is 19:00. */
async function openJob() {
  const test = await openTestBook();
  const { book, clock } = test;
  const repo = makeRepo();
  await recordJob(book);
  await book.record([
    // Lines of commits are told at this level alone.
    { type: 'client.set', client: 'flora', detail: 'A' },
    { type: 'component.set', component: 'slider', project: 'site', paths: ['slider'] },
    { type: 'component.set', component: 'news', project: 'site', paths: ['news'] },
  ]);
  const nobody = { ...(await openGit(repo.root, { env: repo.env }).identity()), name: null, email: null };
  await placeRepository(book, 'r', (await findPlace(repo.root))!, nobody);
  clock.at = DAY + 10 * HOUR;
  let files = 0;
  return {
    book,
    repo,
    clock,
    commit: (message: string, folder: string, minute: number) =>
      repo.commit(message, { [`${folder}/file${files++}.txt`]: message }, iso(minute)),
    async compose(project = 'site') {
      const { note } = await composeUpdate(book, new HoursBook(book), book.state.projects.get(project)!, {});
      return note;
    },
  };
}

const linesOf = ({ components }: Awaited<ReturnType<Awaited<ReturnType<typeof openJob>>['compose']>>) =>
  components.flatMap(({ commitLines, rolledBack }) => [...commitLines, ...rolledBack.map((line) => `Back: ${line}`)]);

describe('an update over a repository', () => {
  after(removeTestFolders);

  it('can be stopped while git reads, and be written after that', async () => {
    const { book, commit, compose } = await openJob();
    commit('Add arrows for phones', 'slider', 0);
    const stop = new AbortController();
    const project = book.state.projects.get('site')!;
    const work = composeUpdate(book, new HoursBook(book), project, { signal: stop.signal });
    stop.abort();
    await assert.rejects(work, GitError);
    assert.deepEqual(linesOf(await compose()), ['Added arrows for phones']);
  });

  it('that two projects share tells each commit once, to the project whose files or task it is', async () => {
    const { book, commit, compose } = await openJob();
    await book.record([
      { type: 'project.set', project: 'shop', client: 'flora', name: 'Shop' },
      { type: 'project.repository', project: 'shop', repository: 'r' },
      { type: 'component.set', component: 'cart', project: 'shop', name: 'Cart', paths: ['cart', 'news'] },
      { type: 'task.set', task: 'pay', project: 'shop', component: 'cart', title: 'Payment' },
      { type: 'task.set', task: 'call', project: 'shop', title: 'SHOP-7: Phone orders' },
    ]);
    commit('Add arrows to the slides', 'slider', 1);
    commit('Add a cart with prices', 'cart', 2);
    commit('Add dates to the news', 'news', 3);
    commit('Add cards as a way to pay\n\nTask: Payment', 'slider', 4);
    // A task without a component: nothing but the issue says whose it is.
    commit('SHOP-7 Add a number for orders', 'slider', 5);
    const [site, shop] = [await compose('site'), await compose('shop')];
    const told = ({ commits }: typeof site) => commits.reported.map(({ text }) => text);
    assert.deepEqual(told(site), ['Added arrows to the slides']);
    // The files of the news are parts of both projects: both notes give them to the same one.
    assert.deepEqual(told(shop), [
      'Added a cart with prices',
      'Added dates to the news',
      'Added cards as a way to pay',
      'Added a number for orders',
    ]);
    assert.deepEqual([site.commits.leftOut, shop.commits.leftOut], [[], []]);

    const warned = async () => {
      const project = book.state.projects.get('shop')!;
      return (await composeUpdate(book, new HoursBook(book), project, {})).warnings.filter((one) => /share/.test(one));
    };
    assert.deepEqual(await warned(), []);
    commit('Add a page that is nobody’s', 'odd', 6);
    commit('Add another one', 'odd', 7);
    const [warning = '', ...more] = await warned();
    assert.match(warning, /^Several projects share the repository ".+"\. .+ belong to none of them: 2\. Give /);
    assert.deepEqual(more, []);
  });

  it('that was rewritten since the last note tells nothing twice, and asks for nothing that is gone', async () => {
    const { book, repo, clock, commit, compose } = await openJob();
    await book.record([
      { type: 'task.set', task: 'slides', state: 'dropped' },
      { type: 'task.set', task: 'list', state: 'dropped' },
    ]);
    commit('Start the site', 'slider', 0);
    commit('Add arrows to the slides', 'slider', 1);
    const first = await compose();
    assert.ok(linesOf(first).includes('Added arrows to the slides'));
    await markSent(book, first, first.subject, writeDocument(first));
    clock.at += HOUR;
    // Another history altogether: what the note told is on no branch any more.
    repo.git('switch', '--quiet', '--orphan', 'anew');
    commit('Add captions to the slides', 'slider', 605);
    repo.git('branch', '--quiet', '--delete', '--force', 'main');
    repo.git('reflog', 'expire', '--expire=now', '--all');
    repo.git('gc', '--quiet', '--prune=now');
    const second = await compose();
    assert.equal(second.commits.total, 1);
    assert.deepEqual(
      linesOf(second).filter((line) => line.includes('arrows')),
      [],
    );
  });

  it('with hostile messages is a note of plain text', async () => {
    const { commit, compose } = await openJob();
    const hostile = [
      'Add <img src=x onerror=alert(1)> to the slides',
      'Add [a gift](https://evil.example) to the slides',
      'Add \u202eedils eht ot swarra\u202c to the slides',
      `Add ${'very '.repeat(5000)}long slides`,
      'Add slides\n\nClient-Note: <script>alert(1)</script> ![x](https://evil.example/x.png)',
      'Add $(touch /tmp/x) and `touch /tmp/y` to the slides',
    ];
    hostile.forEach((message, index) => void commit(message, 'slider', index));
    const text = writeDocument(await compose());
    assert.doesNotMatch(text, /<script|<img|\]\(|evil\.example|\u202e|touch|very very/u);
    assert.ok(text.length < 2000);
  });
});
