-- Question: Which months are planned?
-- Grain: one row per month
-- Key: month
-- Sources: public.planning_cycle
-- Time zone: none: instants and days as stored
-- Refresh: live
-- Readers: intermediate views
-- Personal columns: none
CREATE VIEW analytics.stg_planning_cycle AS
SELECT
  t.month,
  t.state AS cycle_state
FROM public.planning_cycle AS t;
