import assert from 'node:assert/strict';
import { composeSample, type SampleOptions } from '../../src/app/sample.ts';
import { openGit } from '../../src/git/git.ts';
import { writeDocument } from '../../src/note/document.ts';
import { DAY, HOUR } from '../support/events.ts';
import { makeRepo, removeTestFolders, type TestRepo } from '../support/repo.ts';

const DAY_MS = 24 * HOUR;
const NOW = DAY + 10 * HOUR;

function sampleOf(repo: TestRepo, options?: SampleOptions) {
  const git = openGit(repo.root, { env: repo.env });
  return composeSample(git, { now: () => NOW, zone: () => 'UTC' }, options);
}

/** A commit so many days before NOW. */
function commitBefore(repo: TestRepo, days: number, subject: string, file: string): void {
  repo.commit(subject, { [file]: subject }, new Date(NOW - days * DAY_MS).toISOString());
}

describe('a sample note', () => {
  after(removeTestFolders);

  it('tells of the last week’s commits by folder, and that hours begin', async () => {
    const repo = makeRepo();
    repo.git('remote', 'add', 'origin', 'https://github.com/flora/garden-site.git');
    commitBefore(repo, 30, 'feat: add the archive', 'news/archive.js');
    commitBefore(repo, 6, 'feat: add arrows to the photos', 'slider/a.js');
    commitBefore(repo, 1, 'Fix the list of news on phones', 'news/date.js');
    const { note, guess, recent } = await sampleOf(repo);
    assert.deepEqual([guess.client, guess.project, recent.commits.length], ['Flora', 'Garden site', 2]);
    assert.equal(
      writeDocument(note),
      [
        'Subject: [Garden site] Status, Mon 2 March',
        '',
        'Hello,',
        '',
        '**In short:** we have worked on the news and the slider since Mon 23 February. We need no answers from you this time.',
        '',
        '1. **News:** fixed the list of news on phones.',
        '2. **Slider:** added arrows to the photos.',
        '',
        '**Hours:** none so far. They are recorded from Mon 2 March on.',
        '',
        'Kind regards,',
        'Ivan Petrov',
        '',
      ].join('\n'),
    );
  });

  it('goes back two weeks, then to the latest commits there are', async () => {
    const repo = makeRepo();
    commitBefore(repo, 100, 'feat: add the archive', 'news/archive.js');
    commitBefore(repo, 95, 'feat: add arrows', 'slider/a.js');
    const old = (await sampleOf(repo)).recent;
    assert.deepEqual([old.commits.length, old.staleSince], [2, NOW - 95 * DAY_MS]);
    commitBefore(repo, 10, 'feat: add dots', 'slider/b.js');
    const { commits, since, staleSince } = (await sampleOf(repo)).recent;
    assert.deepEqual([commits.length, since, staleSince], [1, NOW - 14 * DAY_MS - (NOW % DAY_MS), null]);
    assert.equal((await sampleOf(repo, { since: 0 })).recent.commits.length, 3);
    const { note } = await sampleOf(repo, { since: NOW - 3 * DAY_MS });
    assert.match(writeDocument(note), /there has been no work on the project since Fri 27 February/);
  });

  it('is written where nothing was ever committed', async () => {
    const { note, recent } = await sampleOf(makeRepo());
    assert.equal(recent.since, null);
    assert.match(writeDocument(note), /the work has not started yet/);
  });

  it('names no part that it only guesses and that nobody touched, whatever the level of detail', async () => {
    const repo = makeRepo();
    commitBefore(repo, 30, 'feat: add the archive', 'news/archive.js');
    commitBefore(repo, 1, 'feat: add arrows to the photos', 'slider/a.js');
    const { note } = await sampleOf(repo, { detail: 'A' });
    assert.deepEqual(
      note.components.map(({ name }) => name),
      ['Slider'],
    );
  });

  it('tells no line with a word that no dictionary has', async () => {
    const repo = makeRepo();
    commitBefore(repo, 1, 'feat: add arows to the photos', 'slider/a.js');
    const speller = {
      check: async (_: string, words: readonly string[]) =>
        new Map(words.filter((word) => word === 'arows').map((word) => [word, []])),
    };
    const { note } = await sampleOf(repo, { speller });
    assert.match(writeDocument(note), /^1\. \*\*Slider:\*\* one addition\.$/m);
  });

  it('speaks as it is told, else like the commits', async () => {
    const repo = makeRepo();
    commitBefore(repo, 1, 'Добавить стрелки', 'slider/a.js');
    const { note } = await sampleOf(repo, { detail: 'C' });
    assert.match(writeDocument(note), /Учёт часов ведётся с\u00a0понедельника, 2\u00a0марта\./);
    assert.match(writeDocument((await sampleOf(repo, { language: 'en' })).note), /^Hello,$/m);
  });
});
