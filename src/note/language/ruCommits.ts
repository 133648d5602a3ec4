/** What makes a Russian commit line unfit for a client although each of its words may be fit. */
import type { CommitWords, Unfit } from './commitWords.ts';
import { RUSSIAN_PAST } from './ruVerbs.ts';

/** Written in capitals and known to everybody, in either script. */
const ABBREVIATIONS =
  'НДС ИНН КПП ОГРН ФИО СМС РФ СНГ США ЕС МСК ТВ ООО ИП ОАО АО ЖКХ МФЦ ЕГЭ ГОСТ ID PDF QR SMS SEO FAQ CRM CMS CSV USB VIP GPS PNG JPG JPEG GIF MP3 MP4 ZIP VK OK USD EUR';

const VAGUE =
  /(?<!\p{L})(?:мелоч\p{L}*|мелки[ейхм]\p{L}* (?:правк|исправлен|доработ|ошиб|недоч|баг)\p{L}*|небольши[ехм]\p{L}* (?:правк|исправлен|доработ|изменен)\p{L}*|косметич\p{L}*|временно|времянк\p{L}*|костыл\p{L}*|хак|хаки|заглушк\p{L}*|черновик\p{L}*|черновой|не до конца|на скорую руку|вроде|вроде бы|кажется|наверное|скорее всего|надеюсь|пока что|пока так|всякое|всякие|разное|разные|кое-что|кое-где|кое-как|из коробки|опять|снова|ещё раз|еще раз|немного|чуть|прочее|проч|т\.\s?[дп]|где их не хватало|где не хватало|там где|различн\p{L}*|опреде?л[её]нн\p{L}* схем\p{L}*)(?!\p{L})|[?!]/iu;
const NOTHING_SAID =
  /^\p{L}+(?: (?:все|всё|ещё|одну|одна|пару|пара|несколько|некоторые|новые|новую|новая|старые|старую|мелкие|мелкую|небольшие|небольшую|остальные|другие|часть|выявленные|найденные|критические|критическую|критическая))* (?:ошибк\p{L}*|баг\p{L}{0,2}|опечатк\p{L}*|недоч[её]т\p{L}*|недоработк\p{L}*|замечани\p{L}*|проблем\p{L}*|правк\p{L}*|исправлени\p{L}*|изменени\p{L}*|косяк\p{L}*|код|кода|файл|файлы|файла|стили|стиль|тексты?|комментари\p{L}*|скобки|отступы|пробелы|пакет(?: обновлени\p{L}*)?|кое-что)$/iu;

/** An active verb with nothing that it was done to. */
const WITHOUT_OBJECT =
  /^(?:\p{L}+ли|\p{L}+но) (?:а|без|в|во|для|до|за|и|из|или|к|ко|на|но|о|об|от|по|под|при|с|со|у|через|чтобы|если|когда|[-–—:&,/])(?=\s|$)/iu;
const CUT_OFF =
  /(?:(?<!\p{L})(?:а|без|в|во|для|до|за|и|из|или|к|на|но|о|об|от|по|под|при|с|со|у|что|чтобы|который)|[&+/,:–—-]|…|\.{2,})$/iu;

/** A comma that tears a sentence ("опцию, для скрытия поля"), a hyphen that joins what is two words. */
const TORN = /, (?:для|в|на|с|по|из) |по-умолчанию/iu;
const TWICE = /(?<!\p{L})(\p{L}{2,})\s+\1(?!\p{L})/iu;
/** Files and names of the inside, marketing's abbreviations cut short. */
const INSIDE =
  /(?<!\p{L})(?:файл(?:ы|ов|ам|ами|ах)? с |(?:с|под) (?:старыми|новыми) именами|соц\.? |SEO данны|длин[аыу] пол[яе]|установщик\p{L}*|мас(?:к(?:а|и|у|ой|е|ам|ами|ах)|ок)(?!\p{L}))/iu;

/** Latin words that Russian has taken over as they are. */
const TAKEN_OVER =
  /(?<![\p{L}-])(?:e-?mail|mail|online|offline|wi-?fi|sms|web|png|jpg|pdf|iphone|android|telegram|whatsapp)(?!\p{L})/giu;
const QUOTED = /«[^»]*»|"[^"]*"|“[^”]*”|„[^“]*“/gu;

function unfit(line: string, known: ReadonlySet<string>): Unfit | null {
  if (VAGUE.test(line) || NOTHING_SAID.test(line)) return 'vague';
  if (WITHOUT_OBJECT.test(line) || CUT_OFF.test(line) || TORN.test(line) || TWICE.test(line)) return 'half';
  if (INSIDE.test(line)) return 'glossary';
  const own = line.replace(QUOTED, ' ').replace(TAKEN_OVER, ' ');
  // A small Latin word amid Russian is a name from the code; brands have a capital.
  const small = (own.match(/(?<!\p{L})\p{Script=Latin}+(?!\p{L})/gu) ?? []).filter(
    (word) => word === word.toLowerCase(),
  );
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
};
