import type { JSX } from 'solid-js';
import { useApp, useWords } from '../../kit/app/app.tsx';
import { createRemote } from '../../kit/app/remote.ts';
import { RemoteView } from '../../kit/components/remote-view.tsx';
import { SettingsSections } from './settings-sections.tsx';
import { SETTINGS_WORDS } from './words.ts';

/** «Настройки»: sections as tabs, each saved on its own (`settings/<section>`). */
export function SettingsScreen(): JSX.Element {
  const app = useApp();
  const words = useWords(SETTINGS_WORDS);
  const page = createRemote(
    () => 'settings',
    () => app.api.call('settings'),
  );
  return (
    <div class="smena-settings">
      <h1>{words().title}</h1>
      <RemoteView remote={page} height="480px">
        {(data) => <SettingsSections page={page} data={data} />}
      </RemoteView>
    </div>
  );
}
