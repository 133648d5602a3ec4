import assert from 'node:assert/strict';
import type { Fact } from '../../src/domain/events.ts';
import { Fold } from '../../src/domain/fold.ts';
import { folderOf } from '../../src/domain/folder.ts';
import { FACTS, stamper } from '../support/events.ts';

describe('the folder of an event', () => {
  const stamp = stamper();
  const fold = new Fold();
  for (const fact of Object.values(FACTS)) if (fact.type !== 'undo') fold.add(stamp(fact));
  const folder = (fact: Fact, state = fold.state) => {
    const found = folderOf(stamp(fact), state);
    return found.kind === 'person' ? 'person' : `${found.kind} of ${found.client}`;
  };

  it('keeps hours with the person and what a team may share with the client', () => {
    const folders = Object.fromEntries(Object.values(FACTS).map((fact) => [fact.type, folder(fact)]));
    assert.deepEqual(folders, {
      'person.set': 'person',
      'person.email': 'person',
      'profile.set': 'person',
      'absence.set': 'person',
      'word.set': 'person',
      'client.set': 'facts of c',
      'contact.set': 'facts of c',
      'glossary.set': 'facts of c',
      'project.set': 'facts of c',
      'project.repository': 'facts of c',
      'repository.set': 'facts of c',
      'repository.place': 'person',
      'component.set': 'facts of c',
      'task.set': 'facts of c',
      'checklist.set': 'facts of c',
      'feedback.set': 'facts of c',
      'attachment.set': 'facts of c',
      'question.set': 'facts of c',
      'link.set': 'facts of c',
      'pick.set': 'activity of c',
      stretch: 'activity of c',
      'mark.set': 'person',
      'timer.confirm': 'activity of c',
      'timer.start': 'activity of c',
      'timer.stop': 'activity of c',
      'note.set': 'activity of c',
      'pause.start': 'person',
      'pause.stop': 'person',
      'commit.seen': 'facts of c',
      'update.sent': 'facts of c',
      'mention.set': 'facts of c',
      'warning.told': 'activity of c',
      'reminder.told': 'activity of c',
      'meeting.set': 'facts of c',
      undo: 'person',
    });
  });

  it('of a mark or timer is that of its task', () => {
    assert.equal(folder({ ...FACTS['mark.set'], task: 't' }), 'activity of c');
    assert.equal(folder({ ...FACTS['timer.start'], task: null }), 'person');
  });

  it('is found by what is known of the entity when the event does not say it', () => {
    assert.equal(folder({ type: 'task.set', task: 't', progress: 10 }), 'facts of c');
    assert.equal(folder({ type: 'question.set', question: 'q', answer: 'blue' }), 'facts of c');
    assert.equal(folder({ type: 'component.set', component: 'm', name: 'News' }), 'facts of c');
  });

  it('is the person’s where no client is known: nothing is lost', () => {
    const { state } = new Fold();
    for (const fact of Object.values(FACTS)) {
      const ofClient = ['client.set', 'contact.set', 'glossary.set'].includes(fact.type);
      const expected = ofClient ? 'facts of c' : 'person';
      assert.equal(folder(fact, state), expected, fact.type);
    }
  });
});
