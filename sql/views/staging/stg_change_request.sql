-- Question: Who could not come?
-- Grain: one row per request
-- Key: request_id
-- Sources: public.change_request
-- Time zone: none: instants and days as stored
-- Refresh: live
-- Readers: intermediate views
-- Personal columns: volunteer_id
CREATE VIEW analytics.stg_change_request AS
SELECT
  t.id AS request_id,
  t.month,
  t.slot_id,
  t.volunteer_id,
  t.state AS request_state,
  t.created_at
FROM public.change_request AS t;
