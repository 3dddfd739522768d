import type { Language } from '../request-language.ts';

/** What stands on the few pages that a person sees outside amoCRM. */
interface PageSentences {
  readonly authorised: string;
  readonly consentRefused: string;
  readonly codeMissing: string;
  readonly otherAccount: string;
  readonly codeRefused: string;
  readonly pageTitle: string;
  readonly noScript: string;
  /** @param files what is missing */
  readonly notPacked: (files: readonly string[]) => string;
}

const russian: PageSentences = {
  authorised: 'Готово: «Смена» подключена к amoCRM. Эту страницу можно закрыть.',
  consentRefused:
    'Доступ не выдан. Чтобы подключить «Смену», откройте интеграцию в amoCRM и разрешите доступ.',
  codeMissing: 'amoCRM не передала код. Откройте интеграцию в amoCRM и повторите подключение.',
  otherAccount: 'Это другой аккаунт amoCRM. «Смена» работает только с тем, что указан в её настройках.',
  codeRefused: 'amoCRM не приняла код: он действует 20 минут и только один раз. Повторите подключение.',
  pageTitle: 'Смена',
  noScript: 'Эта страница работает с JavaScript. Включите его в браузере или откройте «Смену» в amoCRM.',
  notPacked: (files) =>
    `Страница «Смены» ещё не собрана: нет ${files.join(', ')}. Выполните на сервере npm run widgets:pack и обновите страницу; пока откройте «Смену» в amoCRM.`,
};

const english: PageSentences = {
  authorised: 'Done: Smena is connected to amoCRM. You may close this page.',
  consentRefused: 'Access was not granted. To connect Smena, open the integration in amoCRM and allow it.',
  codeMissing: 'amoCRM gave no code. Open the integration in amoCRM and connect again.',
  otherAccount: 'This is another amoCRM account. Smena works only with the one in its settings.',
  codeRefused: 'amoCRM refused the code: it lives 20 minutes and works once. Connect again.',
  pageTitle: 'Shifts',
  noScript: 'This page needs JavaScript. Switch it on in the browser, or open Shifts in amoCRM.',
  notPacked: (files) =>
    `The page of Shifts is not packed yet: ${files.join(', ')} missing. Run npm run widgets:pack on the server and reload; meanwhile open Shifts in amoCRM.`,
};

export function pageSentences(language: Language): PageSentences {
  return language === 'en' ? english : russian;
}
