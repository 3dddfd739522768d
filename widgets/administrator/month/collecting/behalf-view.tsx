import { createSignal } from 'solid-js';
import type { JSX } from 'solid-js';
import { useApp, useWords } from '../../../kit/app/app.tsx';
import { AvailabilityEditor } from '../../../kit/availability/editor.tsx';
import { Button } from '../../../kit/components/button.tsx';
import { COLLECTING_WORDS } from '../words.ts';

/** The volunteer's own editor, filled in for them. */
export function BehalfView(props: { readonly month: string; readonly volunteerId: number }): JSX.Element {
  const app = useApp();
  const words = useWords(COLLECTING_WORDS);
  const { month, volunteerId } = props;
  const params = { month, volunteerId };
  const [name, setName] = createSignal('');
  return (
    <div class="smena-behalf">
      <div class="smena-row">
        <Button look="link" onClick={() => app.navigate(`month/${month}/answers`)}>
          {words().back}
        </Button>
        <h2>{name() === '' ? '' : words().forTitle(name())}</h2>
      </div>
      <AvailabilityEditor
        gateway={{
          load: async () => {
            const page = await app.api.call('availabilityOf', { params });
            setName(page.availability.volunteer.name);
            return page;
          },
          save: (body) => app.api.call('saveAvailabilityOf', { params, body }),
          submit: (body) => app.api.call('submitAvailabilityOf', { params, body }),
          cannot: (version) => app.api.call('cannotOf', { params, body: { version } }),
        }}
        storeKey={`offer.${volunteerId}.${month}`}
        behalfOf={name()}
      />
    </div>
  );
}
