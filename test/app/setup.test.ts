import assert from 'node:assert/strict';
import {
  addProject,
  addRepository,
  alikeRepositories,
  placeRepository,
  projectsOf,
  repositoryAt,
  setProject,
  trackRepository,
} from '../../src/app/setup.ts';
import { guessSetup } from '../../src/app/setupGuess.ts';
import { undo } from '../../src/app/undo.ts';
import { openGit } from '../../src/git/git.ts';
import type { Identity } from '../../src/git/identity.ts';
import { findPlace, type Place } from '../../src/git/place.ts';
import { openTestBook } from '../support/book.ts';
import { makeRepo, removeTestFolders, type TestRepo } from '../support/repo.ts';

async function lookAt(repo: TestRepo): Promise<{ place: Place; identity: Identity }> {
  const place = await findPlace(repo.root);
  assert.ok(place !== null);
  return { place, identity: await openGit(repo.root, { env: repo.env }).identity() };
}

describe('setting up', () => {
  after(removeTestFolders);

  it('makes client, project, repository and components of a repository in one action', async () => {
    const repo = makeRepo();
    repo.commit('First', { 'slider/a.js': '1', 'news/b.js': '2', 'test/c.js': '3', 'README.md': '4' });
    const { place, identity } = await lookAt(repo);
    const { book } = await openTestBook();
    const project = await trackRepository(book, place, identity, guessSetup(identity));
    const repository = repositoryAt(book, place.commonDir);
    assert.equal(repository?.firstCommit, repo.git('rev-parse', 'HEAD'));
    assert.deepEqual(projectsOf(book, repository.id), [project]);
    assert.deepEqual(
      [...book.state.components.values()].map(({ name }) => name),
      ['News', 'Slider'],
    );
    assert.equal(book.state.persons.get(book.person)?.name, 'Ivan Petrov');
    assert.deepEqual(book.state.persons.get(book.person)?.emails, ['ivan@north.example']);
    await undo(book);
    assert.deepEqual(
      [book.state.projects.size, book.state.clients.size, repositoryAt(book, place.commonDir)],
      [0, 0, null],
    );
  });

  it('twice is refused, by another window too', async () => {
    const repo = makeRepo();
    const { place, identity } = await lookAt(repo);
    const { book, home } = await openTestBook();
    const { book: other } = await openTestBook(home);
    await trackRepository(book, place, identity, guessSetup(identity));
    for (const again of [book, other]) {
      await assert.rejects(trackRepository(again, place, identity, guessSetup(identity)), {
        name: 'Expected',
        message: /is tracked already: it belongs to the project "Repo"/,
      });
      assert.equal(again.state.projects.size, 1);
    }
  });

  it('gives one repository to one client, and to as many of its projects as there are', async () => {
    const repo = makeRepo();
    const { place, identity } = await lookAt(repo);
    const { book } = await openTestBook();
    await book.record([
      { type: 'client.set', client: 'flora', name: 'Flora' },
      { type: 'client.set', client: 'other', name: 'Other' },
    ]);
    const site = await addProject(book, 'flora', 'Site', place, identity, { budget_ms: 1000 });
    const shop = await addProject(book, 'flora', 'Shop', place, identity);
    const repository = repositoryAt(book, place.commonDir)!;
    assert.equal(book.state.repositories.size, 1);
    assert.deepEqual(projectsOf(book, repository.id), [site, shop]);
    const theirs = { name: 'Expected', message: /belongs to the client Flora; one repository has one client/ };
    await assert.rejects(addProject(book, 'other', 'Theirs', place, identity), theirs);
    await book.record([{ type: 'project.set', project: 'p', client: 'other', name: 'P' }]);
    await assert.rejects(addRepository(book, 'p', place, identity), theirs);
    await assert.rejects(addProject(book, 'flora', ' SITE ', place, identity), {
      name: 'Expected',
      message: /already/,
    });
    await assert.rejects(setProject(book, shop, { name: 'site' }), { name: 'Expected', message: /already/ });
    await setProject(book, site, { name: 'SITE' });
    assert.equal(book.state.projects.get(site)?.name, 'SITE');
    assert.equal(book.state.projects.get(site)?.budgetMs, 1000);
  });

  it('knows a worktree for the same repository and a clone for one that is alike', async () => {
    const repo = makeRepo();
    repo.commit('First');
    const { place, identity } = await lookAt(repo);
    const { book } = await openTestBook();
    await trackRepository(book, place, identity, guessSetup(identity));
    repo.git('worktree', 'add', '--quiet', `${repo.root}-tree`, '-b', 'other');
    const tree = await findPlace(`${repo.root}-tree`);
    assert.equal(repositoryAt(book, tree!.commonDir)?.id, repositoryAt(book, place.commonDir)?.id);
    repo.git('clone', '--quiet', repo.root, `${repo.root}-clone`);
    const clone = await findPlace(`${repo.root}-clone`);
    const copy = await openGit(`${repo.root}-clone`).identity();
    assert.equal(repositoryAt(book, clone!.commonDir), null);
    const [alike] = alikeRepositories(book, copy);
    await placeRepository(book, alike!.id, clone!, copy);
    assert.equal(repositoryAt(book, clone!.commonDir)?.id, alike?.id);
  });
});
