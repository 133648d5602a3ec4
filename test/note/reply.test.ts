import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readReply } from '../../src/note/reply.ts';
import { RUNS } from '../support/runs.ts';

const EN = { letters: ['A', 'B'], components: 3 };
const RU = { letters: ['А', 'Б', 'В'], components: 3 };

const read = (text: string, asked = EN) => {
  const { answers, order, unread } = readReply(text, asked);
  return {
    ...Object.fromEntries(answers.map(({ letter, answer }) => [letter, answer])),
    ...(order === null ? {} : { order: order.numbers }),
    ...(unread.length === 0 ? {} : { unread }),
  };
};

describe('a client’s reply', () => {
  it('gives the order by number', () => {
    for (const text of ['2, 1, 3', '2 1 3', '2-1-3.', '2 > 1 > 3', 'Order: 2, 1, then 3', 'Порядок: 2, 1 и 3'])
      assert.deepEqual(read(text), { order: [2, 1, 3] }, text);
    assert.deepEqual(read('сначала 3'), { order: [3] });
  });

  it('leaves an order that cannot be one', () => {
    for (const text of ['2, 2', '4, 1', '0, 1', '3']) assert.deepEqual(read(text), { unread: [text] }, text);
  });

  it('answers by letter, on lines of their own or in one', () => {
    const both = { A: 'the first three', B: 'yes' };
    assert.deepEqual(read('A: the first three\nB: yes'), both);
    assert.deepEqual(read('Question A) the first three\n\nb) yes'), both);
    assert.deepEqual(read('A - the first three, B - yes'), both);
    assert.deepEqual(read('2, 1, 3; A: the first three; B: yes'), { order: [2, 1, 3], ...both });
    assert.deepEqual(read('2,1,3;A:the first three;B:yes'), { order: [2, 1, 3], ...both });
    assert.deepEqual(read('А) первые три\nиз каталога\nБ) да', RU), { А: 'первые три из каталога', Б: 'да' });
  });

  it('is understood from another keyboard where only one question can be meant', () => {
    assert.deepEqual(read('А: да\nВ: нет'), { A: 'да', B: 'нет' });
    assert.deepEqual(read('A: yes\nB: no', { letters: ['А', 'Б'], components: 2 }), { А: 'yes', Б: 'no' });
    assert.deepEqual(read('A: yes\n\nB: no', RU), { А: 'yes', unread: ['B: no'] });
  });

  it('is read without what it quotes, and says what could not be read', () => {
    const mail =
      'Hello Ivan,\nthank you!\n\nA: the first three\n\n> B: Should we show the name?\n\nOn Thu Ivan wrote:\n1, 2';
    assert.deepEqual(read(mail), { A: 'the first three', unread: ['Hello Ivan,', 'thank you!'] });
    assert.deepEqual(read('# A: what it asked\nC: to nobody'), { unread: ['C: to nobody'] });
    assert.deepEqual(read('A:'), {});
  });

  it('takes no longer for a line of blanks, nor minds a mark at the beginning of the text', () => {
    const began = performance.now();
    assert.deepEqual(read(`${' '.repeat(5000)}A:${' '.repeat(5000)}yes`), { A: 'yes' });
    assert.deepEqual(read(`1,${' '.repeat(5000)}and`), { unread: ['1, and'] });
    assert.ok(performance.now() - began < 2000);
    assert.deepEqual(read('\ufeffA: yes\r\n'), { A: 'yes' });
  });

  it('loses no word of any text', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('A:', 'yes', 'B)', '2, 1', '\n', 'ok.', 'Z:')), (parts) => {
        const { answers, unread } = readReply(parts.join(' '), EN);
        const kept = [...answers.map(({ answer }) => answer), ...unread].join(' ');
        for (const word of ['yes', 'ok']) {
          assert.equal(kept.split(word).length, parts.join(' ').split(word).length);
        }
      }),
      { numRuns: RUNS },
    );
  });
});
