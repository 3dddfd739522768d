-- What usually comes in a slot.
-- name: usual
SELECT e.weekday, e.slot_time AS "time", e.calls, e.weeks
FROM analytics.int_expected_calls AS e
