import assert from 'node:assert/strict';
import { remoteNotice } from '../../src/view/remote.ts';

const HOME = '/home/me/.rapport';

describe('where the hours are kept', () => {
  it('is said in a container, with what becomes of them', () => {
    for (const name of ['dev-container', 'attached-container', 'codespaces']) {
      const notice = remoteNotice(name, HOME, 'device-1', []);
      assert.match(
        notice?.text ?? '',
        /keeps your hours in \/home\/me\/\.rapport, inside this container: .* go with it/,
      );
    }
  });

  it('is said on another machine and in WSL', () => {
    assert.match(
      remoteNotice('ssh-remote', HOME, 'd', [])?.text ?? '',
      /on the machine that you are connected to \(ssh-remote\)/,
    );
    assert.match(remoteNotice('box.example:8080', HOME, 'd', [])?.text ?? '', /connected to \(box\.example\)/);
    assert.match(remoteNotice('wsl', HOME, 'd', [])?.text ?? '', /inside this Linux system/);
  });

  it('is said once for each home', () => {
    const first = remoteNotice('dev-container', HOME, 'device-1', []);
    assert.ok(first !== null);
    assert.equal(remoteNotice('dev-container', HOME, 'device-1', [first.key]), null);
    // The container was made anew, and with it the home.
    assert.notEqual(remoteNotice('dev-container', HOME, 'device-2', [first.key]), null);
    const box = remoteNotice('box.example:8080', HOME, 'd', []);
    assert.equal(remoteNotice('box.example:9090', HOME, 'd', [box?.key ?? '']), null);
  });

  it('is not worth a word on the machine itself', () => {
    for (const name of [undefined, '127.0.0.1:43123', 'localhost:8000', '[::1]:80']) {
      assert.equal(remoteNotice(name, HOME, 'd', []), null);
    }
  });
});
