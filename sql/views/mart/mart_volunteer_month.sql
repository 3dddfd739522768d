-- Question: What did each volunteer do in a month (VolunteerStatistics)?
-- Grain: one row per month and volunteer
-- Key: month, volunteer_id
-- Sources: public.analytics_volunteer_day
-- Time zone: the charity's
-- Refresh: materialized; concurrently with each refresh
-- Readers: AnalyticsQueries
-- Personal columns: volunteer_id
CREATE MATERIALIZED VIEW analytics.mart_volunteer_month AS
SELECT
  date_trunc('month', v.day)::date AS month,
  v.volunteer_id,
  sum(v.shifts)::integer AS shifts,
  sum(v.shifts_with_consultations)::integer AS shifts_with_consultations,
  sum(v.consultations)::integer AS consultations,
  sum(v.talk_seconds)::bigint AS talk_seconds,
  sum(v.reports_joined)::integer AS reports_joined,
  sum(v.score_answers)::integer AS score_answers,
  sum(v.score_sum)::bigint AS score_sum
FROM public.analytics_volunteer_day AS v
GROUP BY date_trunc('month', v.day)::date, v.volunteer_id;
CREATE UNIQUE INDEX mart_volunteer_month_key ON analytics.mart_volunteer_month (month, volunteer_id);
