-- Question: Which notes on days stand now?
-- Grain: one row per note that is not removed, as it was last written
-- Key: note_id
-- Sources: public.day_note
-- Time zone: none: instants and days as stored
-- Refresh: live
-- Readers: intermediate views
-- Personal columns: none
CREATE VIEW analytics.stg_day_note AS
SELECT
  n.id AS note_id,
  n.from_day,
  n.until_day,
  n.left_out
FROM public.day_note AS n
WHERE NOT n.removed AND NOT EXISTS (
  SELECT FROM public.day_note AS later WHERE later.id = n.id AND later.version > n.version
);
