-- Question: How many calls came in and went out in a month?
-- Grain: one row per month with calls
-- Key: month
-- Sources: public.analytics_call_hour
-- Time zone: the charity's
-- Refresh: materialized; concurrently with each refresh
-- Readers: AnalyticsQueries
-- Personal columns: none
CREATE MATERIALIZED VIEW analytics.mart_call_month AS
SELECT
  date_trunc('month', h.day)::date AS month,
  sum(h.incoming)::integer AS incoming,
  sum(h.outgoing)::integer AS outgoing,
  sum(h.answered_incoming)::integer AS answered_incoming,
  sum(h.answered_outgoing)::integer AS answered_outgoing,
  sum(h.missed)::integer AS missed,
  sum(h.missed_in_slots)::integer AS missed_in_slots,
  sum(h.missed_in_empty_slots)::integer AS missed_in_empty_slots,
  sum(h.consultations)::integer AS consultations,
  sum(h.outside_shifts)::integer AS outside_shifts,
  sum(h.unknown_employee)::integer AS unknown_employee,
  sum(h.transferred)::integer AS transferred,
  sum(h.talk_seconds)::bigint AS talk_seconds,
  sum(h.averaged_consultations)::integer AS averaged_consultations,
  sum(h.averaged_talk_seconds)::bigint AS averaged_talk_seconds,
  sum(h.wait_seconds)::bigint AS wait_seconds,
  sum(h.waited)::integer AS waited
FROM public.analytics_call_hour AS h
GROUP BY date_trunc('month', h.day)::date;
CREATE UNIQUE INDEX mart_call_month_key ON analytics.mart_call_month (month);
