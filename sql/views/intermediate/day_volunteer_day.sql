-- Question: What did each volunteer do on a day?
-- Grain: one row per day and volunteer
-- Key: day, volunteer_id
-- Sources: int_consultation, int_left_out_day, int_shift
-- Time zone: the charity's
-- Refresh: live; the refresh writes it into public.analytics_volunteer_day
-- Readers: AnalyticsRefresher
-- Personal columns: volunteer_id
-- A score counts for who answered last, the conversation for who talked longest; shifts are dated by their slot.
-- Scores of a day left out of averages count for nobody.
CREATE VIEW analytics.day_volunteer_day AS
SELECT
  p.day,
  p.volunteer_id,
  sum(p.shifts)::integer AS shifts,
  sum(p.shifts_with_consultations)::integer AS shifts_with_consultations,
  sum(p.consultations)::integer AS consultations,
  sum(p.talk_seconds)::bigint AS talk_seconds,
  sum(p.reports_joined)::integer AS reports_joined,
  sum(p.score_answers)::integer AS score_answers,
  sum(p.score_sum)::bigint AS score_sum
FROM (
  SELECT s.day, s.volunteer_id, 1 AS shifts, s.has_consultation::integer AS shifts_with_consultations,
    0 AS consultations, 0 AS talk_seconds, 0 AS reports_joined, 0 AS score_answers, 0 AS score_sum
  FROM analytics.int_shift AS s
  UNION ALL
  SELECT c.day, c.volunteer_id, 0, 0, 1, c.talk_seconds, (c.report_id IS NOT NULL)::integer, 0, 0
  FROM analytics.int_consultation AS c
  WHERE c.answered AND c.volunteer_id IS NOT NULL
  UNION ALL
  SELECT c.day, c.score_volunteer_id, 0, 0, 0, 0, 0, 1, c.score_value
  FROM analytics.int_consultation AS c
  WHERE c.score_kind = 'answer' AND c.score_volunteer_id IS NOT NULL
    AND NOT EXISTS (SELECT FROM analytics.int_left_out_day AS l WHERE l.day = c.day)
) AS p
GROUP BY p.day, p.volunteer_id;
