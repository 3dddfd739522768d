import type { PackedWidget, WidgetDescription } from '../pack/descriptions.ts';

const ADDRESS = 'Адрес сервера «Смены», например https://smena.example.ru';

export const RUSSIAN_DESCRIPTIONS: Readonly<Record<PackedWidget, WidgetDescription>> = {
  volunteer: {
    widget: {
      name: 'Смена: волонтёр',
      short_description: 'Доступность, смены и отчёты волонтёра',
      description:
        'Волонтёр отмечает, когда может дежурить, видит свои смены и пишет отчёты о разговорах. Открывается кнопкой «Смена» на любой странице.',
      tour_description:
        'Отметьте, когда вы можете дежурить, и отправьте ответ. Готовое расписание появится здесь же.',
    },
    settings: { backend_url: ADDRESS },
    advanced: { title: 'Смена: волонтёр' },
  },
  administrator: {
    widget: {
      name: 'Смена: администратор',
      short_description: 'Расписание волонтёров на месяц',
      description:
        'Администратор ведёт месяц: сбор доступности, проверка, публикация, замены, настройки. Открывается кнопкой «Смена» или на своей странице в настройках.',
      tour_description:
        'Проверьте черновик расписания, поправьте его руками и опубликуйте: волонтёры получат задачи.',
    },
    settings: { backend_url: ADDRESS },
    advanced: { title: 'Смена: администратор' },
  },
  dashboard: {
    widget: {
      name: 'Смена: дашборд',
      short_description: 'Консультации, смены и отчёты в цифрах',
      description:
        'Руководитель, супервайзер и администратор видят, как идёт работа: консультации, оценки, темы, смены, отчёты за месяц, квартал и год. Открывается кнопкой «Смена» на любой странице.',
      tour_description:
        'Выберите период и сравните его с прошлым. Отчёты за месяц, квартал и год составляются сами.',
    },
    settings: { backend_url: ADDRESS },
    advanced: { title: 'Смена: дашборд' },
  },
};
