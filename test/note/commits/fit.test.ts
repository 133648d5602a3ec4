/** Lines as real histories have them, reworded: what may stand before a client, and what may not. */
import assert from 'node:assert/strict';
import type { Language } from '../../../src/domain/events.ts';
import { joinClauses, splitClauses } from '../../../src/note/commits/clauses.ts';
import { commitLines } from '../../../src/note/commits/lines.ts';
import { LANGUAGES } from '../../../src/note/language/languages.ts';
import { commit, component } from '../flora.ts';

function judge(subject: string, language: Language, name = 'Shop'): string {
  const phrases = LANGUAGES[language](2026);
  const { lines, leftOut } = commitLines({
    commits: [commit(subject, { files: ['a.ts'] })],
    components: [component('shop', name, ['**'])],
    tasks: [],
    reported: [],
    language,
    words: phrases.commits,
    clientGlossary: [],
    builtInGlossary: phrases.glossary,
  });
  return lines[0]?.text ?? `(${leftOut[0]?.rule})`;
}

const check = (cases: readonly [subject: string, told: string][], language: Language) => {
  for (const [subject, told] of cases) {
    it(`${subject.slice(0, 60)} → ${told}`, () => assert.equal(judge(subject, language), told));
  }
};

describe('English lines that a client may read', () => {
  check(
    [
      ['feat(editor): add a ruler & allow snapping to it', 'Added a ruler and allowed snapping to it'],
      [
        'fix: prevent the menu from closing when a dialog is open',
        'Prevented the menu from closing when a dialog is open',
      ],
      ['Pages: Improved the display of long lists', 'Improved the display of long lists'],
      ['Add a step-by-step guide, and minor fixes', 'Added a step-by-step guide'],
      ['fix: text height in header of gallery', '(verb)'],
      ['Fix text height in header of the gallery', 'Fixed the text height in the header of the gallery'],
      ['Add sponsor logos to footer', 'Added sponsor logos to the footer'],
      ["Rename 'Grid' to 'Show grid' in the menu", 'Renamed “Grid” to “Show grid” in the menu'],
      ["Fix the people's names in the list", "Fixed the people's names in the list"],
      ['Change the blog URL in the footer', 'Changed the blog web address in the footer'],
      ['Switch to the new payment provider, closes #4', 'Switched to the new payment provider'],
      ['Add the price list; fix typos', 'Added the price list'],
      ['Add the price list; hide old offers', 'Added the price list; hid old offers'],
      ['Add QR codes to tickets', 'Added QR codes to tickets'],
      ['Support swipes on phones', 'Added support for swipes on phones'],
      ['Resize the photos of the catalogue', 'Resized the photos of the catalogue'],
      ['Connect PayPal to the checkout', 'Connected PayPal to the checkout'],
      ['Fix the menu not closing on phones', 'Fixed the menu not closing on phones'],
      ['Add the e-mail address of the shop 🇩🇪', 'Added the e-mail address of the shop'],
      ['Show search tips from google in french', 'Now showing search tips from Google in French'],
      ['Show an empty list if there is no news', 'Now showing an empty list if there is no news'],
      [
        'Add an option to configure the PDF export paper size',
        'Added an option to configure the PDF export paper size',
      ],
      ['Fix long attachment names breaking outer boxes', 'Fixed long attachment names breaking outer boxes'],
      ['Add missing polish translations and google maps', 'Added missing Polish translations and Google Maps'],
      ['Add a "Delete draft" button', 'Added a “Delete draft” button'],
    ],
    'en',
  );
});

describe('English lines that it may not', () => {
  check(
    [
      // The inside of a program.
      ['Add CSRF checks to the forms', '(glossary)'],
      ['Fix the failing tests of the list', '(glossary)'],
      ['Fix responses of the form', '(glossary)'],
      ['Move the actions of the menu to its own file', '(glossary)'],
      ['Update sponsor links', '(glossary)'],
      ['Fix wording of the issue template', '(glossary)'],
      ['Update version for release', '(glossary)'],
      ['Make a start on the new gallery', '(vague)'],
      ['Add limit to the books and make alphabetical', '(half)'],
      ['Changed in the profile page', '(half)'],
      ['Remove the debug panel', '(glossary)'],
      ['Add dark theme handling', '(glossary)'],
      ['Update the settings controller', '(glossary)'],
      ['Add XYZ support to the gallery', '(abbreviation)'],
      ['Add autofocus on the user-select-popup', '(code)'],
      ['Add a cross-fade-popup to the gallery', '(code)'],
      ['Move the editor to cm6', '(code)'],
      ["Add an 'edit-page' permission", '(code)'],
      ['Set a min width for the menu', '(glossary)'],
      ['Add padding to the cards', '(glossary)'],
      ['Move the menu by 5px', '(code)'],
      ['Fix the 404 page', '(code)'],
      ['Add D&D to the list of photos', '(code)'],
      ['Fix missing p in the footer', '(code)'],
      ['Add missing tr translations', '(code)'],
      ['Remove v-show of the banner', '(code)'],
      ['Update the language files', '(code)'],
      ['Update the remaining views to the new design', '(code)'],
      // The work instead of what came of it.
      ['Make requested changes', '(vague)'],
      ['Add an extra check to the form', '(vague)'],
      ['Add check for the last photo', '(vague)'],
      ['Simplify per review comments', '(vague)'],
      ['Add files via upload', '(vague)'],
      ['Fix the history (take 2)', '(vague)'],
      ['Ensure we do not stop too early', '(vague)'],
      ['Make sure that the name is shown correctly', '(vague)'],
      ['Add missing words', '(vague)'],
      // Half a sentence.
      ['Add the history to to all lists', '(half)'],
      ['Add an hidden button', '(half)'],
      ['Support export photos to a folder', '(half)'],
      ['Make the scroll working on phones', '(half)'],
      ['Add the list of photos to', '(half)'],
      ['Fix - arrows of the slider', '(half)'],
      ['Move to the top or bottom', '(half)'],
      ['Fix in the header of', '(half)'],
      ['Add the archive of news by y…', '(half)'],
      ['Fix not closing menu', '(half)'],
      // Says nothing, or too much.
      ['Fix some minor issues', '(vague)'],
      ['Fix another bug', '(vague)'],
      ['Improve padding', '(vague)'],
      ['Add the archive (not yet)', '(vague)'],
      ['Fix the ugly header', '(vague)'],
      ['Disable the banner for now', '(vague)'],
      ['Add a whole load of icons', '(vague)'],
      // Wrong in the past.
      ['Resize text on the cards', '(verb)'],
      ['Duplicate photos by dragging them', '(verb)'],
      ['Add image button not working on tablets', '(verb)'],
      ['Restore the photos when the page is opened', '(verb)'],
      ['Simplified Chinese translation of the menu', '(verb)'],
      ['Use the mouse wheel to zoom', '(verb)'],
      // What its author alone can read.
      ['Align admin permission check restriction ignore', '(half)'],
      ['Remove image manager from user delete', '(half)'],
      ['Add priority on page and chapter create', '(half)'],
      ['Remove small elements on scene load', '(half)'],
      ['Fix scrollbars when no elements', '(half)'],
      ['Fix tags listing grouping by name', '(half)'],
      ['Fix drag multiple elements bug', '(half)'],
      ['Add pasted elements to the frame under the cursor', '(verb)'],
      ['Prevent actions visible without permission', '(verb)'],
      ['Make the dialogs less aggressive', '(vague)'],
      ['Fix an issue where book titles could be leaked', '(vague)'],
      ['Add security headers to answers', '(vague)'],
      ['Make another mass of accessibility improvements', '(vague)'],
      ['Fix scrollbar and toolbar grid-gap', '(glossary)'],
      ['Remove bound-arrows from frames', '(glossary)'],
      ['Load fonts by hand', '(verb)'],
      ['Start a new menu', '(verb)'],
    ],
    'en',
  );
  it('unless the client calls a part of it so', () => {
    assert.equal(judge('Add photos to classes', 'en'), '(glossary)');
    assert.equal(judge('Add photos to classes', 'en', 'Yoga classes'), 'Added photos to classes');
  });
});

describe('Russian lines that a client may read', () => {
  check(
    [
      ['Исправлен баг с кнопкой «Купить»', 'Исправлена ошибка с кнопкой «Купить»'],
      ['Добавил фильтр по цене и убрал баннер', 'Добавили фильтр по цене и убрали баннер'],
      ['Добавлен фильтр по цене, + мелочи', 'Добавлен фильтр по цене'],
      ['Добавлен фильтр по цене; Обновлён валидатор; мелкие правки', 'Добавлен фильтр по цене'],
      ['Добавлен фильтр. Исправлена дата в письмах.', 'Добавлен фильтр; исправлена дата в письмах'],
      ['Увеличено кол-во фото в галерее', 'Увеличено количество фото в галерее'],
      ['Подключили оплату через PayPal, счета с НДС', 'Подключили оплату через PayPal, счета с НДС'],
      ['Добавили вход по sms и e-mail', 'Добавили вход по sms и e-mail'],
      ['Добавлена в корзину проверка адреса', 'Добавлена в корзину проверка адреса'],
      ['Исправлена кнопка "В корзину" на телефоне', 'Исправлена кнопка «В корзину» на телефоне'],
      ['Добавил код подтверждения в письмо', 'Добавили код подтверждения в письмо'],
      ['Добавил промокод', 'Добавили промокод'],
      ['Сделал версию для слабовидящих', 'Сделали версию для слабовидящих'],
      ['Исправил комментирование новостей', 'Исправили комментирование новостей'],
    ],
    'ru',
  );
});

describe('Russian lines that it may not', () => {
  check(
    [
      ['Убран нотис в профиле', '(glossary)'],
      ['Исправлена валидация полей списка', '(glossary)'],
      ['Добавлен токен в письма', '(glossary)'],
      ['Добавлен figure в обработку текста', '(code)'],
      ['Исправили загрузку после ОРМ', '(abbreviation)'],
      ['Исправлены мелкие ошибки', '(vague)'],
      ['Исправил ошибки', '(vague)'],
      ['Добавили костыль для шапки', '(vague)'],
      ['Исправили в шапке и подвале', '(half)'],
      ['Добавили кнопку для', '(half)'],
      ['Добавлена кнопка и убрать баннер', '(verb)'],
      ['Убрал невостребованный код', '(glossary)'],
      ['Исправил сборку пакета', '(glossary)'],
      ['Удалены неиспользуемые картинки', '(glossary)'],
      ['Добавлен алгоритм скидок', '(glossary)'],
      ['Увеличил номер версии в подвале', '(glossary)'],
      ['Переименовал пространство имён', '(glossary)'],
      ['Добавлена проверка базового типа', '(glossary)'],
      ['Поправил видимость', '(vague)'],
      ['Вернул условие.', '(vague)'],
      ['Исправил еще ошибку', '(vague)'],
      ['Решил делать постепенно', '(half)'],
      ['Убрал лишние вызовы Menu.Initialize', '(path)'],
    ],
    'ru',
  );
  it('unless the client calls a part of it so, or it stands on the screen', () => {
    assert.equal(judge('Добавили оплату сборки', 'ru'), '(glossary)');
    assert.equal(judge('Добавили оплату сборки', 'ru', 'Сборка мебели'), 'Добавили оплату сборки');
    assert.equal(judge('Добавили поле «Код»', 'ru'), 'Добавили поле «Код»');
  });
});

describe('several changes in one subject', () => {
  it('are told as far as there is room', () => {
    assert.deepEqual(splitClauses('Add a; Fix b.  New c', / and d$/u), ['Add a', 'Fix b.  New c']);
    assert.deepEqual(splitClauses('Added one. Fixed two', / and d$/u), ['Added one', 'Fixed two']);
    assert.deepEqual(splitClauses(';', / and d$/u), [';']);
    assert.equal(joinClauses(['Added one', 'Fixed two', 'Set 3'], 16), 'Added one; set 3');
  });
});
