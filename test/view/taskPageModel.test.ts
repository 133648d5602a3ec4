import assert from 'node:assert/strict';
import type { Event, Fact } from '../../src/domain/events.ts';
import { taskHistory } from '../../src/domain/history.ts';
import { taskPageModel } from '../../src/view/taskPage.ts';
import { HOUR, makeHours } from './boardSample.ts';
import { taskInput } from './taskSample.ts';

describe("a task's page", () => {
  const sample = taskInput();
  const withTask = (more: Partial<typeof sample.task>) =>
    taskPageModel(taskInput({ task: { ...sample.task, ...more } }));
  const keys = (model: ReturnType<typeof taskPageModel>) => model.details.map(({ key }) => key);

  it('shows values as a person would type them', () => {
    const { details, words, title } = taskPageModel(sample);
    assert.equal(title.value, 'Slideshow arrows and swiping');
    assert.deepEqual(
      details.map(({ key, value }) => [key, value]),
      [
        ['component', 'slideshow'],
        ['priority', 'high'],
        ['value', '4'],
        ['estimate', '9h'],
        ['left', ''],
        ['due', '2026-06-19'],
        ['billable', 'true'],
      ],
    );
    assert.deepEqual(
      words.map(({ key }) => key),
      ['why', 'doneWhen', 'remark'],
    );
  });

  it('lets the progress be typed only where no checklist says it', () => {
    assert.equal(keys(taskPageModel(sample)).includes('progress'), false);
    assert.equal(taskPageModel(sample).checklistLabel, '1 of 3 done, 33 %');
    assert.equal(keys(withTask({ checklist: null })).includes('progress'), true);
    assert.equal(withTask({ checklist: null }).checklistLabel, '');
  });

  it('says what a state means now', () => {
    assert.equal(withTask({ state: 'waiting' }).stateNote, 'Waits for the client’s answer.');
    assert.equal(withTask({ state: 'postponed' }).stateNote, 'Postponed to Mon 22 Jun: we put the news page first');
    assert.equal(
      taskPageModel(taskInput({ task: { ...sample.task, state: 'waiting' }, questions: [] })).stateNote,
      'Waits for the client, but nothing is asked below.',
    );
    assert.equal(taskPageModel(sample).stateNote, '');
  });

  it('adds up: the days that are shown and what was before them are all there is', () => {
    const { days, earlier, figures } = taskPageModel(sample);
    assert.deepEqual(
      days.map(({ label, time, percent }) => [label, time, percent]),
      [
        ['Thu 18 Jun', '1:33', 100],
        ['Wed 17 Jun', '1:12', 77],
        ['Tue 16 Jun', '0:30', 32],
      ],
    );
    assert.equal(earlier, '1:15 before these days');
    assert.deepEqual(figures.find(({ label }) => label === 'In all')?.over, false);
    const over = taskPageModel(taskInput({ hours: makeHours(0, 0, 11), days: [] }));
    assert.equal(over.figures.find((figure) => figure.over)?.hint, '2:00 over the estimate');
    assert.equal(taskPageModel(taskInput({ hours: makeHours(0, 0, 0), days: [] })).earlier, '');
  });

  it('puts open questions first, and says which are late', () => {
    const later = taskPageModel(taskInput({ now: sample.now + 48 * HOUR }));
    assert.deepEqual(
      later.questions.map(({ id, by, when, late, answer }) => [id, by, when, late, answer]),
      [
        ['q1', 'by Fri 19 Jun, 12:00', 'Asked Tue 16 Jun', true, null],
        ['q2', '', 'Answered Wed 17 Jun', false, 'Yes, please'],
      ],
    );
  });

  it('knows where each comment of the client stands', () => {
    assert.deepEqual(
      taskPageModel(sample).comments.map(({ state, when }) => [state, when]),
      [
        ['settled', 'came Mon 15 Jun · handed over Tue 16 Jun · settled Wed 17 Jun'],
        ['handedOver', 'came Mon 15 Jun · handed over Tue 16 Jun'],
        ['gathered', 'came Thu 18 Jun'],
      ],
    );
  });

  it('tells what happened, newest first, in sentences', () => {
    const { history } = taskPageModel(sample);
    assert.deepEqual(history[0]?.what, ['Client’s date: Mon 22 Jun', 'Reason: we put the news page first']);
    assert.deepEqual(history[1], {
      when: 'Thu 18 Jun, 12:00',
      who: 'Ivan Petrov',
      what: ['Line “Swipe with a finger”: done'],
    });
    assert.deepEqual(history.at(-1)?.what, ['Task added', 'Title: Slideshow arrows and swiping', 'Estimate: 9h']);
  });

  it('says from what to what a value went, and clips what is long', () => {
    const event = (seq: number, fact: Fact) =>
      ({ v: 1, id: `e${seq}`, seq, at: '2026-06-18T10:00:00Z', by: 'me', device: 'd', ...fact }) as Event;
    const { history } = taskPageModel(
      taskInput({
        history: taskHistory([
          event(1, { type: 'task.set', task: 'arrows', project: 'flora', title: 'x', state: 'planned', progress: 10 }),
          event(2, { type: 'task.set', task: 'arrows', state: 'review', progress: 90, component: 'news' }),
          event(3, { type: 'task.set', task: 'arrows', why: 'long '.repeat(100) }),
        ]),
      }),
    );
    assert.deepEqual(history[1]?.what, ['State: Planned → In review', 'Progress: 10 % → 90 %', 'Component: News page']);
    assert.match(history[0]?.what[0] ?? '', /^Why: (long ){24}…$/);
  });
});
