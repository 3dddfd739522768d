import type { Directory, User } from '../amocrm/model.ts';

/** How a volunteer tends to answer; `history.ts` turns it into marks. */
export type Habit = 'evening' | 'weekend' | 'daytime' | 'mixed' | 'sparse' | 'hero' | 'silent' | 'cannot';

export const GROUPS = { volunteers: 501, administration: 502, supervision: 503, direction: 504 } as const;
export const ROLES = { volunteer: 701, coordinator: 702 } as const;

const volunteers: readonly (readonly [name: string, login: string, habit: Habit])[] = [
  ['Анна Белова', 'belova', 'evening'],
  ['Иван Кузнецов', 'kuznetsov', 'evening'],
  ['Мария Орлова', 'orlova', 'weekend'],
  ['Сергей Никитин', 'nikitin', 'hero'],
  ['Ольга Зайцева', 'zaitseva', 'daytime'],
  ['Дмитрий Соколов', 'sokolov', 'evening'],
  ['Екатерина Лебедева', 'lebedeva', 'mixed'],
  ['Алексей Морозов', 'morozov', 'evening'],
  ['Наталья Виноградова', 'vinogradova', 'weekend'],
  ['Павел Егоров', 'egorov', 'evening'],
  ['Татьяна Фёдорова', 'fedorova', 'daytime'],
  ['Андрей Михайлов', 'mikhailov', 'evening'],
  ['Юлия Романова', 'romanova', 'mixed'],
  ['Максим Волков', 'volkov', 'evening'],
  ['Елена Киселёва', 'kiseleva', 'daytime'],
  ['Роман Гусев', 'gusev', 'weekend'],
  ['Светлана Титова', 'titova', 'evening'],
  ['Артём Кудрявцев', 'kudryavtsev', 'sparse'],
  ['Ирина Баранова', 'baranova', 'evening'],
  ['Константин Жуков', 'zhukov', 'silent'],
  ['Вера Сорокина', 'sorokina', 'daytime'],
  ['Никита Ершов', 'ershov', 'evening'],
  ['Людмила Щербакова', 'shcherbakova', 'weekend'],
  ['Григорий Блинов', 'blinov', 'mixed'],
  ['Дарья Комарова', 'komarova', 'evening'],
  ['Виктор Большаков', 'bolshakov', 'evening'],
  ['Полина Суханова', 'sukhanova', 'weekend'],
  ['Евгений Тарасов', 'tarasov', 'mixed'],
  ['Ксения Горбунова', 'gorbunova', 'evening'],
  ['Антон Дмитриев', 'dmitriev', 'sparse'],
  ['Галина Пахомова', 'pakhomova', 'daytime'],
  ['Илья Савельев', 'savelyev', 'evening'],
  ['Валентина Крылова', 'krylova', 'mixed'],
  ['Тимур Ахметов', 'akhmetov', 'weekend'],
  ['Оксана Маслова', 'maslova', 'evening'],
  ['Фёдор Рябов', 'ryabov', 'silent'],
  ['Лариса Дорофеева', 'dorofeeva', 'daytime'],
  ['Степан Чернов', 'chernov', 'cannot'],
  ['Алина Гаврилова', 'gavrilova', 'weekend'],
  ['Борис Лапин', 'lapin', 'mixed'],
];

const FIRST_VOLUNTEER = 101;

/** The volunteer who has left: not active any more, but the calls she answered stay. */
export const FORMER = 6;

/** The 40 volunteers with their habits; ids 101 … 140. */
export const volunteerHabits: readonly { readonly userId: number; readonly habit: Habit }[] = volunteers.map(
  ([, , habit], index) => ({ userId: FIRST_VOLUNTEER + index, habit }),
);

/** Made-up telephony extensions of the volunteers; one has none yet, as it happens in life. */
export function extensions(): { userId: number; extension: string }[] {
  return volunteerHabits.slice(0, -1).map(({ userId }) => ({ userId, extension: String(userId + 100) }));
}

function person(id: number, name: string, login: string, rest: Partial<User>): User {
  return {
    id,
    name,
    email: `${login}@dialog.example`,
    groupId: 0,
    roleId: null,
    isAdmin: false,
    isFree: false,
    isActive: true,
    ...rest,
  };
}

const staff: readonly User[] = [
  person(1, 'Марина Власова', 'vlasova', { groupId: GROUPS.administration, isAdmin: true }),
  person(2, 'Глеб Носов', 'nosov', { groupId: GROUPS.administration, roleId: ROLES.coordinator }),
  person(3, 'Инна Рябинина', 'ryabinina', { groupId: GROUPS.supervision, roleId: ROLES.coordinator }),
  person(4, 'Олег Дементьев', 'dementyev', { groupId: GROUPS.direction, roleId: ROLES.coordinator }),
  person(5, 'Захар Пименов', 'pimenov', { groupId: GROUPS.volunteers, isFree: true }),
  person(FORMER, 'Лидия Ветрова', 'vetrova', {
    groupId: GROUPS.volunteers,
    roleId: ROLES.volunteer,
    isActive: false,
  }),
];

const groups: Directory['groups'] = [
  { id: 0, name: 'Отдел продаж' },
  { id: GROUPS.volunteers, name: 'Волонтёры' },
  { id: GROUPS.administration, name: 'Администрация' },
  { id: GROUPS.supervision, name: 'Супервизия' },
  { id: GROUPS.direction, name: 'Руководство' },
];
const roles: Directory['roles'] = [
  { id: ROLES.volunteer, name: 'Волонтёр' },
  { id: ROLES.coordinator, name: 'Координатор' },
];

/** Everybody of the charity: 40 volunteers, two administrators, a supervisor, a director, a free and a former one. */
export function fullCharity(): Directory {
  const people = volunteers.map(([name, login], index) =>
    person(FIRST_VOLUNTEER + index, name, login, { groupId: GROUPS.volunteers, roleId: ROLES.volunteer }),
  );
  return { users: [...staff, ...people], groups, roles };
}

/** An account in which nothing has begun: one administrator, the groups, nobody in them. */
export function emptyCharity(): Directory {
  return { users: staff.slice(0, 1), groups, roles };
}
