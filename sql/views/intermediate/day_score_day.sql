-- Question: Which scores were given on a day?
-- Grain: one row per day, kind of score fact and value (0 for kinds without one)
-- Key: day, score_kind, score_value
-- Sources: int_consultation, int_left_out_day
-- Time zone: the charity's
-- Refresh: live; the refresh writes it into public.analytics_score_day
-- Readers: AnalyticsRefresher
-- Personal columns: none
-- A day left out of averages gives no scores: an average and what it is of are never told apart.
CREATE VIEW analytics.day_score_day AS
SELECT
  c.day,
  c.score_kind,
  coalesce(c.score_value, 0) AS score_value,
  count(*)::integer AS conversations,
  count(*) FILTER (WHERE c.score_uncertain)::integer AS uncertain
FROM analytics.int_consultation AS c
WHERE c.score_kind IS NOT NULL AND NOT EXISTS (SELECT FROM analytics.int_left_out_day AS l WHERE l.day = c.day)
GROUP BY c.day, c.score_kind, coalesce(c.score_value, 0);
