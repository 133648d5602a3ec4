/** Words of our trade that clients use and the dictionaries lack, as lines of a .dic file: the flags say how they decline. */
import type { Language } from '../domain/events.ts';

export const TRADE_WORDS: Readonly<Record<Language, string>> = {
  en: 'backend/MS chatbot/MS dropdown/MS favicon/MS frontend/MS mockup/MS onboarding/M rollout/MS signup/MS tooltip/MS webshop/MS'.replaceAll(
    ' ',
    '\n',
  ),
  ru: 'аватарка/I админка/I бэкап/K вебинар/K виджет/K дедлайн/K кешбэк/K лайк/K лендинг/K маркетплейс/K мессенджер/K офлайн подкаст/K превью промокод/K редизайн/J репост/K скриншот/K слайдшоу сторис соцсеть/N фавикон/K фотогалерея/I футер/K чекбокс/K эквайринг/K'.replaceAll(
    ' ',
    '\n',
  ),
};
