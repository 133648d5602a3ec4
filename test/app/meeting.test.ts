import assert from 'node:assert/strict';
import { HoursBook } from '../../src/app/hours.ts';
import { recordMeeting, understandMeeting, writeSummary } from '../../src/app/meeting.ts';
import { setProfile } from '../../src/app/profile.ts';
import { undo } from '../../src/app/undo.ts';
import { renderNote } from '../../src/note/render.ts';
import { openTestBook, recordJob, recordWork } from '../support/book.ts';
import { HOUR } from '../support/events.ts';
import { removeTestFolders } from '../support/repo.ts';

/** Mon 2 March 2026, 14:00 in UTC. */
async function openJob() {
  const test = await openTestBook();
  const { book, clock } = test;
  await recordJob(book);
  await setProfile(book, { name: 'Ivan Petrov' });
  clock.at += 5 * HOUR;
  const project = book.state.projects.get('site')!;
  const understand = (text: string) => understandMeeting(book, project, text);
  const tasks = () => [...book.state.tasks.values()].filter(({ id }) => !['slides', 'list'].includes(id));
  const minutes = (task: string | null) => (new HoursBook(book).byTask().get(task) ?? 0) / 60_000;
  return { ...test, understand, tasks, minutes };
}

const NOTES = `# Notes
When: today 13:00-13:40
Who: Anna, Ivan Petrov

- The slider comes first
@me two versions of the menu #slider !high ~6h by Fri
? Which icons by Wed 12:00 else the old ones
@me list of news by Thu
? How many of them
@Anna sends the photos by Wed
`;

describe('a call that is summed up', () => {
  after(removeTestFolders);

  it('becomes tasks, dates, questions and time, as one action', async () => {
    const { book, understand, tasks, minutes } = await openJob();
    await recordMeeting(book, understand(NOTES));
    const [menu, ...others] = tasks();
    assert.deepEqual(others, []);
    assert.deepEqual(
      { ...menu, id: '', order: 0, addedAt: 0 },
      {
        ...book.state.tasks.get('list'),
        id: '',
        order: 0,
        addedAt: 0,
        title: 'Two versions of the menu',
        component: 'slider',
        priority: 'high',
        estimateMs: 6 * HOUR,
        clientDue: '2026-03-06',
      },
    );
    // What is there already is not made twice.
    assert.equal(book.state.tasks.get('list')?.clientDue, '2026-03-05');
    const asked = { askedAt: Date.parse('2026-03-02T13:00Z'), answer: null, answeredAt: null };
    assert.deepEqual(
      [...book.state.questions.values()].map((question) => ({ ...question, id: '' })),
      [
        {
          ...asked,
          id: '',
          task: menu?.id,
          text: 'Which icons',
          by: Date.parse('2026-03-04T12:00Z'),
          otherwise: 'the old ones',
        },
        { ...asked, id: '', task: 'list', text: 'How many of them', by: null, otherwise: null },
      ],
    );
    assert.equal(minutes(null), 40);
    const [meeting] = book.state.meetings.values();
    assert.deepEqual(meeting?.people, ['Anna', 'Ivan Petrov']);
    assert.deepEqual(meeting?.agreed, ['The slider comes first']);
    assert.deepEqual(meeting?.actions, [
      { who: 'Ivan Petrov', what: 'two versions of the menu', by: '2026-03-06', task: menu?.id },
      { who: 'Ivan Petrov', what: 'List of news', by: '2026-03-05', task: 'list' },
      { who: 'Anna', what: 'sends the photos', by: '2026-03-04', task: null },
    ]);
    await undo(book);
    assert.deepEqual(tasks(), []);
    assert.equal(book.state.tasks.get('list')?.clientDue, null);
    assert.equal(book.state.questions.size + book.state.meetings.size + book.state.notes.size, 0);
    assert.equal(minutes(null), 0);
  });

  it('is told to the client before anything is recorded', async () => {
    const { book, understand } = await openJob();
    const { subject, blocks } = writeSummary(book, understand(NOTES));
    assert.equal(subject, '[Site] Summary of the call of Mon 2 March, 13:00');
    assert.match(renderNote({ blocks }, 'text'), /2\. Ivan Petrov: two versions of the menu, by Fri 6 March\.\n/);
    assert.equal(book.state.meetings.size, 0);
  });

  it('gives its time, and its questions, to the task that it names', async () => {
    const { book, understand, minutes } = await openJob();
    await recordWork(book, 4 * 60, 4 * 60 + 30);
    await recordMeeting(book, understand('When: 13:00-13:40\nTask: slides move\n? Which photos'));
    assert.equal(minutes('slides'), 40);
    assert.equal(minutes(null), 0);
    const [question] = book.state.questions.values();
    assert.equal(question?.task, 'slides');
    const [note] = book.state.notes.values();
    assert.deepEqual([note?.task, note?.text], ['slides', 'Call']);
  });

  it('keeps a question of no task with what was said', async () => {
    const { book, understand } = await openJob();
    await recordMeeting(book, understand('When: 13:00\n? Who pays for the photos'));
    assert.equal(book.state.questions.size, 0);
    assert.deepEqual(
      [...book.state.meetings.values()].map(({ agreed }) => agreed),
      [['Who pays for the photos']],
    );
    assert.equal(book.state.statements.length, 0);
  });

  it('is refused without its time, without a point, twice, in the future and on another project’s task', async () => {
    const { book, understand } = await openJob();
    const refused = (text: string, message: RegExp) =>
      assert.rejects(async () => recordMeeting(book, understand(text)), { name: 'Expected', message });
    await refused('- A point', /Say when the call was/);
    await refused('When: some day\n- A point', /Say when the call was/);
    await refused('When: 13:00-13:40\nWho: Anna', /nothing in it/);
    await refused('When: 13:30-14:30\n- A point', /ends in the future/);
    await refused('When: 14:30\n- A point', /still to come/);
    await refused('When: 13:00\nTask: nothing\n- A point', /There is no task "nothing"/);
    await book.record([
      { type: 'project.set', project: 'shop', client: 'flora', name: 'Shop' },
      { type: 'task.set', task: 'cart', project: 'shop', title: 'Cart' },
    ]);
    await refused('When: 13:00\nTask: Cart\n- A point', /another project/);
    await recordMeeting(book, understand('When: 13:00-13:40\n- A point'));
    await refused('When: 13:00-13:40\n- A point', /recorded already/);
    assert.equal(book.state.meetings.size, 1);
  });
});
