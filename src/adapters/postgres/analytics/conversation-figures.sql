-- Figures of conversations and reports. Everywhere: $1 first day, $2 the day after the last, $3 whether these are whole months, which the marts know.
-- name: calls
SELECT
  coalesce(sum(p.incoming), 0) AS incoming,
  coalesce(sum(p.outgoing), 0) AS outgoing,
  coalesce(sum(p.answered_incoming), 0) AS "answeredIncoming",
  coalesce(sum(p.answered_outgoing), 0) AS "answeredOutgoing",
  coalesce(sum(p.missed), 0) AS missed,
  coalesce(sum(p.missed_in_slots), 0) AS "missedInSlots",
  coalesce(sum(p.missed_in_empty_slots), 0) AS "missedInEmptySlots",
  coalesce(sum(p.consultations), 0) AS consultations,
  coalesce(sum(p.outside_shifts), 0) AS "outsideShifts",
  coalesce(sum(p.unknown_employee), 0) AS "unknownEmployee",
  coalesce(sum(p.transferred), 0) AS transferred,
  coalesce(sum(p.talk_seconds), 0)::bigint AS "talkSeconds",
  coalesce(sum(p.averaged_consultations), 0) AS "averagedConsultations",
  sum(p.averaged_talk_seconds)::float8 / nullif(sum(p.averaged_consultations), 0) AS "averageTalkSeconds",
  (
    SELECT percentile_cont(0.5) WITHIN GROUP (ORDER BY c.talk_seconds)
    FROM analytics.int_consultation AS c
    WHERE c.answered AND c.day >= $1 AND c.day < $2
      AND NOT EXISTS (SELECT FROM analytics_left_out_day AS l WHERE l.day = c.day)
  ) AS "medianTalkSeconds",
  sum(p.wait_seconds)::float8 / nullif(sum(p.waited), 0) AS "averageWaitSeconds"
FROM (
  SELECT m.incoming, m.outgoing, m.answered_incoming, m.answered_outgoing, m.missed, m.missed_in_slots,
    m.missed_in_empty_slots, m.consultations, m.outside_shifts, m.unknown_employee, m.transferred, m.talk_seconds,
    m.averaged_consultations, m.averaged_talk_seconds, m.wait_seconds, m.waited
  FROM analytics.mart_call_month AS m
  WHERE $3 AND m.month >= $1 AND m.month < $2
  UNION ALL
  SELECT h.incoming, h.outgoing, h.answered_incoming, h.answered_outgoing, h.missed, h.missed_in_slots,
    h.missed_in_empty_slots, h.consultations, h.outside_shifts, h.unknown_employee, h.transferred, h.talk_seconds,
    h.averaged_consultations, h.averaged_talk_seconds, h.wait_seconds, h.waited
  FROM analytics_call_hour AS h
  WHERE NOT $3 AND h.day >= $1 AND h.day < $2
) AS p

-- name: scores
-- An account of which no mark at all is known gives no scores. The variance is reckoned in whole numbers, so nothing is lost to rounding.
WITH fact AS (
  SELECT m.score_kind, m.score_value, m.conversations, m.uncertain
  FROM analytics.mart_score_month AS m
  WHERE $3 AND m.month >= $1 AND m.month < $2
  UNION ALL
  SELECT d.score_kind, d.score_value, d.conversations, d.uncertain
  FROM analytics_score_day AS d
  WHERE NOT $3 AND d.day >= $1 AND d.day < $2
),
total AS (
  SELECT
    coalesce(sum(f.conversations), 0) AS conversations,
    coalesce(sum(f.conversations) FILTER (WHERE f.score_kind = 'answer'), 0) AS n,
    sum(f.conversations * f.score_value) FILTER (WHERE f.score_kind = 'answer') AS total,
    sum(f.conversations * f.score_value * f.score_value) FILTER (WHERE f.score_kind = 'answer') AS squares,
    coalesce(sum(f.conversations) FILTER (WHERE f.score_kind = 'out-of-scale'), 0) AS out_of_scale,
    coalesce(sum(f.conversations) FILTER (WHERE f.score_kind = 'no-answer'), 0) AS no_answer,
    coalesce(sum(f.conversations) FILTER (WHERE f.score_kind = 'not-reached'), 0) AS not_reached,
    coalesce(sum(f.conversations) FILTER (WHERE f.score_kind = 'unavailable'), 0) AS unavailable,
    coalesce(sum(f.uncertain) FILTER (WHERE f.score_kind = 'answer'), 0) AS uncertain
  FROM fact AS f
)
SELECT
  EXISTS (SELECT FROM analytics_score_day AS d WHERE d.score_kind <> 'unavailable') OR coalesce((
    SELECT bool_or(c.mark_kind <> 'unavailable') FROM analytics.stg_consultation AS c WHERE c.outcome = 'answered'
  ), true) AS available,
  b.score_low AS low,
  b.score_high AS high,
  t.n AS answers,
  t.total::float8 / nullif(t.n, 0) AS average,
  CASE WHEN t.n >= 2 THEN
    coalesce((SELECT q.quantile FROM analytics.int_student_t AS q WHERE q.degrees = t.n - 1), 1.96)::float8
    * sqrt((t.n * t.squares - t.total * t.total)::float8 / (t.n * (t.n - 1)) / t.n)
  END AS "halfWidth",
  (
    SELECT coalesce(jsonb_agg(jsonb_build_object('value', v.value, 'count', (
      SELECT coalesce(sum(f.conversations), 0) FROM fact AS f WHERE f.score_kind = 'answer' AND f.score_value = v.value
    )) ORDER BY v.value), '[]')
    FROM generate_series(b.score_low, b.score_high) AS v (value)
  ) AS distribution,
  t.out_of_scale AS "outOfScale",
  t.no_answer AS "noAnswer",
  t.not_reached AS "notReached",
  t.unavailable,
  t.uncertain,
  (t.n + t.out_of_scale)::float8 / nullif(t.conversations, 0) AS "responseRate"
FROM total AS t
CROSS JOIN analytics.stg_basis AS b

-- name: reports
-- $4 is now: a report is overdue once the time in which it may be written is over.
WITH work AS (
  SELECT sum(v.consultations) AS expected, sum(v.reports_joined) AS joined
  FROM (
    SELECT m.consultations, m.reports_joined
    FROM analytics.mart_volunteer_month AS m
    WHERE $3 AND m.month >= $1 AND m.month < $2
    UNION ALL
    SELECT d.consultations, d.reports_joined
    FROM analytics_volunteer_day AS d
    WHERE NOT $3 AND d.day >= $1 AND d.day < $2
  ) AS v
)
SELECT
  coalesce((SELECT w.expected FROM work AS w), 0) AS expected,
  coalesce((SELECT w.joined FROM work AS w), 0) AS joined,
  coalesce((SELECT w.expected - w.joined FROM work AS w), 0) AS missing,
  (
    SELECT count(*)
    FROM analytics.int_consultation AS c
    CROSS JOIN analytics.stg_basis AS b
    WHERE c.report_expected AND c.report_id IS NULL AND c.day >= $1 AND c.day < $2
      AND c.began_at + make_interval(hours => b.edit_hours) <= $4::timestamptz
  ) AS overdue,
  coalesce(sum(p.sent), 0) AS sent,
  coalesce(sum(p.unsafe), 0) AS unsafe,
  coalesce(sum(p.alone), 0) AS alone,
  coalesce(sum(p.risk), 0) AS risk,
  coalesce(sum(p.to_discuss), 0) AS "toDiscuss",
  coalesce(sum(p.discussed), 0) AS discussed,
  coalesce(sum(p.risk_not_discussed), 0) AS "riskNotDiscussed"
FROM (
  SELECT m.sent, m.unsafe, m.alone, m.risk, m.to_discuss, m.discussed, m.risk_not_discussed
  FROM analytics.mart_report_month AS m
  WHERE $3 AND m.month >= $1 AND m.month < $2
  UNION ALL
  SELECT d.sent, d.unsafe, d.alone, d.risk, d.to_discuss, d.discussed, d.risk_not_discussed
  FROM analytics_report_day AS d
  WHERE NOT $3 AND d.day >= $1 AND d.day < $2
) AS p

-- name: topics
SELECT t.topic_id AS "topicId", t.topic_name AS name, sum(p.reports) AS count
FROM (
  SELECT m.topic_id, m.reports
  FROM analytics.mart_topic_month AS m
  WHERE $3 AND m.month >= $1 AND m.month < $2
  UNION ALL
  SELECT d.topic_id, d.reports
  FROM analytics_topic_day AS d
  WHERE NOT $3 AND d.day >= $1 AND d.day < $2
) AS p
JOIN analytics.stg_topic AS t ON t.topic_id = p.topic_id
GROUP BY t.topic_id, t.topic_name, t.list_position
ORDER BY sum(p.reports) DESC, t.list_position, t.topic_id

-- name: callers
-- Not additive: who called in two months is one client of their quarter. Whether a call without a key withheld its number or was read, or forgotten,
-- while nobody was to be recognised is not kept: a day on which no conversation at all has a key counts as not recognised, and its calls as neither.
WITH conversation AS (
  SELECT c.direction, c.client_key, bool_or(c.client_key IS NOT NULL) OVER (PARTITION BY c.day) AS recognised
  FROM analytics.int_consultation AS c
  WHERE c.day >= $1 AND c.day < $2
),
client AS (
  SELECT c.client_key, count(*) AS calls
  FROM conversation AS c
  WHERE c.direction = 'in' AND c.recognised
  GROUP BY c.client_key
)
SELECT
  b.recognise_callers AND coalesce((SELECT bool_or(c.recognised) FROM conversation AS c), true) AS recognised,
  (SELECT count(*) FROM client AS k WHERE k.client_key IS NOT NULL) AS clients,
  (SELECT count(*) FROM client AS k WHERE k.client_key IS NOT NULL AND k.calls > 1) AS "repeatClients",
  (
    SELECT coalesce(sum(k.calls), 0) FROM client AS k WHERE k.client_key IS NOT NULL AND k.calls > 1
  ) AS "callsOfRepeatClients",
  (SELECT coalesce(sum(k.calls), 0) FROM client AS k WHERE k.client_key IS NULL) AS withheld
FROM analytics.stg_basis AS b

-- name: series
-- $3 is the step: day, week (from Monday) or month; the first one begins with the period.
WITH talk AS (
  SELECT date_trunc($3, h.day::timestamp) AS step, sum(h.consultations) AS consultations, sum(h.missed) AS missed
  FROM analytics_call_hour AS h
  WHERE h.day >= $1 AND h.day < $2
  GROUP BY 1
),
score AS (
  SELECT date_trunc($3, s.day::timestamp) AS step, sum(s.conversations) AS answers,
    sum(s.conversations * s.score_value) AS total
  FROM analytics_score_day AS s
  WHERE s.score_kind = 'answer' AND s.day >= $1 AND s.day < $2
  GROUP BY 1
)
SELECT
  greatest(g.step::date, $1::date) AS "from",
  coalesce(t.consultations, 0) AS consultations,
  coalesce(t.missed, 0) AS missed,
  coalesce(s.answers, 0) AS "scoreAnswers",
  s.total::float8 / nullif(s.answers, 0) AS "averageScore"
FROM generate_series(
  date_trunc($3, $1::date::timestamp), $2::date::timestamp - interval '1 day', ('1 ' || $3)::interval
) AS g (step)
LEFT JOIN talk AS t ON t.step = g.step
LEFT JOIN score AS s ON s.step = g.step
ORDER BY g.step

-- name: hours
SELECT p.weekday, p.hour, sum(p.consultations) AS consultations, sum(p.missed) AS missed, sum(p.seats) AS seats,
  sum(p.filled) AS filled
FROM (
  SELECT m.weekday, m.hour, m.consultations, m.missed, m.seats, m.filled
  FROM analytics.mart_hour_month AS m
  WHERE $3 AND m.month >= $1 AND m.month < $2
  UNION ALL
  SELECT extract(isodow FROM h.day)::smallint, h.hour, h.consultations, h.missed, 0, 0
  FROM analytics_call_hour AS h
  WHERE NOT $3 AND h.day >= $1 AND h.day < $2
  UNION ALL
  SELECT s.weekday, s.hour, 0, 0, s.seats, s.filled
  FROM analytics_seat_hour AS s
  WHERE NOT $3 AND s.day >= $1 AND s.day < $2
) AS p
GROUP BY p.weekday, p.hour
ORDER BY p.weekday, p.hour

-- name: left_out
-- As of the refresh that made the figures.
SELECT l.day
FROM analytics_left_out_day AS l
WHERE l.day >= $1 AND l.day < $2
ORDER BY l.day
