-- Question: Among whom were the shifts of a month to be shared?
-- Grain: one row per published month and volunteer
-- Key: month, volunteer_id
-- Sources: int_newest_schedule, int_shift, stg_availability_answer
-- Time zone: none
-- Refresh: live
-- Readers: roll-ups, marts, AnalyticsQueries
-- Personal columns: volunteer_id
-- Whoever holds a seat, or whose last answer offered to come: who said that they cannot is no measure of fairness.
CREATE VIEW analytics.int_month_member AS
SELECT s.month, s.volunteer_id
FROM analytics.int_shift AS s
UNION
SELECT a.month, a.volunteer_id
FROM (
  SELECT DISTINCT ON (o.month, o.volunteer_id) o.month, o.volunteer_id, o.cannot
  FROM analytics.stg_availability_answer AS o
  ORDER BY o.month, o.volunteer_id, o.seq DESC
) AS a
JOIN analytics.int_newest_schedule AS n ON n.month = a.month
WHERE NOT a.cannot;
