import { numberWords } from '../../kit/i18n/numbers.ts';
import { countRu } from '../../kit/i18n/words.ts';

const numbers = numberWords('ru');
const requests = (count: number): string => countRu(count, 'запрос', 'запроса', 'запросов');

/** Telephony, consultations, topics and the state of the data in the settings, in Russian. */
export const ru = {
  telephonyText:
    'Звонки читаются из Mango Office сами. Номера клиентов не хранятся: вместо них — отпечаток, по которому номер не узнать.',
  syncEvery: 'Как часто читать звонки',
  syncChoices: {
    hours: (hours: number) =>
      hours === 1 ? 'Каждый час' : `Раз в\u00a0${countRu(hours, 'час', 'часа', 'часов')}`,
    day: 'Раз в сутки',
    week: 'Раз в неделю',
  },
  syncTime: 'Время чтения',
  syncTimeHint:
    'Чаще раза в сутки: это время одного из чтений, от него отсчитываются остальные до того же времени назавтра.',
  syncWeekday: 'День недели',
  cost: (count: number) => `Это ${requests(count)} в месяц.`,
  costText: 'Каждый запрос к Mango может стоить денег.',
  costNow: (count: number) => `По сохранённому расписанию — ${requests(count)} в месяц.`,
  score: 'Шкала оценок',
  scoreText:
    'Как клиентов просят оценить разговор. Оценки вне шкалы считаются отдельно и в среднюю не входят.',
  scoreLow: 'От',
  scoreHigh: 'До',
  recognise: 'Узнавать повторные обращения',
  recogniseHint:
    'По отпечатку номера видно, что звонят не впервые. Если выключить, все отпечатки будут забыты, и вернуть их нельзя.',
  forgets: 'После сохранения все отпечатки номеров будут стёрты. Вернуть их нельзя.',

  consultationsText:
    'Отчёт волонтёра и звонок — об одном разговоре. Система соединяет их по волонтёру и времени; сомнительные остаются человеку.',
  joinTitle: 'Как отчёт находит звонок',
  joinWindowMinutes: 'Искать звонок не дальше, минут',
  safeMinutes: 'Соединять без вопросов, если звонок не дальше, минут',
  marginMinutes: 'Если другой подходящий звонок дальше хотя бы на, минут',
  shiftTitle: 'Как разговор находит смену',
  shiftGraceMinutes: 'Считать своей сменой и разговор за столько минут до или после неё',
  reportTitle: 'Когда писать отчёт',
  editHours: 'Сколько часов после разговора отчёт можно написать и менять',
  remindAfterHours: 'Через сколько часов напомнить о нём задачей',

  topicsText:
    'Из этого списка волонтёры выбирают темы разговора. Переименование и уход темы в архив не меняют уже написанных отчётов.',
  topicsList: 'Темы',
  topicName: (number: number) => `Название темы ${number}`,
  newTopic: 'Новая тема',
  addTopic: 'Добавить тему',
  up: 'Выше',
  down: 'Ниже',
  upOf: (name: string) => `Выше: ${name}`,
  downOf: (name: string) => `Ниже: ${name}`,
  moved: (name: string, place: number) => `«${name}»: место ${place}.`,
  moveKeys: 'Alt+↑ и Alt+↓ в поле названия двигают тему.',
  retire: 'В архив',
  retireOf: (name: string) => `В архив: ${name}`,
  bringBack: 'Вернуть',
  bringBackOf: (name: string) => `Вернуть: ${name}`,
  removeNew: 'Убрать',
  removeNewOf: (name: string) => `Убрать новую тему: ${name}`,
  retiredList: 'В архиве',
  retiredAt: (date: string) => `в архиве с\u00a0${date}`,
  used: (count: number) => (count === 0 ? 'отчётов нет' : countRu(count, 'отчёт', 'отчёта', 'отчётов')),
  formerly: (names: string) => `раньше: ${names}`,
  topicFaults: {
    empty: 'Напишите название.',
    taken: 'Такая тема уже есть.',
    none: 'В списке должна остаться хотя бы одна тема.',
  },
  topicsConflict:
    'Пока вы меняли темы, список сохранил кто-то другой. Ваше не записано поверх. Посмотрите новый и повторите своё.',
  showNew: 'Показать новый',
  saved: 'Сохранено.',
  unsaved: 'Есть несохранённые изменения.',
  unchanged: 'Изменений нет.',
  wrong: 'Не сохранено: поправьте отмеченное.',

  dataText: 'Насколько свежи данные и что из них не удалось использовать.',
  freshness: {
    fresh: (when: string) => `Звонки прочитаны ${when}.`,
    reading: (done: number, of: number) => `Звонки читаются: ${done} из\u00a0${of}.`,
    readingSoon: 'Звонки читаются.',
    stale: (when: string) => `Звонки давно не читались: данные на\u00a0${when}.`,
    never: 'Звонки ещё ни разу не читались.',
    off: 'Телефония не подключена. Её подключает тот, кто следит за сервером: ему нужны ключ и соль из кабинета Mango.',
  },
  completeUntil: (when: string) => `Звонки известны полностью до: ${when}.`,
  peopleRead: (when: string) => `Люди из amoCRM прочитаны ${when}.`,
  peopleNever: 'Люди из amoCRM ещё не прочитаны.',
  figuresAt: (when: string) => `Цифры посчитаны ${when}.`,
  figuresNever: 'Цифры ещё не считались.',
  figuresPending: 'Цифры пересчитываются.',
  refresh: 'Обновить сейчас',
  refreshed: 'Чтение началось. Цифры обновятся сами.',
  readings: 'Последние чтения',
  noReadings: 'Звонки ещё не читались.',
  readingDays: (from: string, to: string) => `${from} — ${to}`,
  kinds: { daily: 'по расписанию', now: 'по просьбе', backfill: 'за прошлое' },
  states: { waiting: 'читается', done: 'прочитано', failed: 'не удалось' },
  windows: (done: number, of: number) => `отрезки времени: ${done} из\u00a0${of}`,
  callsRead: (calls: number, changed: number) =>
    `${countRu(calls, 'звонок', 'звонка', 'звонков')}, новых и изменённых: ${numbers.whole(changed)}`,
  nextTry: (when: string) => `попробуем ещё раз ${when}`,
  setAside: 'Записи, которые не удалось прочитать',
  setAsideNone: 'Все записи прочитаны.',
  setAsideOne: (when: string, why: string, times: number) =>
    `Звонок ${when}: ${why}. Встретился ${countRu(times, 'раз', 'раза', 'раз')}.`,
  unknownTime: 'в неизвестное время',
  recordProblems: {
    'no-entry-id': 'нет идентификатора разговора',
    'no-start': 'нет времени начала',
    'unknown-direction': 'непонятно, входящий или исходящий',
    'end-before-start': 'конец раньше начала',
    malformed: 'запись не по договору',
    unknown: (code: string) => `код: ${code}`,
  },
  employees: 'Неизвестные сотрудники',
  employeesNone: 'Все, кто отвечал, известны.',
  employeesText: 'Они отвечали на звонки, но ни у кого нет их добавочного. Укажите его в «Волонтёрах».',
  employee: (extension: string, calls: number) =>
    `Добавочный ${extension}: ${countRu(calls, 'звонок', 'звонка', 'звонков')}`,
  noExtension: 'не указан',
  toVolunteers: 'Открыть «Волонтёры»',
  problems: {
    unreachable: 'Mango не отвечает',
    timeout: 'Mango отвечает слишком долго',
    'rate-limited': 'Mango просит подождать: слишком много запросов',
    penalty: 'Mango ненадолго закрыла доступ после отклонённого запроса',
    refused: 'Mango отклонила запрос; напишите разработчику',
    unauthorised: 'Mango не принимает ключ; проверьте ключ и соль',
    unpaid: 'кабинет Mango заблокирован или не оплачен',
    'server-error': 'ошибка на стороне Mango',
    'unexpected-answer': 'Mango ответила непонятно',
    'not-ready': 'Mango не успела подготовить данные',
    unknown: (code: string) => `код причины: ${code}`,
  },
};
export type CallsWords = typeof ru;
