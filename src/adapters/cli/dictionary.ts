import type { Text } from './language.ts';

/** Everything the command line says. `{name}` is filled in by `say`. */
export const WORDS = {
  usageHead: { ru: 'smena <команда> [параметры]', en: 'smena <command> [options]' },
  commands: { ru: 'Команды:', en: 'Commands:' },
  options: {
    ru: 'У каждой команды есть --help. --json — ответ для программ. --lang en — сообщения по-английски.',
    en: 'Every command has --help. --json: an answer for programs. --lang ru: messages in Russian.',
  },
  unknownCommand: {
    ru: 'нет такой команды: {value}; список: smena --help',
    en: 'no such command: {value}; see smena --help',
  },
  unknownLanguage: {
    ru: '--lang: ожидается ru или en, дано {value}',
    en: '--lang: expected ru or en, got {value}',
  },
  failed: { ru: 'не получилось: {reason}', en: 'failed: {reason}' },
  badOption: { ru: 'неверные параметры: {reason}', en: 'wrong options: {reason}' },
  optionMissing: { ru: 'не хватает параметра {option}', en: 'option {option} is missing' },
  badSeed: {
    ru: '--seed: ожидается целое число, дано {value}',
    en: '--seed: expected a whole number, got {value}',
  },
  unreadable: { ru: '{file}: не читается ({reason})', en: '{file}: cannot be read ({reason})' },
  unwritable: { ru: '{file}: не записывается ({reason})', en: '{file}: cannot be written ({reason})' },
  notJson: { ru: '{file}: это не JSON ({reason})', en: '{file}: not JSON ({reason})' },
  fault: { ru: '{file}: {path}: {expected}; дано {value}', en: '{file}: {path}: {expected}; got {value}' },
  moreFaults: { ru: '… и ещё ошибок: {count}', en: '… and {count} more' },
  solveSummary: {
    ru: 'составить расписание по файлу JSON, без базы данных',
    en: 'make a schedule from a JSON file, without a database',
  },
  solveUsage: {
    ru: 'smena schedule solve --in ФАЙЛ|- --out ФАЙЛ|- [--seed N] [--json]\n\n  --in    что составить: слоты, волонтёры, закрепления; «-» — стандартный ввод\n  --out   куда записать расписание; «-» — стандартный вывод\n  --seed  целое число: выбор среди равно хороших расписаний, по умолчанию 0',
    en: 'smena schedule solve --in FILE|- --out FILE|- [--seed N] [--json]\n\n  --in    what to schedule: slots, volunteers, pins; "-" is stdin\n  --out   where the schedule goes; "-" is stdout\n  --seed  a whole number: chooses among equally good schedules, 0 by default',
  },
  badRole: {
    ru: '--role: ожидается all, web или worker, дано {value}',
    en: '--role: expected all, web or worker, got {value}',
  },
  badMonth: {
    ru: '--month: ожидается месяц вида 2026-12',
    en: '--month: expected a month like 2026-12',
  },
  portTaken: {
    ru: 'порт {port} занят другой программой; задайте свободный в PORT или --port',
    en: 'port {port} is taken by another program; set a free one in PORT or --port',
  },
  databaseAway: {
    ru: 'база данных не отвечает ({reason}); проверьте, что PostgreSQL запущен и DATABASE_URL ведёт к нему',
    en: 'the database does not answer ({reason}); check that PostgreSQL runs and DATABASE_URL leads to it',
  },
  databaseIsReal: {
    ru: 'DATABASE_URL ведёт к базе настоящей установки, песочница её не тронет; нужна своя база (или задайте настройки amoCRM)',
    en: 'DATABASE_URL leads to the database of a real installation, which a sandbox does not touch; give it its own (or set the settings of amoCRM)',
  },
  databaseIsSandbox: {
    ru: 'DATABASE_URL ведёт к базе песочницы; настоящей установке нужна своя база',
    en: 'DATABASE_URL leads to the database of a sandbox; a real installation needs its own',
  },
  serviceAt: { ru: 'Сервис работает: {address}', en: 'The service runs at {address}' },
  worksInBackground: { ru: 'Фоновая работа идёт', en: 'Background work runs' },
  openFirst: { ru: 'Откройте в браузере: {address}', en: 'Open in a browser: {address}' },
  migrated: { ru: 'применено миграций: {count}', en: 'migrations applied: {count}' },
  draftFailed: {
    ru: 'черновик {month} составить не удалось; причина в журнале, служба попробует ещё раз',
    en: 'the draft of {month} could not be made; the log says why, the service will try again',
  },
  draftMade: { ru: 'черновик готов: {month}', en: 'the draft is ready: {month}' },
  daysIncomplete: {
    ru: '--from и --to задаются вместе: первый и последний день',
    en: '--from and --to come together: the first and the last day',
  },
  badDay: {
    ru: '--from, --to: ожидается день вида 2026-11-05',
    en: '--from, --to: expected a day like 2026-11-05',
  },
  callsProgress: {
    ru: 'прочитано окон: {done} из {windows}, звонков: {calls}',
    en: 'windows read: {done} of {windows}, calls: {calls}',
  },
  callsRead: {
    ru: 'звонки прочитаны: {calls}, новых и изменившихся: {changed}, страниц: {pages}',
    en: 'calls read: {calls}, new or changed: {changed}, pages: {pages}',
  },
  callsNotRead: {
    ru: 'прочитано не всё ({done} из {windows} окон), причина: {problem}; остальное ждёт, повторите команду позже',
    en: 'not everything was read ({done} of {windows} windows), reason: {problem}; the rest waits, run the command again later',
  },
  callsInterrupted: {
    ru: 'прервано, прочитано окон: {done} из {windows}; та же команда продолжит с этого места',
    en: 'interrupted, windows read: {done} of {windows}; the same command goes on from here',
  },
  syncMangoSummary: {
    ru: 'прочитать звонки сейчас или за период',
    en: 'read calls now, or of a period',
  },
  syncMangoUsage: {
    ru: 'smena sync mango [--from 2026-10-01 --to 2026-10-31] [--json]\n\n  --from, --to  первый и последний день; без них — последние дни и сегодня\n\nПрерванное чтение периода та же команда продолжает. Каждый запрос к Mango Office может стоить денег.',
    en: 'smena sync mango [--from 2026-10-01 --to 2026-10-31] [--json]\n\n  --from, --to  the first and the last day; without them, the last days and today\n\nThe same command goes on with a period that was interrupted. Every request to Mango Office may cost money.',
  },
  serveSummary: { ru: 'запустить сервис', en: 'run the service' },
  serveUsage: {
    ru: 'smena serve [--role all|web|worker] [--port N]\n\n  --role  all: всё (по умолчанию); web: только HTTP; worker: только фоновая работа\n  --port  порт вместо PORT из настроек\n\nБез настроек amoCRM работает на песочнице.',
    en: 'smena serve [--role all|web|worker] [--port N]\n\n  --role  all: everything (the default); web: HTTP only; worker: background work only\n  --port  a port instead of the setting PORT\n\nWith no amoCRM settings it runs on the sandbox.',
  },
  migrateSummary: { ru: 'обновить базу данных', en: 'bring the database up to date' },
  migrateUsage: {
    ru: 'smena migrate [--json]\n\nПрименяет недостающие миграции; serve делает это сам.',
    en: 'smena migrate [--json]\n\nApplies the migrations that are missing; serve does so by itself.',
  },
  keysSummary: { ru: 'напечатать новые ключи', en: 'print new keys' },
  keysUsage: {
    ru: 'smena keys [--json]\n\nПечатает SMENA_TEXT_KEY и SMENA_NUMBER_KEY для .env. Нигде не сохраняет: потерянный ключ не восстановить.',
    en: 'smena keys [--json]\n\nPrints SMENA_TEXT_KEY and SMENA_NUMBER_KEY for .env. They are kept nowhere: a lost key cannot be restored.',
  },
  generateSummary: {
    ru: 'составить черновик месяца в базе данных',
    en: 'make a month’s draft in the database',
  },
  generateUsage: {
    ru: 'smena schedule generate --month 2026-12 [--json]\n\nСоставляет черновик из последних ответов; сделанное рукой остаётся.',
    en: 'smena schedule generate --month 2026-12 [--json]\n\nMakes the draft of the last answers; what a hand did stays.',
  },
  reportSummary: {
    ru: 'отчёт за период: JSON, XLSX или PDF',
    en: 'a period report: JSON, XLSX or PDF',
  },
  reportUsage: {
    ru: 'smena report --period ПЕРИОД --format json|xlsx|pdf --out ФАЙЛ [--json]\n\n  --period  2026-10, 2026-Q4, 2026 или 2026-10-05..2026-11-04 (последний день входит)\n  --format  json — числа для программ, xlsx — таблицы, pdf — для чтения и печати\n  --out     куда записать; «-» — стандартный вывод, только для json\n\nСчитает по данным, какие есть сейчас; сохранённые отчёты не меняет. --lang en — отчёт по-английски.',
    en: 'smena report --period PERIOD --format json|xlsx|pdf --out FILE [--json]\n\n  --period  2026-10, 2026-Q4, 2026 or 2026-10-05..2026-11-04 (its last day included)\n  --format  json: figures for programs, xlsx: tables, pdf: to read and print\n  --out     where it goes; "-" is stdout, for json alone\n\nCounts what there is now; stored reports stay as they are. --lang ru: the report in Russian.',
  },
  badPeriod: { ru: '--period {value}: {reason}', en: '--period {value}: {reason}' },
  badFormat: {
    ru: '--format: ожидается json, xlsx или pdf, дано {value}',
    en: '--format: expected json, xlsx or pdf, got {value}',
  },
  notForStdout: {
    ru: '--out: в стандартный вывод пишется только json; для {format} задайте файл',
    en: '--out: only json goes to stdout; give a file for {format}',
  },
  reportMade: { ru: 'отчёт {period} записан: {file}', en: 'the report of {period} is in {file}' },
} as const satisfies Record<string, Text>;

/** What was expected at a place of the input, by kind of fault. */
export const EXPECTED = {
  input: {
    ru: 'ожидается объект со списками slots и volunteers',
    en: 'expected an object with the lists slots and volunteers',
  },
  slot: { ru: 'ожидается слот — объект с id и need', en: 'expected a slot: an object with id and need' },
  volunteer: {
    ru: 'ожидается волонтёр — объект с id и available',
    en: 'expected a volunteer: an object with id and available',
  },
  list: { ru: 'ожидается список', en: 'expected a list' },
  pair: { ru: 'ожидается пара [волонтёр, слот]', en: 'expected a pair [volunteer, slot]' },
  days: { ru: 'ожидается объект: слот → дата', en: 'expected an object: slot → date' },
  start: {
    ru: 'ожидается начало слота вида 2026-12-01T10:00:00+03:00',
    en: 'expected the start of the slot like 2026-12-01T10:00:00+03:00',
  },
  'bad-id': { ru: 'ожидается непустая строка', en: 'expected a non-empty string' },
  'bad-day': { ru: 'ожидается дата вида 2026-12-01', en: 'expected a date like 2026-12-01' },
  'bad-number': { ru: 'ожидается целое число не меньше 0', en: 'expected a whole number, 0 or more' },
  'bad-seed': { ru: 'ожидается целое число', en: 'expected a whole number' },
  'repeated-id': { ru: 'id не должны повторяться', en: 'ids must differ' },
  'unknown-slot': { ru: 'нет слота с таким id', en: 'no slot has this id' },
  'unknown-volunteer': { ru: 'нет волонтёра с таким id', en: 'no volunteer has this id' },
  'day-missing': {
    ru: 'предел на день требует days или start у каждого слота',
    en: 'a limit per day needs days or start for every slot',
  },
  'repeated-pin': { ru: 'закрепление повторяется', en: 'the pin is repeated' },
  'too-many-pins': {
    ru: 'закреплений в слоте больше, чем нужно людей',
    en: 'more pins in the slot than its need',
  },
  'pin-excluded': { ru: 'пара и закреплена, и исключена', en: 'the pair is both pinned and excluded' },
} as const satisfies Record<string, Text>;

export type ExpectedCode = keyof typeof EXPECTED;

/** Why a slot has empty seats. */
export const GAP = {
  'nobody-available': { ru: 'Никто не отметил этот слот.', en: 'Nobody marked this slot.' },
  'nobody-else-available': {
    ru: 'Все, кто отметил этот слот, уже в нём; больше никто его не отметил.',
    en: 'Everyone who marked this slot is already in it; nobody else marked it.',
  },
  'at-own-limits': {
    ru: 'Кто отметил этот слот и не занят в нём, уже у своего предела: {people}.',
    en: 'Those who marked this slot and are not in it are at their own limits: {people}.',
  },
} as const satisfies Record<string, Text>;

export const LIMIT = {
  month: { ru: '{volunteer} — не больше {value} за месяц', en: '{volunteer}: at most {value} in the month' },
  day: { ru: '{volunteer} — не больше {value} в день', en: '{volunteer}: at most {value} a day' },
} as const satisfies Record<string, Text>;

/** The text with its `{places}` filled in. */
export function say(text: string, values: Readonly<Record<string, string | number>> = {}): string {
  return text.replace(/\{(\w+)\}/g, (place, name: string) =>
    Object.hasOwn(values, name) ? String(values[name]) : place,
  );
}
