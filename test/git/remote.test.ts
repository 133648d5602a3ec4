import assert from 'node:assert/strict';
import { remotePlace } from '../../src/git/remote.ts';

const places: Readonly<Record<string, readonly string[]>> = {
  'git.example/studio/flora': [
    'https://git.example/studio/flora.git',
    'https://ivan:secret@git.example/studio/flora.git/',
    'https://token@GIT.example:8443/studio/flora',
    'ssh://git@git.example:2222/studio/flora.git',
    'git@git.example:studio/flora.git',
    'git.example:/studio//flora',
    '[git.example:2222]:studio/flora.git',
    'https://git.example/studio/flora.git?token=secret#x',
    'codecommit::https://git.example/studio/flora',
    'ssh://iv%40n:p@ss@git.example/studio/flora/.git',
  ],
  'git.example/студия/сайт один': ['https://git.example/%D1%81%D1%82%D1%83%D0%B4%D0%B8%D1%8F/сайт%20один.git'],
  'git.example/100%': ['https://git.example/100%'],
  '[::1]/flora': ['ssh://git@[::1]:22/flora.git', 'git@[::1]:flora.git'],
  'server/share/flora': ['\\\\server\\share\\flora.git', '//server/share/flora.git', 'file://server/share/flora'],
  'C:/git/flora': ['C:\\git\\flora.git', 'C:/git/flora/', 'file:///C:/git/flora.git'],
  '/srv/git/flora': ['/srv/git/flora.git', 'file:///srv/git/flora', 'file://localhost/srv/git/flora/'],
};

describe('remotePlace', () => {
  for (const [place, urls] of Object.entries(places)) {
    for (const url of urls) it(`${url} is ${place}`, () => assert.equal(remotePlace(url), place));
  }
  for (const url of ['', '../flora.git', './a:b', 'ext::sh -c id', 'https://', 'flora']) {
    it(`"${url}" names no place`, () => assert.equal(remotePlace(url), null));
  }
});
