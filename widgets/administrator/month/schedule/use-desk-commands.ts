import type { SchedulePage } from '../../../../src/adapters/http/contract/schedule.ts';
import { useApp, useWords } from '../../../kit/app/app.tsx';
import { useCommands } from '../../../kit/commands/commands.tsx';
import { COMMAND_WORDS } from '../../words.ts';
import { DESK_WORDS, MONTH_DESK_WORDS, SCHEDULE_WORDS } from '../words.ts';
import type { Asked } from './desk-dialogs.tsx';
import type { Desk } from './desk.ts';
import { deskCommands } from './desk-commands.ts';

export interface DeskTools {
  readonly desk: Desk;
  readonly page: () => SchedulePage;
  readonly onDay: (day: string) => void;
  readonly onPerson: (volunteerId: number) => void;
  readonly onFreeOnly: () => void;
  readonly onDialog: (dialog: Asked) => void;
  readonly onPrint: () => void;
}

/** Lists the schedule's keys and puts what its tools do into the palette, while it is shown. */
export function useDeskCommands({ desk, page, onDialog, onPrint, onFreeOnly, ...goes }: DeskTools): void {
  const app = useApp();
  const words = useWords(SCHEDULE_WORDS);
  const monthWords = useWords(MONTH_DESK_WORDS);
  const toolWords = useWords(DESK_WORDS);
  const commands = useWords(COMMAND_WORDS);
  const step = (kind: 'undo' | 'redo') => ({
    title: words()[kind],
    run: () => void desk.attempt({ kind }),
  });
  const gaps = (): number => page().slots.reduce((sum, slot) => sum + (slot.gap?.missing ?? 0), 0);
  useCommands({
    keys: () => ({
      title: words().grid(app.calendar().month(desk.month)),
      lines: [...words().keys, toolWords().bulk.keys, monthWords().overviewKeys],
    }),
    commands: () =>
      deskCommands({
        month: desk.month,
        page: page(),
        calendar: app.calendar(),
        commands: commands(),
        words: monthWords(),
        ...goes,
        actions: [
          ...(page().canUndo ? [step('undo')] : []),
          ...(page().canRedo ? [step('redo')] : []),
          { title: words().freeOnly(gaps()), run: onFreeOnly },
          { title: toolWords().gaps.open, run: () => onDialog('gaps') },
          { title: toolWords().compare.open, run: () => onDialog('compare') },
          { title: words().answers, run: () => app.navigate(`month/${desk.month}/answers`) },
          { title: words().history, run: () => onDialog('history') },
          { title: monthWords().files, run: () => onDialog('files') },
          { title: monthWords().print, run: onPrint },
          ...(page().readOnly || page().generating
            ? []
            : [{ title: words().regenerate, run: () => onDialog('regenerate') }]),
        ],
      }),
  });
}
