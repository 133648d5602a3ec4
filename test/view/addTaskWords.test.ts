import assert from 'node:assert/strict';
import { newTaskWords } from '../../src/view/addTaskWords.ts';
import { boardModel } from '../../src/view/board.ts';
import { sampleInput } from './boardSample.ts';

const model = boardModel(sampleInput());

describe('what a line that adds a task would make', () => {
  const examples: readonly [line: string, words: string][] = [
    [
      'Carousel swipe #slide !high ~6h @fri',
      '“Carousel swipe”, in Slideshow, priority high, estimate 6:00, due Fri 19 Jun',
    ],
    ['Captions', '“Captions”'],
    ['Captions #nowhere @someday', '“Captions #nowhere @someday”'],
    ['#news ~2h', 'A title cannot be empty.'],
    ['  ', '#component !high ~6h @fri may stand in it'],
    ['{0} {1}', '“{0} {1}”'],
  ];
  for (const [line, words] of examples) {
    it(`${line.trim() || 'nothing'} → ${words}`, () => assert.equal(newTaskWords(line, model), words));
  }
});
