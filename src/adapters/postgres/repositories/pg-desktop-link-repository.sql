-- name: insert
INSERT INTO desktop_link (secret_hash, created_at)
VALUES ($1, $2)

-- name: revoke
UPDATE desktop_link l
SET revoked_at = $1
WHERE l.revoked_at IS NULL

-- name: created_at
SELECT l.created_at AS "createdAt"
FROM desktop_link l
WHERE l.revoked_at IS NULL

-- name: opens
SELECT l.created_at AS "createdAt"
FROM desktop_link l
WHERE l.secret_hash = $1 AND l.revoked_at IS NULL
