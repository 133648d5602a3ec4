import assert from 'node:assert/strict';
import type { Locator } from 'playwright-core';
import { type Desk, openDesk } from '../support/desk.ts';
import { hostErrors } from '../support/editorLog.ts';
import { homeOf } from '../support/home.ts';
import { IDLE_PARTS, prepareIdleProject } from '../support/idleProject.ts';
import { makeRepo, removeTestFolders } from '../support/repo.ts';
import type { Workbench } from '../support/workbench.ts';

interface Example {
  readonly rule: string;
  readonly severity: 'error' | 'warning' | 'info';
  /** What the editor says of the text. */
  readonly says: string;
  /** Without it the draft is as Rapport wrote it. */
  readonly body?: string;
  /** Where the cursor is for the quick fix. */
  readonly at: string;
  readonly fix: string;
  /** The fix mends the text; else it leads somewhere else, and is only looked for. */
  readonly mends: boolean;
}

const SENTENCES = [
  'The photos of the first page are sorted by the day on which they were taken.',
  'Search looks into the titles first, and then it looks into the texts.',
  'The form asks for a name and a place, and it sends a copy to you.',
];
const NO_WORK = 'There was no work since the last note, for the budget has to be talked over.';
const HARD =
  'Internationalisation considerations necessitate administrative reconfiguration of organisational responsibilities, and we continuously reevaluate alternative implementation possibilities.';

/** The rules that need more than words: what was sent, what was worked, what is left, how long the whole is. */
const EXAMPLES: readonly Example[] = [
  {
    rule: 'same-text',
    severity: 'warning',
    says: 'almost all of this in the last note',
    at: 'In short',
    fix: 'Show what is new by now',
    mends: false,
  },
  {
    rule: 'asked-often',
    severity: 'info',
    says: 'The client came to you on 2 days',
    at: 'In short',
    fix: 'Change the rhythm',
    mends: false,
  },
  {
    rule: 'unsaid-overrun',
    severity: 'error',
    says: 'exceeds the budget by 28 h',
    body: '**In short:** no work was done on the site since the last note.',
    at: 'In short',
    fix: 'Say so in the bottom line',
    mends: true,
  },
  {
    rule: 'idle-week',
    severity: 'warning',
    says: 'Nothing was worked since the last note',
    body: '**In short:** the budget is not enough for all that is planned.',
    at: 'In short',
    fix: 'Say so in the bottom line',
    mends: true,
  },
  {
    rule: 'no-headings',
    severity: 'warning',
    says: 'without a list or headings',
    body: [...SENTENCES, NO_WORK, ...SENTENCES].join(' '),
    at: 'The photos',
    fix: 'Make a list of it',
    mends: true,
  },
  {
    rule: 'too-long',
    severity: 'warning',
    says: 'at detail B it should have 140',
    body: [
      `**In short:** ${NO_WORK}\n`,
      ...IDLE_PARTS.map((name, index) => `${index + 1}. **${name}:** ${SENTENCES.join(' ')}`),
    ].join('\n'),
    at: 'In short',
    fix: 'Leave out what goes on as planned',
    mends: true,
  },
  {
    rule: 'readability',
    severity: 'info',
    says: 'Long words and sentences',
    body: `${[HARD, HARD, HARD, HARD].join(' ')} ${NO_WORK}`,
    at: 'Internationalisation',
    fix: 'Make two of it',
    mends: false,
  },
];

/** A whole draft around the words. */
const draftOf = (body: string) =>
  `To: Anna <anna@flora.example>\nSubject: [Flora site] Status\n\nHello Anna,\n\n${body}\n\nKind regards,\nIvan, ivan@north.example\n`;

describe('the pre-flight of a draft, by what is known of the project', () => {
  let desk: Desk;
  let window: Workbench;

  before(async () => {
    const repo = makeRepo();
    repo.commit('First', { 'a.txt': '\n' });
    desk = await openDesk();
    await prepareIdleProject(homeOf(desk.server), repo, desk.zone);
    window = await desk.open(repo.root);
    await window.command('Rapport: Write Client Update');
    await window.editorShows('To: Anna');
    await window.command('Problems: Focus on Problems View');
    await problem('came to you on 2 days').waitFor();
    await window.screenshot('preflight-facts');
  });

  after(async () => {
    await desk?.close();
    removeTestFolders();
  });

  for (const { rule, severity, says, body, at, fix, mends } of EXAMPLES) {
    it(`${rule}: is shown, mended, and left alone where it is switched off`, async () => {
      if (body !== undefined) await window.write(draftOf(body));
      const row = problem(says);
      await row.waitFor();
      assert.equal(await row.locator(`.codicon-${severity}`).count(), 1);

      await window.goTo(at);
      if (mends) {
        await window.fix(fix);
        await row.waitFor({ state: 'detached' });
        await window.write(draftOf(body ?? ''));
        await row.waitFor();
        await window.goTo(at);
      } else await window.offersFix(fix);
      await window.fix(`Do not check "${rule}" any more`);
      await row.waitFor({ state: 'detached' });
    });
  }

  it('left no error behind', async () => {
    assert.deepEqual(await hostErrors(desk.server), []);
    assert.deepEqual(window.consoleErrors(), []);
  });

  function problem(text: string): Locator {
    return window.page.locator('.markers-panel .monaco-list-row').filter({ hasText: text });
  }
});
