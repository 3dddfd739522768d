import assert from 'node:assert/strict';
import type { Caller } from './caller.ts';
import { ANNA } from './service-world.ts';

/** What a month's course does not come by; January 2027 is planned and loses its first day here. `elsewhere`: another process of the service. */
export async function callOtherRoutes({
  anna,
  admin,
  elsewhere,
}: {
  readonly anna: Caller;
  readonly admin: Caller;
  readonly elsewhere: string;
}): Promise<void> {
  assert.equal((await anna.call('me')).id, ANNA);
  await anna.call('renewSession');
  assert.equal((await anna.call('myPreferences')).shiftReminder, false);
  const { url } = await anna.call('makeCalendarLink');
  assert.ok((await anna.call('myCalendarLink')).createdAt);
  const feed = await fetch(String(url).replace(/^http:\/\/[^/]+/, elsewhere));
  assert.match(await feed.text(), /^BEGIN:VCALENDAR[\s\S]*SUMMARY:Смена/);
  await anna.call('revokeCalendarLink');
  assert.equal((await fetch(String(url))).status, 404);
  const report = await admin.call('makeDesktopLink');
  assert.ok((await admin.call('desktopLink')).createdAt);
  const desktop = await fetch(
    `${String(report.url).replace(/^http:\/\/[^/]+/, elsewhere)}?lang=ru&period=week`,
  );
  assert.match(await desktop.text(), /Консультации[\s\S]*Открыть всю сводку/);
  await admin.call('revokeDesktopLink');
  assert.equal((await fetch(String(report.url))).status, 404);
  const { months } = { months: await admin.call('months') };
  assert.ok(months.cycles.some((cycle) => cycle.month === '2027-01' && cycle.state === 'planned'));
  await admin.call('openCollecting', { params: { month: '2027-01' } });
  assert.equal((await admin.call('syncPeople')).volunteers, 40);
  assert.equal((await admin.call('volunteers')).volunteers.length, 41);
  await admin.call('saveVolunteer', { params: { volunteerId: 140 }, body: { telephoneExtension: '240' } });
  const { exceptions } = await admin.call('settings');
  const value = { days: [{ date: '2027-01-01', note: 'Новый год', slots: [] }] };
  const saved = await admin.call('saveSettings', {
    params: { section: 'exceptions' },
    body: { version: exceptions.version, value },
  });
  assert.deepEqual(saved.affectedMonths, ['2027-01']);
  const hours = await admin.call('previewHours', { params: { month: '2027-01' } });
  assert.equal(hours.removed.length, 6);
  for (const [format, sign] of Object.entries({ xlsx: 'PK', pdf: '%PDF-' })) {
    const file = await admin.call('monthScheduleFile', { params: { month: '2026-12', format } });
    assert.ok(Buffer.from(file.base64, 'base64').toString('latin1').startsWith(sign), format);
  }
  const body = { version: hours.version };
  await admin.call('applyHours', { params: { month: '2027-01' }, body });
}
