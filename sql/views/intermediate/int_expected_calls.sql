-- Question: How many incoming calls usually come in a slot at that time of that weekday?
-- Grain: one row per weekday and time at which slots begin
-- Key: weekday, slot_time
-- Sources: int_usual_day, stg_basis, stg_consultation, stg_slot
-- Time zone: the charity's
-- Refresh: live
-- Readers: SlotExpectations
-- Personal columns: none
-- By the clocks, whether or not there was a slot then: hours may be new. A slot lasts two hours (product.md §2) and may end on the next day.
CREATE VIEW analytics.int_expected_calls AS
WITH incoming AS MATERIALIZED (
  -- The zone as a value: joined, one row would be guessed to be many, and every step after it be planned for millions.
  SELECT c.day, c.started_at AT TIME ZONE (SELECT b.zone FROM analytics.stg_basis AS b) AS shown
  FROM analytics.stg_consultation AS c
  WHERE c.direction = 'in' AND c.day >= (SELECT min(u.day) FROM analytics.int_usual_day AS u)
),
beginning AS (
  SELECT DISTINCT extract(isodow FROM l.day)::integer AS weekday, l.slot_time
  FROM analytics.stg_slot AS l
)
SELECT
  s.weekday,
  s.slot_time,
  count(i.shown)::float8 / count(DISTINCT u.day) AS calls,
  count(DISTINCT u.day)::integer AS weeks
FROM beginning AS s
JOIN analytics.int_usual_day AS u ON u.weekday = s.weekday
CROSS JOIN generate_series(0, 1) AS n (nights)
LEFT JOIN incoming AS i
  ON i.day = u.day + n.nights AND i.shown >= u.day + s.slot_time::time
  AND i.shown < u.day + s.slot_time::time + interval '2 hours'
GROUP BY s.weekday, s.slot_time;
