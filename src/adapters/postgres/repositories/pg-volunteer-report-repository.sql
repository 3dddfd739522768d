-- name: find
SELECT r.id, r.volunteer_id AS "volunteerId", r.entry_id AS "entryId", r.state, r.began_at AS "beganAt", r.outcome,
  r.feeling, r.discuss AS "discussWithSupervisor", r.risk, r.story_key_version AS "keyVersion", r.story_nonce AS "nonce",
  r.story_sealed AS "sealed", r.created_at AS "createdAt", r.changed_at AS "changedAt", r.sent_at AS "sentAt", r.version,
  ARRAY(SELECT t.topic_id FROM volunteer_report_topic t WHERE t.report_id = r.id ORDER BY t.topic_id) AS "topicIds"
FROM volunteer_report r
WHERE r.id = $1

-- name: hold_row
SELECT r.version
FROM volunteer_report r
WHERE r.id = $1
FOR NO KEY UPDATE

-- name: drafts
SELECT r.id, r.volunteer_id AS "volunteerId", r.entry_id AS "entryId", r.state, r.began_at AS "beganAt", r.outcome,
  r.feeling, r.discuss AS "discussWithSupervisor", r.risk, r.story_key_version AS "keyVersion", r.story_nonce AS "nonce",
  r.story_sealed AS "sealed", r.created_at AS "createdAt", r.changed_at AS "changedAt", r.sent_at AS "sentAt", r.version,
  ARRAY(SELECT t.topic_id FROM volunteer_report_topic t WHERE t.report_id = r.id ORDER BY t.topic_id) AS "topicIds"
FROM volunteer_report r
WHERE r.state = 'draft' AND r.volunteer_id = $1
ORDER BY r.began_at DESC, r.id

-- name: sent_of
SELECT r.id, r.volunteer_id AS "volunteerId", r.entry_id AS "entryId", r.state, r.began_at AS "beganAt", r.outcome,
  r.feeling, r.discuss AS "discussWithSupervisor", r.risk, r.story_key_version AS "keyVersion", r.story_nonce AS "nonce",
  r.story_sealed AS "sealed", r.created_at AS "createdAt", r.changed_at AS "changedAt", r.sent_at AS "sentAt", r.version,
  ARRAY(SELECT t.topic_id FROM volunteer_report_topic t WHERE t.report_id = r.id ORDER BY t.topic_id) AS "topicIds"
FROM volunteer_report r
WHERE r.state = 'sent' AND r.volunteer_id = ANY ($1::bigint[]) AND r.began_at >= $2 AND r.began_at < $3
ORDER BY r.began_at, r.id

-- name: sent_within
SELECT r.id, r.volunteer_id AS "volunteerId", r.entry_id AS "entryId", r.state, r.began_at AS "beganAt", r.outcome,
  r.feeling, r.discuss AS "discussWithSupervisor", r.risk, '' AS story, r.created_at AS "createdAt",
  r.changed_at AS "changedAt", r.sent_at AS "sentAt", r.version,
  ARRAY(SELECT t.topic_id FROM volunteer_report_topic t WHERE t.report_id = r.id ORDER BY t.topic_id) AS "topicIds"
FROM volunteer_report r
WHERE r.state = 'sent' AND r.began_at >= $1 AND r.began_at < $2
ORDER BY r.began_at, r.id

-- name: without_call
SELECT r.id, r.volunteer_id AS "volunteerId", r.entry_id AS "entryId", r.state, r.began_at AS "beganAt", r.outcome,
  r.feeling, r.discuss AS "discussWithSupervisor", r.risk, r.story_key_version AS "keyVersion", r.story_nonce AS "nonce",
  r.story_sealed AS "sealed", r.created_at AS "createdAt", r.changed_at AS "changedAt", r.sent_at AS "sentAt", r.version,
  ARRAY(SELECT t.topic_id FROM volunteer_report_topic t WHERE t.report_id = r.id ORDER BY t.topic_id) AS "topicIds"
FROM volunteer_report r
WHERE r.state = 'sent' AND r.began_at >= $1
  AND NOT EXISTS (SELECT FROM report_join j WHERE j.report_id = r.id AND j.joined_entry_id IS NOT NULL)
ORDER BY r.began_at DESC, r.id

-- name: insert
INSERT INTO volunteer_report (id, volunteer_id, entry_id, state, began_at, outcome, feeling, discuss, risk, story_key_version,
  story_nonce, story_sealed, created_at, changed_at, sent_at, version)
SELECT n.id, n."volunteerId", n."entryId", n.state, n."beganAt", n.outcome, n.feeling, n."discussWithSupervisor", n.risk,
  n."keyVersion", decode(n.nonce, 'base64'), decode(n.sealed, 'base64'), n."createdAt", n."changedAt", n."sentAt",
  n.version
FROM jsonb_to_recordset($1::jsonb) AS n (
  id uuid, "volunteerId" bigint, "entryId" text, state text, "beganAt" timestamptz, outcome text, feeling smallint,
  "discussWithSupervisor" boolean, risk boolean, "keyVersion" integer, nonce text, sealed text, "createdAt" timestamptz,
  "changedAt" timestamptz, "sentAt" timestamptz, version integer
)

-- name: put
INSERT INTO volunteer_report (id, volunteer_id, entry_id, state, began_at, outcome, feeling, discuss, risk, story_key_version,
  story_nonce, story_sealed, created_at, changed_at, sent_at, version)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)
ON CONFLICT ON CONSTRAINT volunteer_report_key DO UPDATE SET
  volunteer_id = EXCLUDED.volunteer_id, entry_id = EXCLUDED.entry_id, state = EXCLUDED.state,
  began_at = EXCLUDED.began_at, outcome = EXCLUDED.outcome, feeling = EXCLUDED.feeling, discuss = EXCLUDED.discuss,
  risk = EXCLUDED.risk, story_key_version = EXCLUDED.story_key_version, story_nonce = EXCLUDED.story_nonce,
  story_sealed = EXCLUDED.story_sealed, created_at = EXCLUDED.created_at, changed_at = EXCLUDED.changed_at,
  sent_at = EXCLUDED.sent_at, version = EXCLUDED.version
WHERE volunteer_report.version = EXCLUDED.version - 1

-- name: remove_topics
DELETE FROM volunteer_report_topic t
WHERE t.report_id = $1

-- name: put_topics
INSERT INTO volunteer_report_topic (report_id, topic_id)
SELECT n."reportId", n."topicId"
FROM jsonb_to_recordset($1::jsonb) AS n ("reportId" uuid, "topicId" integer)

-- name: remove_draft
DELETE FROM volunteer_report r
WHERE r.id = $1 AND r.state = 'draft'
