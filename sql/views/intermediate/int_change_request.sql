-- Question: Which shifts were given back, and how long before?
-- Grain: one row per request
-- Key: request_id
-- Sources: stg_basis, stg_change_request, stg_slot
-- Time zone: the charity's
-- Refresh: live
-- Readers: roll-ups, marts, AnalyticsQueries
-- Personal columns: volunteer_id
-- Dated by the shift it is about. Notice runs to the instant the slot's own name tells: the slot may be gone.
CREATE VIEW analytics.int_change_request AS
SELECT
  r.request_id,
  r.month,
  r.slot_id,
  left(r.slot_id, 10)::date AS day,
  r.volunteer_id,
  r.request_state,
  extract(epoch FROM coalesce(l.starts_at, r.slot_id::text::timestamp AT TIME ZONE b.zone) - r.created_at)::float8
    / 3600 AS notice_hours
FROM analytics.stg_change_request AS r
CROSS JOIN analytics.stg_basis AS b
LEFT JOIN analytics.stg_slot AS l ON l.slot_id = r.slot_id;
