import type { CrmTask } from '../../domain/crm-task/crm-task.ts';
import { BATCH } from './delivery-steps.ts';

/**
 * Lets completions wait for company while a sandbox's clock is led through the instants of one jump: amoCRM counts requests by real time, of which none
 * passes there, and completing at each instant would cost most of the jump. Meanwhile they leave in full requests, the rest at its end. Creations
 * never wait: a task is to be in amoCRM before its matter ends.
 */
export class CompletionGate {
  #saves: () => boolean = () => false;

  /** Until {@link open}, while `condition` holds. */
  saveUpWhile(condition: () => boolean): void {
    this.#saves = condition;
  }

  open(): void {
    this.#saves = () => false;
  }

  /** What is to be delivered now of all that is due. */
  letThrough(due: readonly CrmTask[]): readonly CrmTask[] {
    if (!this.#saves()) return due;
    const completions = due.filter((task) => task.delivery === 'created');
    const kept = new Set(completions.slice(completions.length - (completions.length % BATCH)));
    return due.filter((task) => !kept.has(task));
  }
}
