-- Lists of consultations and reports, from the base tables: what a transaction has just stored is seen at once, which the
-- roll-ups behind the marts cannot promise.

-- name: search
-- Grain: one row per consultation of the page; without any, one row of the total alone. The bounds of day only let its index serve.
WITH matching AS MATERIALIZED (
  SELECT c.entry_id, c.started_at
  FROM consultation c
  LEFT JOIN report_join j ON j.joined_entry_id = c.entry_id
  LEFT JOIN volunteer_report r ON r.id = j.report_id
  LEFT JOIN report_discussion d ON d.report_id = r.id
  WHERE c.started_at >= $1 AND c.started_at < $2
    AND c.day >= ($1::timestamptz AT TIME ZONE 'UTC')::date - 1
    AND c.day <= ($2::timestamptz AT TIME ZONE 'UTC')::date + 1
    AND ($3::integer IS NULL OR EXISTS (
      SELECT FROM volunteer_report_topic t WHERE t.report_id = r.id AND t.topic_id = $3
    ))
    AND ($4::boolean IS NULL OR r.risk = $4)
    AND ($5::integer IS NULL OR c.mark_value BETWEEN $6 AND LEAST($5, $7))
    AND ($8::bigint IS NULL OR c.volunteer_id = $8)
    AND ($9 = 'any' OR c.outcome = $9)
    AND CASE $10
      WHEN 'missing' THEN c.outcome = 'answered' AND c.volunteer_id IS NOT NULL AND r.id IS NULL
      WHEN 'present' THEN r.id IS NOT NULL
      WHEN 'to-discuss' THEN r.discuss AND d.report_id IS NULL
      WHEN 'discussed' THEN d.report_id IS NOT NULL
      ELSE TRUE
    END
), page AS (
  SELECT m.entry_id, m.started_at
  FROM matching m
  WHERE $11::text IS NULL OR (m.started_at, m.entry_id COLLATE "C") < (
    SELECT a.started_at, a.entry_id COLLATE "C" FROM consultation a WHERE a.entry_id = $11
  )
  ORDER BY m.started_at DESC, m.entry_id COLLATE "C" DESC
  LIMIT $12
)
SELECT p.entry_id AS "entryId", t.total::integer AS total
FROM (SELECT count(*) AS total FROM matching) t
LEFT JOIN page p ON TRUE
ORDER BY p.started_at DESC, p.entry_id COLLATE "C" DESC

-- name: summaries
-- Grain: one row per consultation. The calls of its client are counted up to this one in order of beginning.
WITH page AS MATERIALIZED (
  SELECT c.entry_id, c.started_at, c.client_key
  FROM consultation c
  WHERE c.entry_id = ANY ($1::text[])
), nth AS (
  SELECT p.entry_id, count(*) AS call_of_client
  FROM page p
  JOIN consultation o ON o.client_key = p.client_key
  WHERE (o.started_at, o.entry_id COLLATE "C") <= (p.started_at, p.entry_id COLLATE "C")
  GROUP BY p.entry_id
)
SELECT p.entry_id AS "entryId", nth.call_of_client::integer AS "callOfClient", r.id AS "reportId",
  ARRAY(SELECT t.topic_id FROM volunteer_report_topic t WHERE t.report_id = r.id ORDER BY t.topic_id) AS "topicIds",
  r.outcome, r.risk, r.discuss AS "discussWithSupervisor", d.report_id IS NOT NULL AS discussed,
  j.state = 'settled' AS "settledByHand",
  (SELECT count(*)::integer FROM report_message m WHERE m.report_id = r.id) AS messages
FROM page p
LEFT JOIN nth ON nth.entry_id = p.entry_id
LEFT JOIN report_join j ON j.joined_entry_id = p.entry_id
LEFT JOIN volunteer_report r ON r.id = j.report_id
LEFT JOIN report_discussion d ON d.report_id = r.id

-- name: volunteers
-- Grain: one row per person who ever had a consultation.
SELECT DISTINCT c.volunteer_id AS "volunteerId"
FROM consultation c
WHERE c.volunteer_id IS NOT NULL
ORDER BY c.volunteer_id

-- name: report_marks
-- Grain: one row per report.
SELECT r.id AS "reportId", d.report_id IS NOT NULL AS discussed,
  (SELECT count(*)::integer FROM report_message m WHERE m.report_id = r.id) AS messages
FROM volunteer_report r
LEFT JOIN report_discussion d ON d.report_id = r.id
WHERE r.id = ANY ($1::uuid[])

-- name: topic_use
-- Grain: one row per topic.
SELECT t.id AS "topicId", COALESCE(n.reports, 0)::integer AS reports,
  ARRAY(SELECT f.name FROM topic_former_name f WHERE f.topic_id = t.id ORDER BY f.ended_at DESC) AS "formerNames"
FROM topic t
LEFT JOIN (
  SELECT u.topic_id, count(*) AS reports
  FROM volunteer_report_topic u
  JOIN volunteer_report r ON r.id = u.report_id
  WHERE r.state = 'sent'
  GROUP BY u.topic_id
) n ON n.topic_id = t.id
