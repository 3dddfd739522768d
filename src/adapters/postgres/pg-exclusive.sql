-- name: try
SELECT pg_try_advisory_lock(hashtextextended('smena.exclusive.' || $1, 0)) AS held

-- name: release
SELECT pg_advisory_unlock(hashtextextended('smena.exclusive.' || $1, 0)) AS held
