import assert from 'node:assert/strict';
import type { Person } from '../../src/domain/entities.ts';
import { personResolver } from '../../src/domain/persons.ts';
import { makePerson } from '../support/entities.ts';

const people = (emails: Readonly<Record<string, readonly string[]>>): Map<string, Person> =>
  new Map(Object.entries(emails).map(([id, list]) => [id, makePerson(id, { emails: list })]));

describe('who is who', () => {
  it('ids that share an e-mail address are one person, by way of others too', () => {
    const resolve = personResolver(
      people({ z: ['1@x'], b: ['1@x', '2@x'], c: ['2@x'], d: ['3@x'], me: ['4@x'] }),
      'me',
    );
    assert.deepEqual(['z', 'b', 'c', 'd', 'me'].map(resolve), ['b', 'b', 'b', 'd', 'me']);
  });

  it('the owner stays on top of the ids that are theirs', () => {
    const resolve = personResolver(people({ a: ['1@x'], me: ['1@x'], b: ['1@x'] }), 'me');
    assert.deepEqual(['a', 'b', 'me'].map(resolve), ['me', 'me', 'me']);
  });

  it('an id of which nothing more is known is the owner', () => {
    const resolve = personResolver(people({ a: [], b: ['1@x'] }), 'me');
    assert.deepEqual(['a', 'unknown', 'me', 'b'].map(resolve), ['me', 'me', 'me', 'b']);
  });

  it('does not depend on the order in which people became known', () => {
    const emails = Object.entries({ a: ['1@x'], b: ['2@x'], c: ['1@x', '2@x'], d: ['2@x'] });
    for (const list of [emails, emails.toReversed()]) {
      const resolve = personResolver(people(Object.fromEntries(list)), 'me');
      assert.deepEqual(['a', 'b', 'c', 'd'].map(resolve), ['a', 'a', 'a', 'a']);
    }
  });
});
