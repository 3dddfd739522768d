import assert from 'node:assert/strict';
import { editableUntil, writtenReport } from '../../../src/domain/consultation/report-writing.ts';
import type { ReportFacts, ReportWish } from '../../../src/domain/consultation/report-writing.ts';
import type { Topic } from '../../../src/domain/consultation/topic.ts';
import type { VolunteerReport } from '../../../src/domain/consultation/volunteer-report.ts';
import { aConsultation } from '../../builders/consultation.ts';
import { aReport as aStoredReport, aReportId } from '../../builders/volunteer-report.ts';

const NOW = new Date('2026-11-20T12:00:00Z');
const HOUR = 3_600_000;
const TOPICS: Topic[] = [
  { id: 1, name: 'Работа', position: 0, retiredAt: null },
  { id: 2, name: 'Развод', position: 1, retiredAt: null },
  { id: 3, name: 'Прежняя', position: 2, retiredAt: new Date('2026-01-01T00:00:00Z') },
];
const before = (hours: number) => new Date(NOW.getTime() - hours * HOUR);

/** Complete, with topic 1. */
function aReport(overrides: Partial<VolunteerReport> = {}): VolunteerReport {
  const sentAt = overrides.state === 'draft' ? null : before(1);
  return aStoredReport({ topicIds: [1], sentAt, ...overrides });
}

function facts(overrides: Partial<ReportFacts> = {}): ReportFacts {
  return {
    now: NOW,
    settings: { editHours: 72 },
    topics: TOPICS,
    call: null,
    reportOfCall: null,
    joinedBeganAt: null,
    ...overrides,
  };
}

function aWish(overrides: Partial<ReportWish> = {}): ReportWish {
  return {
    id: aReportId(1),
    volunteerId: 1,
    entryId: null,
    version: 0,
    beganAt: before(3),
    topicIds: [1],
    story: 'Говорили о работе.',
    outcome: 'helped',
    feeling: 4,
    discussWithSupervisor: false,
    risk: false,
    ...overrides,
  };
}

function wishOf(report: VolunteerReport, overrides: Partial<ReportWish> = {}): ReportWish {
  const { createdAt: _created, changedAt: _changed, sentAt: _sent, state: _state, ...rest } = report;
  return { ...rest, ...overrides };
}

function refused(code: string, work: () => unknown, details: Record<string, unknown> = {}): void {
  assert.throws(work, (error: { code: string; details: Record<string, unknown> }) => {
    assert.equal(error.code, code);
    assert.deepEqual({ ...error.details, ...details }, error.details);
    return true;
  });
}

describe('A draft of a report', () => {
  const empty = { topicIds: [], story: '', outcome: null, feeling: null };

  it('may be incomplete', () => {
    const draft = writtenReport(null, aWish(empty), facts(), 'keep');
    assert.deepEqual([draft.state, draft.sentAt, draft.version], ['draft', null, 1]);
  });

  it('rises in version with every change and not without one', () => {
    const first = writtenReport(null, aWish(empty), facts(), 'keep');
    const second = writtenReport(first, aWish({ ...empty, version: 1, story: 'А' }), facts(), 'keep');
    assert.equal(second.version, 2);
    assert.equal(writtenReport(second, aWish({ ...empty, version: 1, story: 'А' }), facts(), 'keep'), second);
  });

  it('tells a second window what changed, not how', () => {
    const stored = aReport({ state: 'draft', beganAt: before(3), version: 3, story: 'Новое', risk: true });
    refused(
      'report.changed-meanwhile',
      () =>
        writtenReport(stored, wishOf(stored, { version: 2, story: 'Старое', risk: false }), facts(), 'keep'),
      { version: 3, changed: ['story', 'risk'], sent: false },
    );
  });

  it('of somebody else is not found, and neither is one that was thrown away', () => {
    refused('report.not-found', () =>
      writtenReport(aReport({ volunteerId: 2 }), aWish({ version: 1 }), facts(), 'keep'),
    );
    refused('report.not-found', () => writtenReport(null, aWish({ version: 2 }), facts(), 'keep'));
  });

  it('takes no date that is none', () => {
    refused('report.in-future', () =>
      writtenReport(null, aWish({ beganAt: new Date('9000-01-01T00:00:00Z') }), facts(), 'keep'),
    );
    refused('report.too-old', () =>
      writtenReport(null, aWish({ beganAt: new Date('0001-01-01T00:00:00Z') }), facts(), 'keep'),
    );
  });
});

describe('Sending a report', () => {
  for (const [field, gap] of Object.entries({
    topicIds: { topicIds: [] },
    outcome: { outcome: null },
    story: { story: ' \n' },
  })) {
    it(`asks for ${field}`, () => {
      refused('report.incomplete', () => writtenReport(null, aWish(gap), facts(), 'send'), { field });
    });
  }

  it('does not ask how the volunteer feels', () => {
    assert.equal(writtenReport(null, aWish({ feeling: null }), facts(), 'send').state, 'sent');
  });

  it('takes a clock that is five minutes ahead and no more', () => {
    const ahead = (ms: number) => aWish({ beganAt: new Date(NOW.getTime() + 5 * 60_000 + ms) });
    assert.equal(writtenReport(null, ahead(0), facts(), 'send').state, 'sent');
    refused('report.in-future', () => writtenReport(null, ahead(1), facts(), 'send'), { field: 'beganAt' });
  });

  it('takes a conversation until its 72 hours are over, the last instant not', () => {
    const ago = (ms: number) => aWish({ beganAt: new Date(NOW.getTime() - 72 * HOUR + ms) });
    assert.equal(writtenReport(null, ago(1), facts(), 'send').state, 'sent');
    refused('report.too-old', () => writtenReport(null, ago(0), facts(), 'send'), { hours: 72 });
  });

  it('twice with the same content is one report, whatever version it names', () => {
    const sent = writtenReport(null, aWish(), facts(), 'send');
    assert.equal(writtenReport(sent, aWish({ topicIds: [1, 1] }), facts(), 'send'), sent);
    assert.equal(writtenReport(sent, aWish({ version: 7 }), facts({ now: before(-90) }), 'send'), sent);
  });

  it('makes the draft a report and keeps when it was begun', () => {
    const draft = aReport({ state: 'draft', beganAt: before(3), version: 4 });
    const sent = writtenReport(draft, wishOf(draft), facts(), 'send');
    assert.deepEqual(
      [sent.state, sent.createdAt, sent.sentAt, sent.version],
      ['sent', draft.createdAt, NOW, 5],
    );
  });

  it('takes no topic that is unknown or retired, unless it was chosen before', () => {
    refused('report.unknown-topic', () => writtenReport(null, aWish({ topicIds: [9] }), facts(), 'send'));
    refused('report.unknown-topic', () => writtenReport(null, aWish({ topicIds: [3] }), facts(), 'send'));
    const draft = aReport({ state: 'draft', beganAt: before(3), topicIds: [3] });
    assert.deepEqual(writtenReport(draft, wishOf(draft), facts(), 'send').topicIds, [3]);
  });
});

describe('A report on a call that is known', () => {
  const call = aConsultation({ entryId: 'E1', beganAt: before(2) });
  const wish = aWish({ entryId: 'E1', beganAt: before(30) });

  it('begins when the call did', () => {
    assert.deepEqual(writtenReport(null, wish, facts({ call }), 'send').beganAt, call.beganAt);
  });

  it('is refused for an unknown call, another’s, a missed one, and one that has a report', () => {
    refused('report.call-not-known', () => writtenReport(null, wish, facts(), 'send'));
    for (const volunteerId of [2, null])
      refused('report.another-volunteers-call', () =>
        writtenReport(null, wish, facts({ call: aConsultation({ volunteerId }) }), 'keep'),
      );
    refused('report.call-has-report', () =>
      writtenReport(null, wish, facts({ call, reportOfCall: aReportId(2) }), 'send'),
    );
  });

  it('may be changed though the call has turned out to be another’s', () => {
    const stored = aReport({ entryId: 'E1', beganAt: before(2) });
    const moved = facts({ call: aConsultation({ volunteerId: 2, beganAt: before(2) }) });
    assert.equal(writtenReport(stored, wishOf(stored, { risk: true }), moved, 'keep').risk, true);
  });
});

describe('A report that was sent', () => {
  it('stays sent when it is kept again, and must stay complete', () => {
    const stored = aReport({ beganAt: before(3) });
    assert.equal(writtenReport(stored, wishOf(stored, { risk: true }), facts(), 'keep').state, 'sent');
    refused('report.incomplete', () => writtenReport(stored, wishOf(stored, { story: '' }), facts(), 'keep'));
  });

  it('can be changed until 72 hours after the conversation began, by its call when that is known', () => {
    const stored = aReport({ beganAt: before(10), sentAt: before(9) });
    const change = wishOf(stored, { risk: true });
    refused('report.edit-time-over', () =>
      writtenReport(stored, change, facts({ joinedBeganAt: before(72) }), 'send'),
    );
    const justIn = new Date(before(72).getTime() + 1);
    assert.equal(writtenReport(stored, change, facts({ joinedBeganAt: justIn }), 'send').risk, true);
  });

  it('gains no time by a beginning moved past its sending', () => {
    const report = { beganAt: before(-1), sentAt: before(70) };
    assert.deepEqual(editableUntil(report, null, { editHours: 72 }), before(-2));
  });
});
