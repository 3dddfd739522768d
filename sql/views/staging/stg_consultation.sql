-- Question: Which conversations were there?
-- Grain: one row per conversation, answered or missed
-- Key: entry_id
-- Sources: public.consultation
-- Time zone: days, hours and weekdays are stored in the charity's zone, at the call's start
-- Refresh: live
-- Readers: intermediate views
-- Personal columns: volunteer_id, score_volunteer_id, client_key (pseudonymous)
CREATE VIEW analytics.stg_consultation AS
SELECT
  t.entry_id,
  t.direction,
  t.outcome,
  t.started_at,
  t.began_at,
  t.day,
  t.hour,
  t.weekday,
  t.volunteer_id,
  t.talk_seconds,
  t.wait_seconds,
  t.transferred,
  t.slot_id,
  t.shift_slot_id,
  t.placement,
  t.client_key,
  t.mark_kind,
  t.mark_value,
  t.score_volunteer_id,
  t.score_uncertain
FROM public.consultation AS t;
