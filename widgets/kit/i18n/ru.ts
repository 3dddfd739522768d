import { countRu } from './words.ts';

/** What every widget says, in Russian. */
export const ru = {
  smena: 'Смена',
  sections: 'Разделы',
  close: 'Закрыть',
  closePanel: 'Закрыть «Смену»',
  newTab: 'Открыть в новой вкладке',
  cancel: 'Отмена',
  keys: 'Клавиши',
  retry: 'Повторить',
  undo: 'Отменить',
  loading: 'Загружаем…',
  previousMonth: 'Предыдущий месяц',
  nextMonth: 'Следующий месяц',
  zoneNote: (zone: string) => `Время здесь по часовому поясу «${zone}»; на вашем устройстве другое.`,
  problem: {
    offline: 'Нет связи. Проверьте интернет, мы попробуем ещё раз сами.',
    down: 'Сервис «Смена» сейчас не отвечает. Это у нас, а не у вас; введённое не потеряется. Попробуйте через несколько минут.',
    expired: 'Вход устарел. Откройте «Смену» заново из amoCRM; введённое не потеряется.',
    refused: 'У вас нет доступа к этому разделу. Если это ошибка, напишите администратору.',
    conflict: 'Пока вы были здесь, кто-то сохранил другое. Обновите страницу и проверьте.',
    missing: 'Этого больше нет. Обновите страницу.',
    invalid: 'Не получилось. Проверьте введённое и попробуйте ещё раз.',
  },
  shown: 'Показано то, что загрузили раньше.',
  requestId: (id: string) => `Номер для поддержки: ${id}`,
  notConfigured: 'Виджет ещё не настроен: укажите адрес сервера «Смены» в настройках виджета.',
  badBackend: 'Адрес сервера должен начинаться с https:// и не содержать пробелов.',
  shiftsCount: (count: number) => countRu(count, 'смена', 'смены', 'смен'),
  daysCount: (count: number) => countRu(count, 'день', 'дня', 'дней'),
  hoursCount: (count: number) => countRu(count, 'час', 'часа', 'часов'),
  minutesCount: (count: number) => countRu(count, 'минута', 'минуты', 'минут'),
};
export type KitWords = typeof ru;
