import { z } from 'zod';

/** People of the account as the controls give and take them (contracts/sandbox.md, users). */
export const userShape = z.strictObject({
  id: z.int().positive(),
  name: z.string().min(1),
  email: z.string().min(3),
  /** `null` and 0 both mean amoCRM's default group. */
  groupId: z.int().nonnegative().nullable(),
  roleId: z.int().positive().nullable(),
  isAdmin: z.boolean(),
  isFree: z.boolean(),
  isActive: z.boolean(),
});
export const directoryShape = z.strictObject({
  users: z.array(userShape),
  groups: z.array(z.strictObject({ id: z.int().nonnegative(), name: z.string().min(1) })),
  roles: z.array(z.strictObject({ id: z.int().positive(), name: z.string().min(1) })),
});
export type User = z.infer<typeof userShape>;
export type Directory = z.infer<typeof directoryShape>;

/** A task with the names and units of contracts/amocrm-api.md §2.1; instants in Unix seconds. */
export type Task = {
  readonly id: number;
  readonly created_by: number;
  readonly updated_by: number;
  readonly created_at: number;
  readonly updated_at: number;
  readonly responsible_user_id: number;
  readonly entity_id: number | null;
  readonly entity_type: string | null;
  readonly duration: number;
  readonly is_completed: boolean;
  readonly task_type_id: number;
  readonly text: string;
  readonly result: string | null;
  readonly complete_till: number;
};

export const widgetNames = ['volunteer', 'administrator', 'dashboard'] as const;
export type WidgetName = (typeof widgetNames)[number];

/** One private integration with its widget. */
export type Integration = {
  readonly name: WidgetName;
  readonly clientId: string;
  readonly clientSecret: string;
  readonly redirectUri: string;
  readonly widgetCode: string;
};

/** A token or code that was issued; instants in milliseconds of the sandbox's clock. */
export type Token = {
  readonly kind: 'access' | 'refresh' | 'code' | 'long-lived';
  readonly value: string;
  readonly clientId: string;
  readonly userId: number;
  /** A grant by an administrator outlives that person's deactivation (§1.2). */
  readonly byAdministrator: boolean;
  readonly expiresAt: number;
  readonly revoked: boolean;
};

export const ACCOUNT = { id: 31_000_022, name: 'Прямой диалог (песочница)', subdomain: 'sandbox' } as const;
/** Built-in task types (§1.9). */
export const TASK_TYPES = [
  { id: 1, name: 'Связаться', color: null, icon_id: null, code: 'FOLLOW_UP' },
  { id: 2, name: 'Встреча', color: null, icon_id: null, code: 'MEETING' },
] as const;
export const ENTITY_TYPES = ['leads', 'contacts', 'companies', 'customers'] as const;
