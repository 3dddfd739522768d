-- Question: Which tasks were given?
-- Grain: one row per task that amoCRM has or shall have
-- Key: task_id
-- Sources: public.crm_task
-- Time zone: none: instants and days as stored
-- Refresh: live
-- Readers: intermediate views
-- Personal columns: person_id
CREATE VIEW analytics.stg_crm_task AS
SELECT
  t.id AS task_id,
  t.kind AS task_kind,
  t.person_id,
  t.subject,
  t.due,
  t.completion,
  t.ended_at,
  coalesce(t.result = t.end_result, false) AS ended_by_itself
FROM public.crm_task AS t
WHERE t.delivery <> 'dropped';
