import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readMeeting } from '../../src/view/meetingText.ts';
import { RUNS } from '../support/runs.ts';

const ZONE = 'Europe/Moscow';
/** Friday, the day after the call. */
const TODAY = '2026-06-19';
const at = (moment: string) => Date.parse(`${moment.replace(' ', 'T')}:00+03:00`);
const read = (text: string) => readMeeting(text, TODAY, ZONE);
const points = (text: string) => read(text).points.map(({ line, ...point }) => point);

describe('what was written down of a call', () => {
  it('says when, who, and to which task its time belongs', () => {
    const { when, people, task, points } = read('When: 18 June 15:00-15:45\nWho: Anna, Ivan Petrov\nTask: Calls\n');
    assert.deepEqual(when, {
      at: at('2026-06-18 15:00'),
      range: { from: at('2026-06-18 15:00'), to: at('2026-06-18 15:45') },
    });
    assert.deepEqual(people, ['Anna', 'Ivan Petrov']);
    assert.deepEqual(task, { text: 'Calls', line: 2 });
    assert.deepEqual(points, []);
  });

  it('may say only when it began, or with whom in the same line', () => {
    assert.deepEqual(read('When: yesterday 15:00').when, { at: at('2026-06-18 15:00'), range: null });
    assert.deepEqual(read('Когда: вчера в 15:00').when, { at: at('2026-06-18 15:00'), range: null });
    assert.deepEqual(read('When: 18 June 15:00-15:45 with Anna and Ivan Petrov').people, ['Anna', 'Ivan Petrov']);
  });

  it('is points that were agreed, with bullets or without', () => {
    assert.deepEqual(points('- The slideshow goes first\n2. No autoplay\nPlain\n\n# not read'), [
      { kind: 'agreed', text: 'The slideshow goes first' },
      { kind: 'agreed', text: 'No autoplay' },
      { kind: 'agreed', text: 'Plain' },
    ]);
  });

  it('is who does what by when', () => {
    assert.deepEqual(
      points(
        'When: 18 June 15:00\n@me a new menu by Fri\n- @Anna: sends the photos\n@"Ivan Petrov" calls\n@я меню к понедельнику',
      ),
      [
        { kind: 'action', who: null, text: 'a new menu', by: '2026-06-19' },
        { kind: 'action', who: 'Anna', text: 'sends the photos', by: null },
        { kind: 'action', who: 'Ivan Petrov', text: 'calls', by: null },
        { kind: 'action', who: null, text: 'меню', by: '2026-06-22' },
      ],
    );
  });

  it('is questions, by when an answer is needed, and what happens without one', () => {
    const question = { kind: 'question', under: null };
    assert.deepEqual(
      points(
        '? Which photos by Mon 12:00 else the first three\n? Anybody else?\nВопрос: Чьё имя к понедельнику, иначе без имени',
      ),
      [
        { ...question, text: 'Which photos', by: at('2026-06-22 12:00'), otherwise: 'the first three' },
        { ...question, text: 'Anybody else?', by: null, otherwise: null },
        { ...question, text: 'Чьё имя', by: at('2026-06-22 23:59'), otherwise: 'без имени' },
      ],
    );
  });

  it('puts a question under the action of one’s own that it stands below', () => {
    const under = read(
      '@me a menu\n? Which icons?\n? Which words?\n@Anna photos\n? Which size?\n@me texts\nA point\n? Whose?',
    ).points;
    assert.deepEqual(
      under.flatMap((point) => (point.kind === 'question' ? [point.under] : [])),
      [0, 0, null, null],
    );
  });

  it('keeps what it does not understand as a point', () => {
    for (const line of ['@', '@me', '@ me', '?', '? ?', '@"" x', '#slider moves']) {
      assert.deepEqual(points(`Who: Anna\n${line}`), [{ kind: 'agreed', text: line.trim() }], line);
    }
    const twice = read('When: soon\nWhen: 15:00');
    assert.equal(twice.when, null);
    assert.equal(twice.whenLine?.text, 'soon');
    assert.deepEqual(twice.points, [{ kind: 'agreed', text: 'When: 15:00', line: 1 }]);
  });

  it('makes nothing of what was left empty', () => {
    assert.deepEqual(points('When:\nWho: \n-\n1.\n- '), []);
    assert.deepEqual(read('Who:\nWho: Anna').people, ['Anna']);
  });

  it('never throws, whatever is written, and every line is one point or says something of the call', () => {
    const word = fc.constantFrom(
      '@me',
      '@Anna',
      '?',
      '-',
      '#',
      'by',
      'Fri',
      'else',
      'otherwise',
      'к',
      'When:',
      'Who:',
      '"',
      '15:00',
      '…',
      'x',
    );
    const line = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 40 }),
      fc.array(word, { maxLength: 7 }).map((words) => words.join(' ')),
    );
    fc.assert(
      fc.property(fc.array(line, { maxLength: 8 }), (lines) => {
        const text = lines.join('\n');
        const { points, whenLine, task, people } = read(text);
        const written = text.split(/\r\n?|\n|\u2028|\u2029/).map((raw) => raw.replace(/\s+/gu, ' ').trim());
        const said = new Set(points.map((point) => point.line));
        assert.equal(said.size, points.length);
        for (const [index, raw] of written.entries()) {
          const header = /^(?:when|who|task|когда|кто|участники|задача)\s*:/iu.test(raw);
          const content = !/^(?:[-*•–—]|\d{1,3}[.)])?$/u.test(raw) && !/^#(?:\s|$)/.test(raw);
          if (content && !header) assert.ok(said.has(index), raw);
          if (!content) assert.ok(!said.has(index), raw);
        }
        for (const point of points) {
          const raw = written[point.line] ?? '';
          assert.notEqual(point.text, '');
          // A deadline is taken out of the middle; the words around it stay.
          for (const each of point.text.split(' ')) assert.ok(raw.includes(each), `${each} in ${raw}`);
        }
        assert.ok(whenLine === null || text.replace(/\s+/gu, ' ').includes(whenLine.text));
        assert.ok(task === null || task.text !== '');
        assert.ok(people.every((name) => name.trim() !== ''));
      }),
      { numRuns: RUNS },
    );
  });
});
