import type { TourWords } from '../tour-words.ts';

/** What stands on the tour pictures, in Russian. */
export const RUSSIAN_TOURS: TourWords = {
  common: {
    month: 'Январь 2027',
    day1: 'пн',
    day2: 'вт',
    day3: 'ср',
    day4: 'чт',
    day5: 'пт',
    day6: 'сб',
    day7: 'вс',
  },
  volunteer: {
    title: 'Когда вы можете?',
    line1: 'Закрасьте удобные часы',
    line2: 'и отправьте ответ. Готовое',
    line3: 'расписание появится здесь.',
    button: 'Отправить',
  },
  administrator: {
    title: 'Месяц на экране',
    line1: 'Проверьте черновик,',
    line2: 'поправьте руками, опубликуйте:',
    line3: 'каждый получит свои смены.',
    button: 'Опубликовать…',
    free: 'свободно',
    name1: 'Анна К.',
    name2: 'Пётр В.',
    name3: 'Мария С.',
    name4: 'Олег Т.',
    name5: 'Ирина Л.',
  },
  dashboard: {
    title: 'Месяц в цифрах',
    line1: 'Консультации, оценки, смены:',
    line2: 'сразу видно, что изменилось',
    line3: 'и где не хватает рук.',
    button: 'Отчёт за месяц',
    figure1: 'Консультации',
    figure2: 'Смены заняты',
    figure3: 'Оценка',
    score: '4,6',
    chart: 'Больше всего звонят в воскресенье',
  },
};
