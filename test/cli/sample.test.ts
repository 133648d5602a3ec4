import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { makeFolder, makeRepo, removeTestFolders, type TestRepo } from '../support/repo.ts';
import { rapportIn } from './rapport.ts';

const SAMPLE = /^rapport: This is a sample, from 1 commit since 2026-06-11; nothing was recorded\.$/m;

function makeSite(): TestRepo {
  const repo = makeRepo();
  repo.git('remote', 'add', 'origin', 'https://github.com/flora/garden-site.git');
  repo.commit('feat: add arrows to the photos', { 'slider/a.js': '1' }, '2026-06-17T10:00:00Z');
  return repo;
}

describe('rapport in a repository that it has never seen', function () {
  this.timeout(60_000);
  after(removeTestFolders);

  it('writes a note at once and records nothing until it is told to', async () => {
    const repo = makeSite();
    const rapport = rapportIn(join(makeFolder(), 'home'));
    const sample = await rapport(['update'], { cwd: repo.root });
    assert.equal(sample.code, 0, sample.err);
    assert.match(sample.out, /^1\. \*\*Slider:\*\* added arrows to the photos\.$/m);
    assert.match(sample.out, /They are recorded from Thu 18 June on\./);
    assert.match(sample.err, SAMPLE);
    assert.deepEqual(readdirSync(rapport.home), ['device.json']);

    const refused = await rapport(['update', '--mark-sent'], { cwd: repo.root });
    assert.deepEqual([refused.code, refused.out], [1, '']);
    assert.match(refused.err, /--mark-sent takes a repository that Rapport knows: `rapport track` sets it up/);
    assert.equal((await rapport(['update', '--format', 'eml'], { cwd: repo.root })).code, 1);

    const tracked = await rapport(['track', '--client', 'Flora Ltd'], { cwd: repo.root });
    assert.match(
      tracked.out,
      /^Project "Garden site" for the client "Flora Ltd", notes in English\. Components:\n {2}Sl/,
    );
    const { out, err } = await rapport(['update'], { cwd: repo.root });
    assert.match(out, /added arrows to the photos\.[\s\S]*recorded from Thu 18 June on\.\nNext update: /);
    assert.doesNotMatch(err, SAMPLE);
    const again = await rapport(['track'], { cwd: repo.root });
    assert.match(again.err, /is tracked already: it belongs to the project "Garden site"/);
  });

  it('says what to do where there is no repository, and does not take a copy for another project', async () => {
    const rapport = rapportIn(join(makeFolder(), 'home'));
    assert.match((await rapport(['update'])).err, /no git repository in .*: change to a repository, or make one with/);
    const repo = makeSite();
    const copy = join(makeFolder(), 'copy');
    repo.git('clone', '--quiet', repo.root, copy);
    const dry = await rapport(['track', repo.root, '--dry-run', '--json', '--language', 'ru']);
    assert.deepEqual(JSON.parse(dry.out), {
      id: null,
      client: 'Flora',
      project: 'Garden site',
      language: 'ru',
      components: [{ name: 'Slider', paths: ['slider/**'] }],
    });
    assert.equal((await rapport(['track', repo.root])).code, 0);
    assert.match((await rapport(['track', copy])).err, /looks like a copy of "garden-site".*or say --own/);
    assert.equal((await rapport(['track', copy, '--own', '--project', 'Copy'])).code, 0);
  });
});
