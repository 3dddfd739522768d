-- Question: What was done to the working copy?
-- Grain: one row per edit
-- Key: month, seq
-- Sources: public.schedule_edit
-- Time zone: none: instants and days as stored
-- Refresh: live
-- Readers: intermediate views
-- Personal columns: none
CREATE VIEW analytics.stg_schedule_edit AS
SELECT
  t.month,
  t.seq,
  t.kind AS edit_kind,
  t.by_person IS NOT NULL AS by_hand,
  t.at AS edited_at
FROM public.schedule_edit AS t;
