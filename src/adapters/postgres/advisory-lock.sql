-- name: hold
SELECT pg_advisory_xact_lock(hashtextextended('smena.' || $1, 0))
