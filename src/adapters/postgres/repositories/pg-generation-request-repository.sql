-- name: find
SELECT r.month, r.requested_at AS "requestedAt", r.by_person AS "by", r.seed, r.include_late AS "includeLate"
FROM generation_request r
WHERE r.month = $1

-- name: all
SELECT r.month, r.requested_at AS "requestedAt", r.by_person AS "by", r.seed, r.include_late AS "includeLate"
FROM generation_request r
ORDER BY r.month

-- name: save
INSERT INTO generation_request (month, requested_at, by_person, seed, include_late)
VALUES ($1, $2, $3, $4, $5)
ON CONFLICT ON CONSTRAINT generation_request_key DO UPDATE SET
  requested_at = EXCLUDED.requested_at, by_person = EXCLUDED.by_person, seed = EXCLUDED.seed,
  include_late = EXCLUDED.include_late

-- name: remove
DELETE FROM generation_request r
WHERE r.month = $1
