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

-- name: insert
INSERT INTO thread_message (id, request_id, slot_id, volunteer_id, author_id, at, text)
VALUES ($1, $2, $3, $4, $5, $6, $7)
