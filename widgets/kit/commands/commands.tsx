import { createContext, createSignal, onCleanup, onMount, Show, useContext } from 'solid-js';
import type { JSX } from 'solid-js';
import { KeysDialog } from '../components/keys-dialog.tsx';
import type { KeyList } from '../components/keys-dialog.tsx';
import type { Command } from './matching.ts';
import { Palette } from './palette.tsx';
import type { PaletteWords } from './palette.tsx';

/** What a part of the screen adds to the palette and to the list of keys while it is shown. */
export interface Offer {
  readonly commands?: () => readonly Command[];
  readonly keys?: () => KeyList;
}

interface Commands {
  offer(offer: Offer): void;
  show(what: 'palette' | 'keys'): void;
  /** The palette is open: what only it needs may be read. */
  readonly open: () => boolean;
}

const Context = createContext<Commands>();

/** Adds commands and keys until the owner goes. Must be inside a `CommandHost`. */
export function useCommands(offer: Offer): Commands {
  const commands = useContext(Context);
  if (commands === undefined) throw new Error('expected to be inside a CommandHost');
  commands.offer(offer);
  return commands;
}

/** Opens the palette on Ctrl+K and the list of keys on `?`, wherever in the children nobody writes. */
export function CommandHost(props: {
  readonly words: PaletteWords;
  readonly keys: KeyList;
  readonly children: JSX.Element;
}): JSX.Element {
  const [offers, setOffers] = createSignal<readonly Offer[]>([]);
  const [shown, show] = createSignal<'palette' | 'keys' | null>(null);
  const press = (event: KeyboardEvent): void => {
    const target = event.target instanceof Element ? event.target : null;
    const isOurs = target === null || target === document.body || target.closest('.smena') !== null;
    if (!isOurs || event.defaultPrevented || target?.closest('dialog')) return;
    if ((event.ctrlKey || event.metaKey) && event.code === 'KeyK') show('palette');
    else if (event.key === '?' && !target?.closest('input, textarea, select')) show('keys');
    else return;
    event.preventDefault();
  };
  onMount(() => document.addEventListener('keydown', press));
  onCleanup(() => document.removeEventListener('keydown', press));
  const commands: Commands = {
    offer(offer) {
      setOffers((known) => [...known, offer]);
      onCleanup(() => setOffers((known) => known.filter((one) => one !== offer)));
    },
    show,
    open: () => shown() === 'palette',
  };
  return (
    <Context.Provider value={commands}>
      {props.children}
      <Show when={shown() === 'palette'}>
        <Palette
          words={props.words}
          commands={[...offers()].reverse().flatMap((offer) => offer.commands?.() ?? [])}
          onClose={() => show(null)}
        />
      </Show>
      <Show when={shown() === 'keys'}>
        <KeysDialog
          lists={[
            props.keys,
            ...offers().flatMap((offer) => (offer.keys === undefined ? [] : [offer.keys()])),
          ]}
          onClose={() => show(null)}
        />
      </Show>
    </Context.Provider>
  );
}
