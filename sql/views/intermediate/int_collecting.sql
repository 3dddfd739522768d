-- Question: Who was asked for a month, and who answered in time?
-- Grain: one row per month and volunteer asked
-- Key: month, volunteer_id
-- Sources: stg_availability_answer, stg_crm_task, stg_published_shift
-- Time zone: none
-- Refresh: live
-- Readers: roll-ups, marts, AnalyticsQueries
-- Personal columns: volunteer_id
-- Asked: whoever got the task or answered; of a month without tasks (loaded history) also whoever was seated first.
CREATE VIEW analytics.int_collecting AS
WITH answer AS (
  SELECT o.month, o.volunteer_id, bool_or(NOT o.late) AS in_time
  FROM analytics.stg_availability_answer AS o
  GROUP BY o.month, o.volunteer_id
),
task AS (
  SELECT DISTINCT left(t.subject, 7) COLLATE "C" AS month, t.person_id AS volunteer_id
  FROM analytics.stg_crm_task AS t
  WHERE t.task_kind = 'mark-availability'
),
asked AS (
  SELECT k.month, k.volunteer_id FROM task AS k
  UNION
  SELECT a.month, a.volunteer_id FROM answer AS a
  UNION
  SELECT s.month, s.volunteer_id
  FROM analytics.stg_published_shift AS s
  WHERE s.number = 1 AND NOT EXISTS (SELECT 1 FROM task AS k WHERE k.month = s.month)
)
SELECT
  p.month,
  p.volunteer_id,
  coalesce(a.in_time, false) AS in_time,
  coalesce(NOT a.in_time, false) AS late,
  a.volunteer_id IS NULL AS unanswered
FROM asked AS p
LEFT JOIN answer AS a ON a.month = p.month AND a.volunteer_id = p.volunteer_id;
