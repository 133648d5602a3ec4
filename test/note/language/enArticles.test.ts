import assert from 'node:assert/strict';
import fc from 'fast-check';
import { withArticles } from '../../../src/note/language/enArticles.ts';
import { RUNS } from '../../support/runs.ts';

/** What a commit says, and what a person would write. */
const SENTENCES: readonly (readonly [string, string])[] = [
  ['Added user listing to the role screen', 'Added a user listing to the role screen'],
  ['Added a step for opacity slider', 'Added a step for the opacity slider'],
  ['Fixed text height in header', 'Fixed the text height in the header'],
  ['Improved color picker', 'Improved the color picker'],
  ['Removed zoom limit', 'Removed the zoom limit'],
  ['Added reset zoom button', 'Added a reset zoom button'],
  ['Added edit icon to each header', 'Added an edit icon to each header'],
  ['Now showing hint under toolbar', 'Now showing a hint under the toolbar'],
  ['Fixed click issue with suggestions in Safari', 'Fixed a click issue with suggestions in Safari'],
  ['Fixed crash on pages without comments', 'Fixed a crash on pages without comments'],
  ['Fixed missing icon', 'Fixed the missing icon'],
  ['Kept text label horizontal', 'Kept the text label horizontal'],
  ['Prevented menu from opening when dialog is open', 'Prevented the menu from opening when the dialog is open'],
  ['Updated design of navigation box', 'Updated the design of the navigation box'],
  ['Fixed order of page and chapter list', 'Fixed the order of page and chapter list'],
  ['Fixed filtering issue on phones', 'Fixed a filtering issue on phones'],
  ['Fixed menu falling out of header', 'Fixed the menu falling out of the header'],
  ['Added ability to copy a page', 'Added the ability to copy a page'],
  ['Updated German translation', 'Updated the German translation'],
  ['Improved login form and added remember me option', 'Improved the login form and added a remember me option'],
  ['Changed shortcuts menu to help menu', 'Changed the shortcuts menu to the help menu'],
  ['Updated sidebar to show content', 'Updated the sidebar to show content'],
];

/** Nothing is missing, or nobody can know what is. */
const LEFT = [
  'Fixed the text height',
  'Fixed broken labels',
  'Fixed sending invites',
  'Improved its speed',
  'Fixed Firefox print view',
  'Removed “Delete” from the list',
  'Added touch support',
  'Added line chart and export selection',
  'Enabled dark mode',
  'Added support for rounded corners',
  'Added support for nested dropdown menu',
  'Updated links to list pages',
  'Allowed dragging items to reorder the list',
];

describe('the articles of an English line', () => {
  for (const [told, meant] of SENTENCES) it(`"${told}" → "${meant}"`, () => assert.equal(withArticles(told), meant));
  for (const line of LEFT) it(`"${line}" stays`, () => assert.equal(withArticles(line), line));

  it('are all that is added, and added once', () => {
    const words = SENTENCES.flatMap(([told]) => told.split(' ')).concat('a', 'the', 'and', ',', '“x”', 'and added');
    const lines = fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 12 }).map((line) => line.join(' '));
    const bare = (line: string) => line.split(' ').filter((word) => !['a', 'an', 'the'].includes(word));
    fc.assert(
      fc.property(lines, (line) => {
        const natural = withArticles(line);
        assert.deepEqual(bare(natural), bare(line));
        assert.equal(withArticles(natural), natural);
      }),
      { numRuns: RUNS },
    );
  });
});
