-- Question: Which days were left out of the averages of the figures that stand?
-- Grain: one row per day
-- Key: day
-- Sources: int_left_out_day
-- Time zone: the charity's
-- Refresh: live; the refresh writes it into public.analytics_left_out_day
-- Readers: AnalyticsRefresher
-- Personal columns: none
CREATE VIEW analytics.day_left_out_day AS
SELECT l.day
FROM analytics.int_left_out_day AS l;
