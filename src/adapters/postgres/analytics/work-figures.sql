-- Figures of shifts and of the month's process. Everywhere: $1 first day, $2 the day after the last, $3 whether these are whole months, which the marts know.
-- name: coverage
SELECT
  coalesce(sum(p.slots), 0) AS slots,
  coalesce(sum(p.seats), 0) AS seats,
  coalesce(sum(p.filled), 0) AS filled,
  coalesce(sum(p.full_slots), 0) AS full,
  coalesce(sum(p.partial_slots), 0) AS partial,
  coalesce(sum(p.empty_slots), 0) AS empty,
  (
    SELECT coalesce(sum(v.shifts_with_consultations), 0)
    FROM (
      SELECT m.shifts_with_consultations
      FROM analytics.mart_volunteer_month AS m
      WHERE $3 AND m.month >= $1 AND m.month < $2
      UNION ALL
      SELECT d.shifts_with_consultations
      FROM analytics_volunteer_day AS d
      WHERE NOT $3 AND d.day >= $1 AND d.day < $2
    ) AS v
  ) AS "shiftsWithConsultations"
FROM (
  SELECT m.slots, m.seats, m.filled, m.full_slots, m.partial_slots, m.empty_slots
  FROM analytics.mart_slot_month AS m
  WHERE $3 AND m.month >= $1 AND m.month < $2
  UNION ALL
  SELECT d.slots, d.seats, d.filled, d.full_slots, d.partial_slots, d.empty_slots
  FROM analytics_slot_day AS d
  WHERE NOT $3 AND d.day >= $1 AND d.day < $2
) AS p

-- name: slots
SELECT p.slot_time AS time, sum(p.slots) AS slots, sum(p.full_slots) AS full, sum(p.partial_slots) AS partial,
  sum(p.empty_slots) AS empty, sum(p.consultations) AS consultations, sum(p.missed) AS missed
FROM (
  SELECT m.slot_time, m.slots, m.full_slots, m.partial_slots, m.empty_slots, m.consultations, m.missed
  FROM analytics.mart_slot_month AS m
  WHERE $3 AND m.month >= $1 AND m.month < $2
  UNION ALL
  SELECT d.slot_time, d.slots, d.full_slots, d.partial_slots, d.empty_slots, 0, 0
  FROM analytics_slot_day AS d
  WHERE NOT $3 AND d.day >= $1 AND d.day < $2
  UNION ALL
  SELECT h.slot_time, 0, 0, 0, 0, h.consultations, h.missed
  FROM analytics_call_hour AS h
  WHERE NOT $3 AND h.slot_time <> '' AND h.day >= $1 AND h.day < $2
) AS p
GROUP BY p.slot_time
ORDER BY p.slot_time

-- name: fairness
-- Among the members of all months the period touches; what counts is their shifts within it.
WITH member AS (
  SELECT DISTINCT m.volunteer_id
  FROM analytics.int_month_member AS m
  WHERE m.month >= to_char($1::date, 'YYYY-MM') AND m.month <= to_char($2::date - 1, 'YYYY-MM')
),
load AS (
  SELECT v.volunteer_id, sum(v.shifts) AS shifts
  FROM (
    SELECT m.volunteer_id, m.shifts
    FROM analytics.mart_volunteer_month AS m
    WHERE $3 AND m.month >= $1 AND m.month < $2
    UNION ALL
    SELECT d.volunteer_id, d.shifts
    FROM analytics_volunteer_day AS d
    WHERE NOT $3 AND d.day >= $1 AND d.day < $2
  ) AS v
  GROUP BY v.volunteer_id
),
shared AS (
  SELECT m.volunteer_id, coalesce(l.shifts, 0) AS shifts
  FROM member AS m
  LEFT JOIN load AS l ON l.volunteer_id = m.volunteer_id
)
SELECT
  count(*) AS volunteers,
  min(s.shifts) AS min,
  max(s.shifts) AS max,
  avg(s.shifts)::float8 AS average,
  coalesce(sum(s.shifts * s.shifts), 0)::bigint AS "sumOfSquares",
  (
    SELECT coalesce(jsonb_agg(jsonb_build_object('shifts', g.shifts, 'volunteers', g.volunteers) ORDER BY g.shifts), '[]')
    FROM (SELECT o.shifts, count(*) AS volunteers FROM shared AS o GROUP BY o.shifts) AS g
  ) AS distribution
FROM shared AS s

-- name: changes
SELECT
  count(*) AS requests,
  count(*) FILTER (WHERE r.request_state = 'replaced') AS replaced,
  count(*) FILTER (WHERE r.request_state = 'left-gap') AS "leftGap",
  count(*) FILTER (WHERE r.request_state = 'declined') AS declined,
  count(*) FILTER (WHERE r.request_state = 'withdrawn') AS withdrawn,
  count(*) FILTER (WHERE r.request_state = 'open') AS open,
  count(*)::float8 * 100 / (
    SELECT nullif(sum(v.shifts), 0)
    FROM (
      SELECT m.shifts FROM analytics.mart_volunteer_month AS m WHERE $3 AND m.month >= $1 AND m.month < $2
      UNION ALL
      SELECT d.shifts FROM analytics_volunteer_day AS d WHERE NOT $3 AND d.day >= $1 AND d.day < $2
    ) AS v
  ) AS "per100Shifts",
  percentile_cont(0.5) WITHIN GROUP (ORDER BY r.notice_hours) AS "medianNoticeHours"
FROM analytics.int_change_request AS r
WHERE r.day >= $1 AND r.day < $2

-- name: process
-- $3 is now: a task that stands open is overdue once its time is over.
SELECT
  p.month,
  p.asked,
  p.answered_in_time AS "answeredInTime",
  p.answered_late AS "answeredLate",
  p.unanswered,
  p.days_from_draft_to_publishing AS "daysFromDraftToPublishing",
  p.hand_edits AS "handEdits",
  p.changes_after_publishing AS "changesAfterPublishing",
  p.changes_after_publishing::float8 * 100 / nullif(p.shifts, 0) AS "changesPer100Shifts",
  (SELECT count(*) FROM analytics.int_task AS t WHERE t.month = p.month) AS tasks,
  (
    SELECT count(*)
    FROM analytics.int_task AS t
    WHERE t.month = p.month AND (t.ended_late OR (t.stands_open AND t.due <= $3::timestamptz))
  ) AS "tasksOverdue"
FROM analytics.int_planning_process AS p
WHERE p.month >= to_char($1::date, 'YYYY-MM') AND p.month <= to_char($2::date - 1, 'YYYY-MM')
ORDER BY p.month

-- name: volunteers
WITH work AS (
  SELECT m.volunteer_id, m.shifts, m.consultations, m.talk_seconds, m.reports_joined, m.score_answers, m.score_sum,
    0 AS requests
  FROM analytics.mart_volunteer_month AS m
  WHERE $3 AND m.month >= $1 AND m.month < $2
  UNION ALL
  SELECT d.volunteer_id, d.shifts, d.consultations, d.talk_seconds, d.reports_joined, d.score_answers, d.score_sum, 0
  FROM analytics_volunteer_day AS d
  WHERE NOT $3 AND d.day >= $1 AND d.day < $2
  UNION ALL
  SELECT r.volunteer_id, 0, 0, 0, 0, 0, 0, 1
  FROM analytics.int_change_request AS r
  WHERE r.day >= $1 AND r.day < $2
  UNION ALL
  SELECT m.volunteer_id, 0, 0, 0, 0, 0, 0, 0
  FROM analytics.int_month_member AS m
  WHERE m.month >= to_char($1::date, 'YYYY-MM') AND m.month <= to_char($2::date - 1, 'YYYY-MM')
)
SELECT
  w.volunteer_id AS "volunteerId",
  sum(w.shifts) AS "shiftsCount",
  sum(w.consultations) AS "consultationsCount",
  sum(w.talk_seconds)::bigint AS "talkSeconds",
  sum(w.consultations - w.reports_joined) AS "reportsMissing",
  sum(w.score_answers) AS "scoreAnswers",
  sum(w.score_sum)::float8 / nullif(sum(w.score_answers), 0) AS "averageClientScoring",
  sum(w.requests) AS "changeRequests"
FROM work AS w
GROUP BY w.volunteer_id
ORDER BY w.volunteer_id
