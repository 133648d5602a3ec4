import assert from 'node:assert/strict';
import { signatureOf } from '../../src/domain/signature.ts';
import { makePerson } from '../support/entities.ts';

describe('a signature', () => {
  it('is what a person says of themselves, in one line', () => {
    const ivan = makePerson('p', {
      name: 'Ivan Petrov',
      position: 'web developer',
      company: 'North Studio',
      contacts: ['+7 900 000-00-00', 'ivan@north.example'],
    });
    assert.equal(signatureOf(ivan), 'Ivan Petrov, web developer, North Studio, +7 900 000-00-00, ivan@north.example');
    assert.equal(
      signatureOf({ ...ivan, position: null, company: '' }),
      'Ivan Petrov, +7 900 000-00-00, ivan@north.example',
    );
  });

  it('needs a name', () => assert.equal(signatureOf(makePerson('p', { position: 'web developer' })), null));
});
