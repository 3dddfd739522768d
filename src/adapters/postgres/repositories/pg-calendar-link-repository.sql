-- name: insert
INSERT INTO calendar_link (secret_hash, person_id, created_at)
VALUES ($1, $2, $3)

-- name: revoke
UPDATE calendar_link l
SET revoked_at = $2
WHERE l.person_id = $1 AND l.revoked_at IS NULL

-- name: created_at
SELECT l.created_at AS "createdAt"
FROM calendar_link l
WHERE l.person_id = $1 AND l.revoked_at IS NULL

-- name: owner_of
SELECT l.person_id AS "personId"
FROM calendar_link l
WHERE l.secret_hash = $1 AND l.revoked_at IS NULL
