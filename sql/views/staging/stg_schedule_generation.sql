-- Question: When were drafts made?
-- Grain: one row per generation
-- Key: generation_id
-- Sources: public.schedule_generation
-- Time zone: none: instants and days as stored
-- Refresh: live
-- Readers: intermediate views
-- Personal columns: none
CREATE VIEW analytics.stg_schedule_generation AS
SELECT
  t.id AS generation_id,
  t.month,
  t.at AS generated_at
FROM public.schedule_generation AS t;
