-- The tables as they are, for reckoning the figures once more without the views.
-- name: calls
SELECT c.entry_id AS "entryId", c.direction, c.succeeded, c.started_at AS "startedAt", c.talk_seconds AS "talkSeconds",
  c.caller_employee_id AS "callerEmployeeId", c.client_key AS "clientKey", c.mark_kind AS "markKind",
  c.mark_value AS "markValue"
FROM call AS c

-- name: legs
SELECT l.entry_id AS "entryId", l.kind, l.employee_id AS "employeeId", l.extension, l.answered_at AS "answeredAt",
  l.talk_seconds AS "talkSeconds"
FROM call_leg AS l
WHERE l.answered_at IS NOT NULL AND NOT l.listening
ORDER BY l.entry_id, l.position

-- name: employees
SELECT e.employee_id AS "employeeId", e.extension, e.person_id AS "personId", e.valid_from AS "from", e.valid_until AS until
FROM telephony_employee AS e

-- name: slots
SELECT s.id, s.month, s.starts_at AS "startsAt", s.ends_at AS "endsAt", s.need
FROM slot AS s

-- name: versions
SELECT p.month, p.number, p.published_at AS "publishedAt"
FROM published_schedule AS p
ORDER BY p.month, p.number

-- name: seats
SELECT s.month, s.number, s.slot_id AS "slotId", s.volunteer_id AS "volunteerId"
FROM published_shift AS s

-- name: reports
SELECT r.id, r.began_at AS "beganAt", r.risk, r.discuss,
  EXISTS (SELECT FROM report_discussion AS d WHERE d.report_id = r.id) AS discussed,
  j.state AS "joinState", j.entry_id AS "entryId"
FROM volunteer_report AS r
LEFT JOIN report_join AS j ON j.report_id = r.id
WHERE r.state = 'sent'

-- name: report_topics
SELECT t.report_id AS "reportId", t.topic_id AS "topicId"
FROM volunteer_report_topic AS t

-- name: topics
SELECT t.id, t.name, t.position
FROM topic AS t

-- name: requests
SELECT r.slot_id AS "slotId", r.volunteer_id AS "volunteerId", r.state, r.created_at AS "createdAt"
FROM change_request AS r

-- name: answers
SELECT a.month, a.volunteer_id AS "volunteerId", a.seq, a.cannot, a.late
FROM availability_answer AS a
ORDER BY a.month, a.volunteer_id, a.seq

-- name: months
SELECT c.month
FROM planning_cycle AS c
ORDER BY c.month

-- name: steps
SELECT t.month, t.to_state AS "toState", t.at
FROM cycle_transition AS t

-- name: edits
SELECT e.month, e.kind, e.by_person AS "by", e.at
FROM schedule_edit AS e

-- name: generations
SELECT g.month, g.at
FROM schedule_generation AS g

-- name: tasks
SELECT t.kind, t.person_id AS "personId", t.subject, t.due, t.delivery, t.completion, t.result, t.end_result AS "endResult",
  t.ended_at AS "endedAt"
FROM crm_task AS t

-- name: notes
SELECT n.id, n.version, n.from_day AS "from", n.until_day AS "until", n.left_out AS "leftOut", n.removed
FROM day_note AS n

-- name: settings
SELECT s.section, s.value
FROM setting AS s

-- name: refreshed
SELECT b.refreshed_at AS "refreshedAt", (SELECT count(*) FROM analytics_stale_day) AS "staleDays"
FROM analytics_basis AS b
