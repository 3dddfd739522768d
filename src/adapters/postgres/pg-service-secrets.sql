-- name: make
INSERT INTO service_secret (name, value)
VALUES ($1, $2)
ON CONFLICT ON CONSTRAINT service_secret_key DO NOTHING

-- name: find
SELECT s.value
FROM service_secret s
WHERE s.name = $1
