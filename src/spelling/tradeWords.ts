/** Words of our trade that clients use and the dictionaries lack, as lines of a .dic file: the flags say how they decline. */
import type { Language } from '../domain/events.ts';

export const TRADE_WORDS: Readonly<Record<Language, readonly string[]>> = {
  en: 'autoplay backend/MS chatbot/MS dialog/MS dropdown/MS favicon/MS frontend/MS fullscreen mockup/MS multiline onboarding/M rollout/MS scrollbar/MS signup/MS subfolder/MS tooltip/MS webshop/MS'.split(
    ' ',
  ),
  ru: 'аватарка/I админка/I биллинг/K бэкап/K вебинар/K виджет/K дедлайн/K демо кешбэк/K лайк/K лендинг/K листаться/LMP маркетплейс/K мессенджер/K модерация/I мультиязычность/N офлайн пагинация/I подкаст/K превью пресет/K промокод/K редизайн/J репост/K скриншот/K слайдшоу созвон/K сторис соцсеть/N фавикон/K фотогалерея/I футер/K чекбокс/K эквайринг/K'.split(
    ' ',
  ),
};
