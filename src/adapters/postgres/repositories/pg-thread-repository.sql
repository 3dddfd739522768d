-- name: of_request
SELECT m.id, m.author_id AS "author", m.at, m.text
FROM thread_message m
WHERE m.request_id = $1
ORDER BY m.position

-- name: of_shift
SELECT m.id, m.author_id AS "author", m.at, m.text
FROM thread_message m
WHERE m.slot_id = $1 AND m.volunteer_id = $2
ORDER BY m.position

-- name: of_report
SELECT m.id, m.author_id AS "author", m.at, m.key_version AS "keyVersion", m.nonce, m.sealed
FROM report_message m
WHERE m.report_id = $1
ORDER BY m.position

-- name: insert
INSERT INTO thread_message (id, request_id, slot_id, volunteer_id, author_id, at, text)
VALUES ($1, $2, $3, $4, $5, $6, $7)

-- name: insert_of_report
INSERT INTO report_message (id, report_id, author_id, at, key_version, nonce, sealed)
VALUES ($1, $2, $3, $4, $5, $6, $7)
