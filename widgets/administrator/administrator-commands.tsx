import type { JSX } from 'solid-js';
import type { CycleView } from '../../src/adapters/http/contract/primitives.ts';
import { useApp, useWords } from '../kit/app/app.tsx';
import { CommandHost, useCommands } from '../kit/commands/commands.tsx';
import { Button } from '../kit/components/button.tsx';
import { ADMINISTRATOR_WORDS, COMMAND_WORDS } from './words.ts';

/** The palette and the list of keys around every screen of the administrator, and quiet buttons for both under it. */
export function AdministratorCommands(props: { readonly children: JSX.Element }): JSX.Element {
  const words = useWords(COMMAND_WORDS);
  return (
    <CommandHost words={words().palette} keys={{ lines: words().everywhere }}>
      {props.children}
      <Foot />
    </CommandHost>
  );
}

function Foot(): JSX.Element {
  const app = useApp();
  const words = useWords(COMMAND_WORDS);
  const shared = useWords(ADMINISTRATOR_WORDS);
  const months = (): readonly CycleView[] =>
    (app.cache.get('months') as { cycles: readonly CycleView[] } | undefined)?.cycles ?? [];
  const show = useCommands({
    commands: () => [
      ...Object.entries(shared().sections).map(([route, title]) => ({
        title,
        kind: words().section,
        run: () => app.navigate(route),
      })),
      ...months().map(({ month }) => ({
        title: app.calendar().monthTitle(month),
        kind: words().month,
        run: () => app.navigate(`month/${month}`),
      })),
    ],
  });
  return (
    <p class="smena-command-foot">
      <Button look="quiet" onClick={() => show('palette')}>
        {words().open} <kbd>Ctrl+K</kbd>
      </Button>
      <Button look="quiet" class="smena-keys" onClick={() => show('keys')}>
        {app.words().keys} <kbd>?</kbd>
      </Button>
    </p>
  );
}
