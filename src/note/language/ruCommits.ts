/** What makes a Russian commit line unfit for a client although each of its words may be fit. */
import type { CommitWords, Unfit } from './commitWords.ts';
import { RUSSIAN_PAST } from './ruVerbs.ts';

/** Written in capitals and known to everybody, in either script. */
const ABBREVIATIONS =
  'НДС ИНН КПП ОГРН ФИО СМС РФ СНГ США ЕС МСК ТВ ООО ИП ОАО АО ЖКХ МФЦ ЕГЭ ГОСТ ID PDF QR SMS SEO FAQ CRM CMS CSV USB VIP GPS PNG JPG JPEG GIF MP3 MP4 ZIP VK OK USD EUR';

/** As in English, the patterns are for lines in small letters, with those letters alone that such lines have. */
const VAGUE =
  /(?<![а-яёa-z])(?:мелоч[а-яёa-z]*|мелки[ейхм][а-яёa-z]* (?:правк|исправлен|доработ|ошиб|недоч|баг)[а-яёa-z]*|небольши[ехм][а-яёa-z]* (?:правк|исправлен|доработ|изменен)[а-яёa-z]*|косметич[а-яёa-z]*|временно|времянк[а-яёa-z]*|костыл[а-яёa-z]*|хак|хаки|заглушк[а-яёa-z]*|черновик[а-яёa-z]*|черновой|не до конца|на скорую руку|вроде|вроде бы|кажется|наверное|скорее всего|надеюсь|пока что|пока так|всякое|всякие|разное|разные|кое-что|кое-где|кое-как|из коробки|опять|снова|ещё раз|еще раз|немного|чуть|прочее|проч|т\.\s?[дп]|где их не хватало|где не хватало|там где|различн[а-яёa-z]*|опреде?л[её]нн[а-яёa-z]* схем[а-яёa-z]*)(?![а-яёa-z])|[?!]/;
const NOTHING_SAID =
  /^[а-яёa-z]+(?: (?:все|всё|ещё|еще|одну|одна|пару|пара|несколько|некоторые|новые|новую|новая|старые|старую|мелкие|мелкую|небольшие|небольшую|остальные|другие|часть|выявленные|найденные|критические|критическую|критическая))* (?:ошибк[а-яёa-z]*|баг[а-яёa-z]{0,2}|опечатк[а-яёa-z]*|недоч[её]т[а-яёa-z]*|недоработк[а-яёa-z]*|замечани[а-яёa-z]*|проблем[а-яёa-z]*|правк[а-яёa-z]*|исправлени[а-яёa-z]*|изменени[а-яёa-z]*|косяк[а-яёa-z]*|код|кода|файл|файлы|файла|стили|стиль|тексты?|комментари[а-яёa-z]*|мусор|ненужн[а-яё]+|лишнее|скобки|отступы|пробелы|пакет(?: обновлени[а-яёa-z]*)?|кое-что)$/;

/** An active verb with nothing that it was done to. */
const WITHOUT_OBJECT =
  /^решили [а-яё]+(?:ть|ти)(?![а-яё])|^(?:[а-яёa-z]+ли|[а-яёa-z]+но) (?:а|без|в|во|для|до|за|и|из|или|к|ко|на|но|о|об|от|по|под|при|с|со|у|через|чтобы|если|когда|[-–—:&,/])(?=\s|$)/;
const CUT_OFF =
  /(?:(?<![а-яёa-z])(?:а|без|в|во|для|до|за|и|из|или|к|на|но|о|об|от|по|под|при|с|со|у|что|чтобы|который)|[&+/,:–—-]|…|\.{2,})$/;

/** A comma that tears a sentence ("опцию, для скрытия поля"), a hyphen that joins what is two words. */
const TORN = /, (?:для|в|на|с|по|из) |по-умолчанию/;
const TWICE = /(?<![а-яёa-z])([а-яёa-z]{2,})\s+\1(?![а-яёa-z])/;
/** Files and names of the inside, marketing's abbreviations cut short. */
const INSIDE =
  /(?<![а-яёa-z])(?:файл(?:ы|ов|ам|ами|ах)? с |(?:с|под) (?:старыми|новыми) именами|соц\.? |seo данны|длин[аыу] пол[яе]|установщик[а-яёa-z]*|мас(?:к(?:а|и|у|ой|е|ам|ами|ах)|ок)(?![а-яёa-z]))/;

/**
 * Beginnings of words for the inside of a program. As in English a client whose components or tasks are called so gets
 * the line, and what has an everyday meaning more often than not ("модуль", "интерфейс", "метод") is not among them.
 */
const TECHNICAL =
  'алгоритм аннотац аргумент атрибут библиотек верстк директив дублировани загрузчик закомментир избыточн исключени итератор инфраструктур комментированн компиляц компонент конфигурац контекст невостребован неиспользу отлад отступ перечислени префикс регуляр релиз сборк сборок сборщик сигнатур стек суффикс сущност фасет форматирован'.split(
    ' ',
  );
/** "Код" by itself is a program's; "код товара" is not. "Версия для слабовидящих" is a thing, "номер версии" is not. */
const OF_A_PROGRAM =
  /(?<![а-яёa-z-])(?:код(?:а|у|ом|е)?(?=$|[,;.)]| (?:и|в|на|от|по|из|для) )|исходн[а-яё]+ код|(?:номер[а-яё]*|увеличен[а-яё]*|вернули) (?:версию?|версии|версия|выпуск[а-яё]*)|пространств[а-яё]+ им[её]н|(?:имена|преобразовани[а-яё]+|приведени[а-яё]+) тип[а-яё]+|тип(?:а|у|ов|ы)?$|текст(?:а|ы)? лицензи[а-яё]+)(?![а-яё])/;
/** Of one word that was mended or changed nobody knows what about it. */
const ONE_WORD = /^(?:верн|измен|испр|обнов|подправ|поправ|почин|скорректир|улучш|уточн|упро)[а-яё]+ [а-яё-]+$/;

/** Latin words that Russian has taken over as they are. */
const TAKEN_OVER =
  /(?<![а-яёa-z-])(?:e-?mail|mail|online|offline|wi-?fi|sms|web|png|jpg|pdf|iphone|android|telegram|whatsapp)(?![а-яёa-z])/gi;
const QUOTED = /«[^»]*»|"[^"]*"|“[^”]*”|„[^“]*“/g;
/** A small Latin word amid Russian is a name from the code; brands have a capital. */
const SMALL_LATIN = /(?<![A-Za-zÀ-ɏА-Яа-яЁё])[A-Za-zÀ-ɏ]+(?![A-Za-zÀ-ɏА-Яа-яЁё])/g;

function unfit(line: string, known: ReadonlySet<string>): Unfit | null {
  const low = line.toLowerCase();
  const said = (...patterns: readonly RegExp[]) => patterns.some((pattern) => pattern.test(low));
  if (said(VAGUE, NOTHING_SAID, ONE_WORD)) return 'vague';
  if (said(WITHOUT_OBJECT, CUT_OFF, TORN, TWICE)) return 'half';
  // What is quoted stands on the screen.
  const own = line.replace(QUOTED, ' ');
  const isTechnical = (word: string) =>
    TECHNICAL.some((start) => word.startsWith(start) && ![...known].some((name) => name.startsWith(start)));
  if (said(INSIDE, OF_A_PROGRAM) || (own.toLowerCase().match(/[а-яё]+/g) ?? []).some(isTechnical)) return 'glossary';
  const small = (own.replace(TAKEN_OVER, ' ').match(SMALL_LATIN) ?? []).filter((word) => word === word.toLowerCase());
  return small.some((word) => !known.has(word)) ? 'code' : null;
}

export const RUSSIAN_COMMITS: CommitWords = {
  past: RUSSIAN_PAST,
  and: 'и',
  quotes: ['«', '»'],
  isVerbInside: () => true,
  asideFrom:
    /(?<!\p{L})(?:чтобы|чтоб|можно|нельзя|нужно|надо|необходимо|возможность|возможности|право|права|позволяет|позволили|разрешили|запретили|котор\p{L}+|если|когда|где|что|теперь)(?!\p{L})/iu,
  abbreviations: new Set(ABBREVIATIONS.split(' ')),
  tail: /[,;]?\s*(?:\+|(?<!\p{L})и|(?<=,\s*))\s*(?:ещё |еще |также )?(?:разные |разную |прочие |другие |некоторые |небольшие |мелкие |мелких )*(?:мелочи|мелочь|правки|правка|исправления|доработки|фиксы|изменения|прочее)(?: (?:мелких )?(?:ошибок|багов|шаблонов))?$/iu,
  unfit,
  natural: (line) => line,
};
