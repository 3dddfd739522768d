/** What amoCRM shows of a widget, by language: the same keys in each (contracts/amocrm-widgets.md §1.4). */
export interface WidgetDescription {
  readonly widget: {
    readonly name: string;
    readonly short_description: string;
    readonly description: string;
    readonly tour_description: string;
  };
  readonly settings: { readonly backend_url: string };
  readonly advanced: { readonly title: string };
}

export type PackedWidget = 'volunteer' | 'administrator';
export type DescriptionLanguage = 'ru' | 'en';

const ADDRESS = {
  ru: 'Адрес сервера «Смены», например https://smena.example.ru',
  en: 'Address of the Shifts server, such as https://shifts.example.org',
};

export const DESCRIPTIONS: Readonly<
  Record<PackedWidget, Readonly<Record<DescriptionLanguage, WidgetDescription>>>
> = {
  volunteer: {
    ru: {
      widget: {
        name: 'Смена: волонтёр',
        short_description: 'Доступность и смены волонтёра',
        description:
          'Волонтёр отмечает, когда может дежурить, и видит свои смены. Открывается кнопкой «Смена» на любой странице.',
        tour_description:
          'Отметьте, когда вы можете дежурить, и отправьте ответ. Готовое расписание появится здесь же.',
      },
      settings: { backend_url: ADDRESS.ru },
      advanced: { title: 'Смена: волонтёр' },
    },
    en: {
      widget: {
        name: 'Shifts: volunteer',
        short_description: 'A volunteer’s availability and shifts',
        description:
          'Volunteers mark when they can serve and see their shifts. Opened with the Shifts button on any page.',
        tour_description:
          'Mark when you can serve and send your answer. The schedule will appear in the same place.',
      },
      settings: { backend_url: ADDRESS.en },
      advanced: { title: 'Shifts: volunteer' },
    },
  },
  administrator: {
    ru: {
      widget: {
        name: 'Смена: администратор',
        short_description: 'Расписание волонтёров на месяц',
        description:
          'Администратор ведёт месяц: сбор доступности, проверка, публикация, замены, настройки. Открывается кнопкой «Смена» или на своей странице в настройках.',
        tour_description:
          'Проверьте черновик расписания, поправьте его руками и опубликуйте: волонтёры получат задачи.',
      },
      settings: { backend_url: ADDRESS.ru },
      advanced: { title: 'Смена: администратор' },
    },
    en: {
      widget: {
        name: 'Shifts: administrator',
        short_description: 'The month’s schedule of volunteers',
        description:
          'The administrator runs the month: availability, review, publishing, replacements, settings. Opened with the Shifts button or on its own page under settings.',
        tour_description:
          'Review the draft schedule, edit it by hand and publish it: volunteers get their tasks.',
      },
      settings: { backend_url: ADDRESS.en },
      advanced: { title: 'Shifts: administrator' },
    },
  },
};
