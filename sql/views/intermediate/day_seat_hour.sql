-- Question: How many seats covered each hour of the week?
-- Grain: one row per day of the slot, weekday and hour covered
-- Key: day, weekday, hour
-- Sources: int_slot_hour
-- Time zone: the charity's
-- Refresh: live; the refresh writes it into public.analytics_seat_hour
-- Readers: AnalyticsRefresher
-- Personal columns: none
CREATE VIEW analytics.day_seat_hour AS
SELECT
  h.day,
  h.weekday,
  h.hour,
  sum(h.need)::integer AS seats,
  sum(h.filled)::integer AS filled
FROM analytics.int_slot_hour AS h
GROUP BY h.day, h.weekday, h.hour;
