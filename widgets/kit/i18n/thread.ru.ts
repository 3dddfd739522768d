/** Threads on a request or a shift, in Russian. */
export const ru = {
  title: { request: 'Переписка о просьбе', shift: 'Переписка о смене' },
  none: 'Пока никто не написал.',
  shut: 'Продолжить переписку уже нельзя: месяц закрыт или смена больше не у этого волонтёра.',
  message: 'Сообщение',
  readers: 'Видят волонтёр и администраторы.',
  missing: 'Напишите сообщение.',
  send: 'Отправить',
};
export type ThreadWords = typeof ru;
