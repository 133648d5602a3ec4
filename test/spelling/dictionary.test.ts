import assert from 'node:assert/strict';
import type { Language } from '../../src/domain/events.ts';
import { Dictionary } from '../../src/spelling/dictionary.ts';
import { lookUp } from '../../src/spelling/lookUp.ts';
import { readWords } from '../../src/spelling/words.ts';
import { dictionaryOf } from './dictionaries.ts';

const AFFIXES = `SET UTF-8
TRY abc
PFX A Y 1
PFX A 0 re .
SFX D Y 2
SFX D 0 d e
SFX D y ied [^aeiou]y
SFX B N 1
SFX B 0 able [^e]
ONLYINCOMPOUND c
NOSUGGEST !
`;
const WORDS = readWords('6\nlike/AD\ntry/D\nplay/DB\nth/c\nRome\ndamn/!\nplay/A\n');
const small = new Dictionary(AFFIXES, WORDS);

describe('a dictionary', () => {
  for (const word of 'like liked relike reliked tried play playable replay Rome Liked damn'.split(' ')) {
    it(`knows "${word}"`, () => assert.ok(small.knows(word)));
  }
  for (const word of 'likeed tryed relikable retried th rome ROME'.split(' ')) {
    it(`does not know "${word}"`, () => assert.ok(!small.knows(word)));
  }

  it('does not offer what nobody wants to be offered', () => {
    assert.ok(small.offers('liked') && !small.offers('damn') && !small.offers('ROME'));
  });

  it('is not read at all where it has rules that are not understood', () => {
    assert.throws(() => new Dictionary('CIRCUMFIX x', new Map()), /CIRCUMFIX is not understood/);
    assert.throws(() => new Dictionary('SFX A Y 1\nSFX A 0 s/B .', new Map()), /Affixes of affixes/);
  });
});

describe('spelling', () => {
  const misspelt = async (language: Language, text: string) => [
    ...lookUp([await dictionaryOf(language)], text.split(' ')).keys(),
  ];

  it('takes American and British English', async () => {
    assert.deepEqual(await misspelt('en', "colour color organise organize centre client's clients' checkbox"), [
      "clients'",
    ]);
  });

  it('takes Russian with and without ё, and declined', async () => {
    const text = 'ещё еще вёрстка верстку зелёный зеленого фотографиями укладываемся перенесли планшетах';
    assert.deepEqual(await misspelt('ru', text), []);
  });

  it('knows the words of the trade, declined too', async () => {
    assert.deepEqual(await misspelt('en', 'mockups favicon webshop onboarding'), []);
    assert.deepEqual(await misspelt('ru', 'слайдшоу лендинга виджетов аватарку соцсетях превью'), []);
  });

  it('takes a word with hyphens for its parts', async () => {
    assert.deepEqual(await misspelt('ru', 'веб-разработчик фото-галирея'), ['фото-галирея']);
    assert.deepEqual(await misspelt('en', 'click-through pop-upp'), ['pop-upp']);
  });

  /** What a person typed, and what has to be among what is offered; first where it has to be the first. */
  const MEANT: Readonly<Record<Language, readonly (readonly [typed: string, meant: string, first?: 'first'])[]>> = {
    en: [
      ['teh', 'the', 'first'],
      ['recieve', 'receive', 'first'],
      ['seperate', 'separate', 'first'],
      ['definately', 'definitely', 'first'],
      ['neccessary', 'necessary', 'first'],
      ['tommorrow', 'tomorrow', 'first'],
      ['Scheduel', 'Schedule', 'first'],
      ['london', 'London', 'first'],
      ['buisness', 'business', 'first'],
      ['wich', 'which'],
      ['alot', 'a lot', 'first'],
    ],
    ru: [
      ['превет', 'привет', 'first'],
      ['сдесь', 'здесь', 'first'],
      ['агенство', 'агентство', 'first'],
      ['будующий', 'будущий', 'first'],
      ['вообщем', 'вообще'],
      ['извените', 'извините', 'first'],
      ['програма', 'программа', 'first'],
      ['Расчитывать', 'Рассчитывать', 'first'],
      ['москва', 'Москва', 'first'],
    ],
  };
  for (const language of ['en', 'ru'] as const) {
    for (const [typed, meant, first] of MEANT[language]) {
      it(`offers "${meant}" for "${typed}"`, async () => {
        const offered = lookUp([await dictionaryOf(language)], [typed]).get(typed) ?? [];
        if (first) assert.equal(offered[0], meant, offered.join(', '));
        else assert.ok(offered.includes(meant), offered.join(', '));
        assert.ok(offered.length <= 4);
      });
    }
  }

  it('does not think for seconds about a text that is in another language', async () => {
    const letter = (index: number) => String.fromCharCode(97 + (index % 26));
    const words = Array.from({ length: 2000 }, (_, at) => `zqx${letter(at)}q${letter(at / 26)}v${letter(at / 676)}x`);
    const found = lookUp([await dictionaryOf('en')], words);
    assert.equal(found.size, words.length);
    assert.ok([...found.values()].slice(50).every((offered) => offered.length === 0));
  });
});
