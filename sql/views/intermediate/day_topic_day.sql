-- Question: Which topics came up on a day?
-- Grain: one row per day and topic
-- Key: day, topic_id
-- Sources: int_topic_use
-- Time zone: the charity's
-- Refresh: live; the refresh writes it into public.analytics_topic_day
-- Readers: AnalyticsRefresher
-- Personal columns: none
CREATE VIEW analytics.day_topic_day AS
SELECT u.day, u.topic_id, count(*)::integer AS reports
FROM analytics.int_topic_use AS u
GROUP BY u.day, u.topic_id;
