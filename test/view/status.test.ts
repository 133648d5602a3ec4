import assert from 'node:assert/strict';
import { plain, type StatusInput, statusModel, unlinked } from '../../src/view/status.ts';

const HOUR = 3_600_000;
const today = [{ title: 'Slides move', ms: 1.5 * HOUR }];
const AT = Date.UTC(2026, 5, 19, 14, 5);
const standing = { zone: 'UTC', timer: null, pause: null, away: null } as const;
const tracked: StatusInput = {
  ...standing,
  kind: 'tracked',
  branch: 'feature/slides',
  task: { id: 't', title: 'Slides move' },
  picked: false,
  recording: true,
  problem: null,
  todayMs: 1.5 * HOUR,
  today,
};

const everywhere: readonly StatusInput[] = [
  tracked,
  { ...standing, kind: 'nowhere' },
  { ...standing, kind: 'untracked', repository: 'site' },
];

describe('the status bar', () => {
  it('shows the task and today’s time on it', () => {
    const { text, label, tooltip, action } = statusModel(tracked);
    assert.equal(text, '$(record) Slides move · 1:30');
    assert.match(label, /^Rapport: Slides move, 1.*30.* today, recording\. Pick a task\.$/);
    assert.deepEqual(tooltip.rows, [['Slides move', '1:30']]);
    assert.equal(tooltip.heading, 'Slides move (feature/slides)');
    assert.equal(action, 'pickTask');
  });

  it('tells a picked task from a linked one, and whether it is recording', () => {
    const { text, tooltip } = statusModel({ ...tracked, picked: true, recording: false, branch: null });
    assert.equal(text, '$(clock) Slides move · 1:30');
    assert.equal(tooltip.heading, 'Slides move (picked on detached HEAD)');
  });

  it('offers to pick where there is no task, with the time that waits for one', () => {
    const { text, tooltip, action } = statusModel({ ...tracked, task: null, todayMs: 60_000 });
    assert.equal(text, '$(record) Pick a task · 0:01');
    assert.equal(tooltip.heading, 'No task on feature/slides');
    assert.equal(action, 'pickTask');
  });

  it('shows a running timer before the task, with the way to stop it', () => {
    const timer = { title: 'Call', runningMs: 61 * 60_000 };
    for (const input of everywhere) {
      const { text, action } = statusModel({ ...input, timer });
      assert.equal(text, '$(watch) Call · 1:01');
      assert.equal(action, 'timer');
    }
    assert.match(statusModel({ ...tracked, timer: { title: null, runningMs: 0 } }).text ?? '', /Timer · 0:00$/);
  });

  it('says nothing without a repository and offers to track one that is new', () => {
    assert.equal(statusModel({ ...standing, kind: 'nowhere' }).text, null);
    const { text, tooltip, action } = statusModel({ ...standing, kind: 'untracked', repository: 'site' });
    assert.equal(text, '$(clock) Track time');
    assert.equal(tooltip.heading, 'site is not tracked');
    assert.equal(action, 'trackRepository');
  });
});

describe('the status bar while paused and after time away', () => {
  it('says since when it is paused, and resumes with a click', () => {
    for (const input of everywhere) {
      const { text, action, warning } = statusModel({ ...input, pause: { since: AT, editing: false } });
      assert.equal(text, '$(debug-pause) Paused since 14:05');
      assert.equal(action, 'resume');
      assert.equal(warning, false);
    }
  });

  it('asks to resume when the person goes on editing', () => {
    const { text, label, action, warning } = statusModel({ ...tracked, pause: { since: AT, editing: true } });
    assert.equal(text, '$(debug-pause) Paused: resume?');
    assert.equal(label, 'Rapport: paused since 14:05, and you are editing. Resume.');
    assert.equal(action, 'resume');
    assert.equal(warning, true);
  });

  it('shows when the person was away, and asks what it was', () => {
    const away = { from: AT, to: AT + 25 * 60_000 };
    const { text, label, action, tooltip } = statusModel({ ...tracked, away });
    assert.equal(text, '$(coffee) away 14:05–14:30');
    assert.equal(label, 'Rapport: away 14:05 to 14:30. Say what you did.');
    assert.equal(tooltip.heading, 'Away 14:05–14:30 (0:25)');
    assert.equal(action, 'away');
  });

  it('shows a timer before time away, and first of all that nothing is saved', () => {
    const away = { from: AT, to: AT + 25 * 60_000 };
    const timer = { title: 'Call', runningMs: 0 };
    assert.equal(statusModel({ ...tracked, away, timer }).action, 'timer');
    assert.equal(statusModel({ ...tracked, away, timer, problem: 'The disk is full.' }).action, 'showLog');
  });
});

describe('a title in the status bar', () => {
  it('draws no icons, has one line and its letters in order', () => {
    assert.equal(plain('$(flame) $(sync~spin)'), '$\u200b(flame) $\u200b(sync~spin)');
    assert.equal(plain(' a\nb\u2028c\u202ed\u0000'), 'a b c d');
    assert.equal(statusModel({ ...tracked, task: { id: 't', title: '$(x)' } }).text, '$(record) $\u200b(x) · 1:30');
  });

  it('is cut between letters', () => {
    assert.equal(plain('x'.repeat(40)), 'x'.repeat(40));
    assert.equal(plain('x'.repeat(41)), `${'x'.repeat(39)}…`);
    assert.equal(plain('🚀'.repeat(41)), `${'🚀'.repeat(39)}…`);
    assert.equal(plain('word '.repeat(9), 11), 'word word…');
  });
});

describe('untrusted text in a notification', () => {
  it('makes no link, least of all one that runs a command', () => {
    assert.equal(unlinked('[Click](command:undo) [x]'), '[Click]\u200b(command:undo) [x]');
  });
});

describe('hours that cannot be saved', () => {
  it('are said in the status bar until they can', () => {
    const { text, tooltip, action } = statusModel({ ...tracked, problem: 'The disk is full.' });
    assert.equal(text, '$(warning) Hours not saved');
    assert.equal(tooltip.heading, 'The disk is full.');
    assert.equal(action, 'showLog');
  });
});
