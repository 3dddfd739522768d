-- Question: Which steps did a month take?
-- Grain: one row per step
-- Key: transition_id
-- Sources: public.cycle_transition
-- Time zone: none: instants and days as stored
-- Refresh: live
-- Readers: intermediate views
-- Personal columns: none
CREATE VIEW analytics.stg_cycle_transition AS
SELECT
  t.id AS transition_id,
  t.month,
  t.to_state,
  t.at AS moved_at
FROM public.cycle_transition AS t;
