import type { JSX } from 'solid-js';
import { useApp, useWords } from '../kit/app/app.tsx';
import { createRemote } from '../kit/app/remote.ts';
import { CommandHost, useCommands } from '../kit/commands/commands.tsx';
import { Button } from '../kit/components/button.tsx';
import { monthToRun, nearestFirst } from './month/months.ts';
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
  const commands = useCommands({
    commands: () => {
      const { now, cycles } = months.data() ?? { now: null, cycles: [] };
      const month = monthToRun(cycles);
      const isCollecting = cycles.some((one) => one.month === month && one.state === 'collecting');
      const nearest = now === null ? [] : nearestFirst(cycles, app.zone().day(now).slice(0, 7));
      return [
        ...Object.entries(shared().sections).map(([route, title]) => ({
          title,
          kind: words().section,
          run: () => app.navigate(route),
        })),
        ...nearest.map((one) => ({
          title: app.calendar().monthTitle(one.month),
          kind: words().month,
          run: () => app.navigate(`month/${one.month}`),
        })),
        // Their shifts in the month that is being run; while it collects answers, theirs.
        ...(month === null ? [] : (people.data() ?? [])).map(({ volunteer }) => ({
          title: volunteer.name,
          kind: words().person,
          run: () => app.navigate(`month/${month}/${isCollecting ? 'for' : 'person'}/${volunteer.id}`),
        })),
      ];
    },
  });
  const months = createRemote(
    () => (commands.open() ? 'months' : null),
    () => app.api.call('months'),
  );
  const people = createRemote(
    () => (commands.open() && app.route().name !== 'month' ? 'volunteers' : null),
    async () => (await app.api.call('volunteers')).volunteers,
  );
  return (
    <p class="smena-command-foot">
      <Button look="quiet" onClick={() => commands.show('palette')}>
        {words().open} <kbd>Ctrl+K</kbd>
      </Button>
      <Button look="quiet" class="smena-keys" onClick={() => commands.show('keys')}>
        {app.words().keys} <kbd>?</kbd>
      </Button>
    </p>
  );
}
