import { Match, Switch } from 'solid-js';
import type { JSX } from 'solid-js';
import type { SettingsPage } from '../../../src/adapters/http/contract/administration.ts';
import { useApp, useWords } from '../../kit/app/app.tsx';
import type { Remote } from '../../kit/app/remote.ts';
import { Tabs } from '../../kit/components/tabs.tsx';
import { createAffectedMonths } from './affected.ts';
import { AffectedMonths } from './affected-months.tsx';
import { CharitySection } from './charity-section.tsx';
import { DesktopSection } from './desktop-section.tsx';
import { DutySection } from './duty-section.tsx';
import { ExceptionsSection } from './exceptions-section.tsx';
import { HoursSection } from './hours-section.tsx';
import { WEEKDAYS, wrongSlots } from './hours.ts';
import { RolesSection } from './roles-section.tsx';
import { createSectionDraft } from './section-draft.ts';
import type { Section } from './section-draft.ts';
import { wrongTimetable } from './timetable.ts';
import { TimetableSection } from './timetable-section.tsx';
import { ConsultationsSection } from './consultations-section.tsx';
import { DataStateSection } from './data-state-section.tsx';
import { wrongConsultations, wrongTelephony } from './telephony.ts';
import { TelephonySection } from './telephony-section.tsx';
import { createTopicsDraft } from './topics-draft.ts';
import { TopicsSection } from './topics-section.tsx';
import { SETTINGS_WORDS } from './words.ts';

type Tab = Section | 'topics' | 'dataState' | 'desktop';
const TABS: readonly Tab[] = [
  'workingHours',
  'exceptions',
  'timetable',
  'roles',
  'duty',
  'telephony',
  'consultations',
  'topics',
  'dataState',
  'desktop',
  'charity',
];

/** The tabs and what is being changed in each: going from one to another loses nothing. */
export function SettingsSections(props: {
  readonly page: Remote<SettingsPage>;
  readonly data: () => SettingsPage;
}): JSX.Element {
  const app = useApp();
  const words = useWords(SETTINGS_WORDS);
  const affected = createAffectedMonths();
  const onSaved = (months: readonly string[]): void => affected.add(months);
  const drafts = {
    workingHours: createSectionDraft('workingHours', props.page, {
      onSaved,
      check: (hours) => {
        for (const day of WEEKDAYS) {
          const expected = wrongSlots(hours[day]);
          if (expected !== null) return { field: String(day), expected };
        }
        return null;
      },
    }),
    exceptions: createSectionDraft('exceptions', props.page, { onSaved }),
    timetable: createSectionDraft('timetable', props.page, { check: wrongTimetable }),
    roles: createSectionDraft('roles', props.page),
    duty: createSectionDraft('duty', props.page),
    telephony: createSectionDraft('telephony', props.page, { check: wrongTelephony }),
    consultations: createSectionDraft('consultations', props.page, { check: wrongConsultations }),
    charity: createSectionDraft('charity', props.page),
  };
  const topics = createTopicsDraft();
  const chosen = (): Tab => TABS.find((tab) => tab === app.route().rest[0]) ?? 'workingHours';
  const changed = (name: Tab): boolean =>
    name === 'topics'
      ? topics.changed()
      : name !== 'dataState' && name !== 'desktop' && drafts[name].changed();
  const tabs = () =>
    TABS.map((name) => ({
      name,
      title: changed(name) ? `${words().tabs[name]} · ${words().unsavedTab}` : words().tabs[name],
    }));

  return (
    <>
      <AffectedMonths affected={affected} />
      <Tabs
        label={words().sections}
        tabs={tabs()}
        chosen={chosen()}
        onChoose={(section) => app.navigate(`settings/${section}`)}
      >
        <Switch>
          <Match when={chosen() === 'workingHours'}>
            <HoursSection draft={drafts.workingHours} />
          </Match>
          <Match when={chosen() === 'exceptions'}>
            <ExceptionsSection draft={drafts.exceptions} hours={props.data().workingHours.value} />
          </Match>
          <Match when={chosen() === 'timetable'}>
            <TimetableSection draft={drafts.timetable} />
          </Match>
          <Match when={chosen() === 'roles'}>
            <RolesSection draft={drafts.roles} data={props.data} />
          </Match>
          <Match when={chosen() === 'duty'}>
            <DutySection draft={drafts.duty} data={props.data} />
          </Match>
          <Match when={chosen() === 'telephony'}>
            <TelephonySection draft={drafts.telephony} stored={props.data().telephony.value} />
          </Match>
          <Match when={chosen() === 'consultations'}>
            <ConsultationsSection draft={drafts.consultations} />
          </Match>
          <Match when={chosen() === 'topics'}>
            <TopicsSection draft={topics} />
          </Match>
          <Match when={chosen() === 'dataState'}>
            <DataStateSection />
          </Match>
          <Match when={chosen() === 'desktop'}>
            <DesktopSection />
          </Match>
          <Match when={chosen() === 'charity'}>
            <CharitySection draft={drafts.charity} />
          </Match>
        </Switch>
      </Tabs>
    </>
  );
}
