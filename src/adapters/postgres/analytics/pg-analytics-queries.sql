-- name: freshness
SELECT b.refreshed_at AS "refreshedAt",
  b.refreshed_at IS NULL OR EXISTS (SELECT FROM analytics_stale_day) AS pending
FROM analytics_basis AS b

-- name: cards
-- The last $2 periods of the kind ($1) that end by $3, none before anything is known.
WITH card AS (
  SELECT m.month AS first_day, m.consultations, m.incoming, m.answered_incoming, m.score_answers, m.score_sum, m.seats,
    m.filled, m.reports_missing
  FROM analytics.mart_month AS m
  WHERE $1::text = 'month'
  UNION ALL
  SELECT q.quarter, q.consultations, q.incoming, q.answered_incoming, q.score_answers, q.score_sum, q.seats, q.filled,
    q.reports_missing
  FROM analytics.mart_quarter AS q
  WHERE $1::text = 'quarter'
  UNION ALL
  SELECT y.year, y.consultations, y.incoming, y.answered_incoming, y.score_answers, y.score_sum, y.seats, y.filled,
    y.reports_missing
  FROM analytics.mart_year AS y
  WHERE $1::text = 'year'
),
step AS (
  SELECT CASE $1::text WHEN 'month' THEN interval '1 month' WHEN 'quarter' THEN interval '3 months'
    ELSE interval '1 year' END AS length
)
SELECT
  g.first_day::date AS "from",
  coalesce(c.consultations, 0) AS consultations,
  coalesce(c.incoming, 0) AS incoming,
  coalesce(c.answered_incoming, 0) AS "answeredIncoming",
  coalesce(c.score_answers, 0) AS "scoreAnswers",
  c.score_sum::float8 / nullif(c.score_answers, 0) AS "averageScore",
  coalesce(c.seats, 0) AS seats,
  coalesce(c.filled, 0) AS filled,
  coalesce(c.reports_missing, 0) AS "reportsMissing"
FROM step AS s
CROSS JOIN LATERAL generate_series(
  date_trunc($1::text, $3::date::timestamp) - s.length * $2::integer,
  date_trunc($1::text, $3::date::timestamp) - s.length,
  s.length
) AS g (first_day)
LEFT JOIN card AS c ON c.first_day = g.first_day::date
WHERE g.first_day >= (SELECT min(k.first_day) FROM card AS k)
ORDER BY g.first_day

-- name: unknown_employees
SELECT u.extension, u.calls
FROM analytics.int_unknown_employee AS u
ORDER BY u.calls DESC, u.extension

-- name: volunteer_work
-- Grain: one row per volunteer who ever had a shift, a consultation or a score.
SELECT
  v.volunteer_id AS "volunteerId",
  coalesce(m.shifts, 0) AS "shiftsCount",
  coalesce(m.consultations, 0) AS "consultationsCount",
  coalesce(m.consultations - m.reports_joined, 0) AS "reportsMissing",
  v.score_answers AS "scoreAnswers",
  v.average_client_scoring AS "averageClientScoring"
FROM analytics.mart_volunteer AS v
LEFT JOIN analytics.mart_volunteer_month AS m ON m.volunteer_id = v.volunteer_id AND m.month = $1::date
ORDER BY v.volunteer_id
