-- Question: What came in and went out in each hour of a day, and in which slot?
-- Grain: one row per day, hour and slot time (empty outside slots)
-- Key: day, hour, slot_time
-- Sources: int_consultation, int_left_out_day, int_shift
-- Time zone: the charity's
-- Refresh: live; the refresh writes it into public.analytics_call_hour
-- Readers: AnalyticsRefresher
-- Personal columns: none
-- A missed call in a slot where nobody holds a published seat came to an empty slot. Days left out of averages count in everything but what averages are reckoned from.
CREATE VIEW analytics.day_call_hour AS
SELECT
  c.day,
  c.hour,
  coalesce(right(c.slot_id, 5), '') AS slot_time,
  count(*) FILTER (WHERE c.direction = 'in')::integer AS incoming,
  count(*) FILTER (WHERE c.direction = 'out')::integer AS outgoing,
  count(*) FILTER (WHERE c.direction = 'in' AND c.answered)::integer AS answered_incoming,
  count(*) FILTER (WHERE c.direction = 'out' AND c.answered)::integer AS answered_outgoing,
  count(*) FILTER (WHERE c.missed)::integer AS missed,
  count(*) FILTER (WHERE c.missed AND c.slot_id IS NOT NULL)::integer AS missed_in_slots,
  count(*) FILTER (WHERE c.missed AND c.slot_id IS NOT NULL AND NOT EXISTS (
    SELECT 1 FROM analytics.int_shift AS s WHERE s.month = left(c.slot_id, 7) AND s.slot_id = c.slot_id
  ))::integer AS missed_in_empty_slots,
  count(*) FILTER (WHERE c.answered)::integer AS consultations,
  count(*) FILTER (WHERE c.answered AND c.placement = 'outside')::integer AS outside_shifts,
  count(*) FILTER (WHERE c.answered AND c.volunteer_id IS NULL)::integer AS unknown_employee,
  count(*) FILTER (WHERE c.answered AND c.transferred)::integer AS transferred,
  coalesce(sum(c.talk_seconds) FILTER (WHERE c.answered), 0)::bigint AS talk_seconds,
  count(*) FILTER (WHERE c.answered AND l.day IS NULL)::integer AS averaged_consultations,
  coalesce(sum(c.talk_seconds) FILTER (WHERE c.answered AND l.day IS NULL), 0)::bigint AS averaged_talk_seconds,
  coalesce(sum(c.wait_seconds) FILTER (WHERE l.day IS NULL), 0)::bigint AS wait_seconds,
  count(c.wait_seconds) FILTER (WHERE l.day IS NULL)::integer AS waited
FROM analytics.int_consultation AS c
LEFT JOIN analytics.int_left_out_day AS l ON l.day = c.day
GROUP BY c.day, c.hour, coalesce(right(c.slot_id, 5), '');
