-- Question: Who took part in a call?
-- Grain: one row per leg
-- Key: entry_id, position
-- Sources: public.call_leg
-- Time zone: none: instants and days as stored
-- Refresh: live
-- Readers: intermediate views
-- Personal columns: none
CREATE VIEW analytics.stg_call_leg AS
SELECT
  t.entry_id,
  t.position,
  t.kind AS leg_kind,
  t.extension,
  t.answered_at,
  t.talk_seconds,
  t.listening
FROM public.call_leg AS t;
