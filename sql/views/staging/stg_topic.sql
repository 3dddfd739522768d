-- Question: How are topics called now?
-- Grain: one row per topic, retired ones too
-- Key: topic_id
-- Sources: public.topic
-- Time zone: none: instants and days as stored
-- Refresh: live
-- Readers: intermediate views
-- Personal columns: none
CREATE VIEW analytics.stg_topic AS
SELECT
  t.id AS topic_id,
  t.name AS topic_name,
  t.position AS list_position
FROM public.topic AS t;
