-- Question: How did the process of each month go?
-- Grain: one row per planned month
-- Key: month
-- Sources: int_collecting, int_newest_schedule, int_version_change, stg_cycle_transition, stg_planning_cycle, stg_published_shift, stg_schedule_edit, stg_schedule_generation
-- Time zone: none
-- Refresh: live
-- Readers: roll-ups, marts, AnalyticsQueries
-- Personal columns: none
-- The first draft: the first generation, else the step to review. Hand edits are those made before the first publishing, later undone or not.
CREATE VIEW analytics.int_planning_process AS
SELECT
  c.month,
  coalesce(k.asked, 0) AS asked,
  coalesce(k.answered_in_time, 0) AS answered_in_time,
  coalesce(k.answered_late, 0) AS answered_late,
  coalesce(k.unanswered, 0) AS unanswered,
  extract(epoch FROM n.first_published_at - d.drafted_at)::float8 / 86400 AS days_from_draft_to_publishing,
  (
    SELECT count(*)
    FROM analytics.stg_schedule_edit AS e
    WHERE e.month = c.month
      AND e.by_hand
      AND e.edit_kind NOT IN ('generate', 'request', 'undo', 'redo')
      AND (n.first_published_at IS NULL OR e.edited_at <= n.first_published_at)
  )::integer AS hand_edits,
  coalesce(v.changes, 0) AS changes_after_publishing,
  (
    SELECT count(*)
    FROM analytics.stg_published_shift AS s
    WHERE s.month = n.month AND s.number = n.number
  )::integer AS shifts
FROM analytics.stg_planning_cycle AS c
LEFT JOIN analytics.int_newest_schedule AS n ON n.month = c.month
LEFT JOIN (
  SELECT
    a.month,
    count(*)::integer AS asked,
    count(*) FILTER (WHERE a.in_time)::integer AS answered_in_time,
    count(*) FILTER (WHERE a.late)::integer AS answered_late,
    count(*) FILTER (WHERE a.unanswered)::integer AS unanswered
  FROM analytics.int_collecting AS a
  GROUP BY a.month
) AS k ON k.month = c.month
LEFT JOIN (
  SELECT o.month, sum(o.changes)::integer AS changes
  FROM analytics.int_version_change AS o
  GROUP BY o.month
) AS v ON v.month = c.month
CROSS JOIN LATERAL (
  SELECT least(
    (SELECT min(g.generated_at) FROM analytics.stg_schedule_generation AS g WHERE g.month = c.month),
    (SELECT min(e.edited_at) FROM analytics.stg_schedule_edit AS e WHERE e.month = c.month AND e.edit_kind = 'generate'),
    (SELECT min(t.moved_at) FROM analytics.stg_cycle_transition AS t WHERE t.month = c.month AND t.to_state = 'review')
  ) AS drafted_at
) AS d;
