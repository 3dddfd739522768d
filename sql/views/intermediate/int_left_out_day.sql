-- Question: Which days are averages reckoned without?
-- Grain: one row per day
-- Key: day
-- Sources: stg_day_note
-- Time zone: the charity's
-- Refresh: live
-- Readers: roll-ups
-- Personal columns: none
CREATE VIEW analytics.int_left_out_day AS
SELECT DISTINCT g.day::date AS day
FROM analytics.stg_day_note AS n
CROSS JOIN LATERAL generate_series(n.from_day, n.until_day - interval '1 day', interval '1 day') AS g (day)
WHERE n.left_out;
