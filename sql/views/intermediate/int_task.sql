-- Question: Which tasks were done late?
-- Grain: one row per task that amoCRM has or shall have
-- Key: task_id
-- Sources: stg_basis, stg_crm_task
-- Time zone: the charity's
-- Refresh: live
-- Readers: roll-ups, marts, AnalyticsQueries
-- Personal columns: none
-- Late: ended after it was due, unless it ended by itself. Whether one that stands open is overdue is for the reader's now to say.
CREATE VIEW analytics.int_task AS
SELECT
  t.task_id,
  t.task_kind,
  t.due,
  to_char(t.due AT TIME ZONE b.zone, 'YYYY-MM') AS month,
  t.completion = 'open' AS stands_open,
  coalesce(t.ended_at > t.due, false) AND NOT t.ended_by_itself AS ended_late
FROM analytics.stg_crm_task AS t
CROSS JOIN analytics.stg_basis AS b;
