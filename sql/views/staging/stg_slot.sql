-- Question: Which slots does the layout hold?
-- Grain: one row per slot
-- Key: slot_id
-- Sources: public.slot
-- Time zone: days and times are stored in the charity's zone
-- Refresh: live
-- Readers: intermediate views
-- Personal columns: none
CREATE VIEW analytics.stg_slot AS
SELECT
  t.id AS slot_id,
  t.month,
  t.day::date AS day,
  t.time AS slot_time,
  t.starts_at,
  t.ends_at,
  t.need
FROM public.slot AS t;
