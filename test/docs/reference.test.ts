import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import manifest from '../../package.json' with { type: 'json' };
import { readReference, referenceFile } from '../../scripts/reference.ts';

describe('docs/reference.md', () => {
  it('is what `npm run reference` makes of package.json', async () => {
    assert.equal(readFileSync(referenceFile, 'utf8'), await readReference());
  });
});

describe('package.json', () => {
  it('says what a person finds in the Marketplace', () => {
    const { icon, galleryBanner, categories, keywords, license } = manifest;
    const png = readFileSync(new URL(`../../${icon}`, import.meta.url));
    const [width, height] = [png.readUInt32BE(16), png.readUInt32BE(20)];
    assert.ok(width >= 128 && width === height, `${width} × ${height}`);
    assert.match(galleryBanner.color, /^#[0-9a-f]{6}$/);
    assert.ok(categories.length > 0 && keywords.length > 0 && keywords.length <= 30 && license === 'MIT');
  });

  it('says that Rapport does little in a folder that is not trusted, and nothing in one that is not on disk', () => {
    const { untrustedWorkspaces, virtualWorkspaces } = manifest.capabilities;
    assert.deepEqual([untrustedWorkspaces.supported, virtualWorkspaces.supported], ['limited', false]);
  });

  it('has a picture of each step of the walkthrough for each kind of theme, and a button in each', () => {
    const [walkthrough] = manifest.contributes.walkthroughs;
    const steps = walkthrough?.steps ?? [];
    assert.equal(steps.length, 6);
    for (const { id, media, completionEvents } of steps) {
      for (const path of Object.values(media.image)) {
        assert.match(
          readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8'),
          /^<svg [\s\S]*<text/,
          `${id}: ${path}`,
        );
      }
      assert.ok(completionEvents.length > 0, id);
    }
  });
});
