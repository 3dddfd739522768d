-- Question: When do clients call, and when is somebody there?
-- Grain: one row per month, weekday and hour with calls or slots
-- Key: month, weekday, hour
-- Sources: public.analytics_call_hour, public.analytics_seat_hour
-- Time zone: the charity's
-- Refresh: materialized; concurrently with each refresh
-- Readers: AnalyticsQueries
-- Personal columns: none
CREATE MATERIALIZED VIEW analytics.mart_hour_month AS
SELECT
  p.month,
  p.weekday,
  p.hour,
  sum(p.consultations)::integer AS consultations,
  sum(p.missed)::integer AS missed,
  sum(p.seats)::integer AS seats,
  sum(p.filled)::integer AS filled
FROM (
  SELECT date_trunc('month', h.day)::date AS month, extract(isodow FROM h.day)::smallint AS weekday, h.hour, h.consultations, h.missed,
    0 AS seats, 0 AS filled
  FROM public.analytics_call_hour AS h
  UNION ALL
  SELECT date_trunc('month', s.day)::date, s.weekday, s.hour, 0, 0, s.seats, s.filled
  FROM public.analytics_seat_hour AS s
) AS p
GROUP BY p.month, p.weekday, p.hour;
CREATE UNIQUE INDEX mart_hour_month_key ON analytics.mart_hour_month (month, weekday, hour);
