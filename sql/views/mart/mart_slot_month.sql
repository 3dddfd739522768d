-- Question: How were the slots of a month staffed, and what came in them?
-- Grain: one row per month and slot time
-- Key: month, slot_time
-- Sources: public.analytics_call_hour, public.analytics_slot_day
-- Time zone: the charity's
-- Refresh: materialized; concurrently with each refresh
-- Readers: AnalyticsQueries
-- Personal columns: none
CREATE MATERIALIZED VIEW analytics.mart_slot_month AS
SELECT
  p.month,
  p.slot_time,
  sum(p.slots)::integer AS slots,
  sum(p.seats)::integer AS seats,
  sum(p.filled)::integer AS filled,
  sum(p.full_slots)::integer AS full_slots,
  sum(p.partial_slots)::integer AS partial_slots,
  sum(p.empty_slots)::integer AS empty_slots,
  sum(p.consultations)::integer AS consultations,
  sum(p.missed)::integer AS missed
FROM (
  SELECT date_trunc('month', s.day)::date AS month, s.slot_time, s.slots, s.seats, s.filled, s.full_slots, s.partial_slots,
    s.empty_slots, 0 AS consultations, 0 AS missed
  FROM public.analytics_slot_day AS s
  UNION ALL
  SELECT date_trunc('month', h.day)::date, h.slot_time, 0, 0, 0, 0, 0, 0, h.consultations, h.missed
  FROM public.analytics_call_hour AS h
  WHERE h.slot_time <> ''
) AS p
GROUP BY p.month, p.slot_time;
CREATE UNIQUE INDEX mart_slot_month_key ON analytics.mart_slot_month (month, slot_time);
