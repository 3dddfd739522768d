-- Question: Which days tell what is usual now?
-- Grain: one row per day of the last 12 whole weeks up to the newest day with a conversation, days left out of averages aside
-- Key: day
-- Sources: stg_consultation, public.analytics_left_out_day
-- Time zone: the charity's
-- Refresh: live; days left out as of the last refresh
-- Readers: intermediate views
-- Personal columns: none
-- A week without any conversation is a hole in what was read, and the week in which the first one came began unseen: neither tells anything.
CREATE VIEW analytics.int_usual_day AS
WITH known AS (
  SELECT min(c.day) AS first_day, date_trunc('week', max(c.day) + interval '1 day') AS until
  FROM analytics.stg_consultation AS c
)
SELECT
  w.monday::date + d.weekday - 1 AS day,
  d.weekday
FROM known AS k
CROSS JOIN LATERAL generate_series(k.until - interval '12 weeks', k.until - interval '1 week', interval '1 week') AS w (monday)
CROSS JOIN generate_series(1, 7) AS d (weekday)
WHERE w.monday::date >= k.first_day
  AND w.monday::date + d.weekday - 1 NOT IN (SELECT o.day FROM public.analytics_left_out_day AS o)
  AND EXISTS (
    SELECT FROM analytics.stg_consultation AS c
    WHERE c.day >= w.monday::date AND c.day < w.monday::date + 7
  );
