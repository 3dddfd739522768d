-- Question: How were the slots of a day staffed?
-- Grain: one row per day and slot time
-- Key: day, slot_time
-- Sources: int_slot_staffing
-- Time zone: the charity's
-- Refresh: live; the refresh writes it into public.analytics_slot_day
-- Readers: AnalyticsRefresher
-- Personal columns: none
CREATE VIEW analytics.day_slot_day AS
SELECT
  s.day,
  s.slot_time,
  count(*)::integer AS slots,
  sum(s.need)::integer AS seats,
  sum(s.filled)::integer AS filled,
  count(*) FILTER (WHERE s.staffing = 'full')::integer AS full_slots,
  count(*) FILTER (WHERE s.staffing = 'partial')::integer AS partial_slots,
  count(*) FILTER (WHERE s.staffing = 'empty')::integer AS empty_slots
FROM analytics.int_slot_staffing AS s
GROUP BY s.day, s.slot_time;
