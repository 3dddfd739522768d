import type { Language } from '../request-language.ts';

/** What stands on the few pages that a person sees outside amoCRM. */
interface PageSentences {
  readonly authorised: string;
  readonly consentRefused: string;
  readonly codeMissing: string;
  readonly otherAccount: string;
  readonly codeRefused: string;
}

const russian: PageSentences = {
  authorised: 'Готово: «Смена» подключена к amoCRM. Эту страницу можно закрыть.',
  consentRefused:
    'Доступ не выдан. Чтобы подключить «Смену», откройте интеграцию в amoCRM и разрешите доступ.',
  codeMissing: 'amoCRM не передала код. Откройте интеграцию в amoCRM и повторите подключение.',
  otherAccount: 'Это другой аккаунт amoCRM. «Смена» работает только с тем, что указан в её настройках.',
  codeRefused: 'amoCRM не приняла код: он действует 20 минут и только один раз. Повторите подключение.',
};

const english: PageSentences = {
  authorised: 'Done: Smena is connected to amoCRM. You may close this page.',
  consentRefused: 'Access was not granted. To connect Smena, open the integration in amoCRM and allow it.',
  codeMissing: 'amoCRM gave no code. Open the integration in amoCRM and connect again.',
  otherAccount: 'This is another amoCRM account. Smena works only with the one in its settings.',
  codeRefused: 'amoCRM refused the code: it lives 20 minutes and works once. Connect again.',
};

export function pageSentences(language: Language): PageSentences {
  return language === 'en' ? english : russian;
}
