-- Question: What is each volunteer's averageClientScoring over all time?
-- Grain: one row per volunteer
-- Key: volunteer_id
-- Sources: mart_volunteer_month
-- Time zone: the charity's
-- Refresh: materialized; concurrently with each refresh
-- Readers: AnalyticsQueries
-- Personal columns: volunteer_id
CREATE MATERIALIZED VIEW analytics.mart_volunteer AS
SELECT
  v.volunteer_id,
  sum(v.shifts)::integer AS shifts,
  sum(v.consultations)::integer AS consultations,
  sum(v.score_answers)::integer AS score_answers,
  sum(v.score_sum)::float8 / nullif(sum(v.score_answers), 0) AS average_client_scoring
FROM analytics.mart_volunteer_month AS v
GROUP BY v.volunteer_id;
CREATE UNIQUE INDEX mart_volunteer_key ON analytics.mart_volunteer (volunteer_id);
