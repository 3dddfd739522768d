-- name: all
SELECT s.section, s.value, s.version
FROM setting s

-- name: insert
INSERT INTO setting (section, value, version)
VALUES ($1, $2::jsonb, 1)
ON CONFLICT ON CONSTRAINT setting_key DO NOTHING

-- name: update
UPDATE setting s
SET value = $2::jsonb, version = s.version + 1
WHERE s.section = $1 AND s.version = $3
