-- name: begin
BEGIN;

-- name: commit
COMMIT;

-- name: stands
SELECT to_regclass('analytics.applied') IS NOT NULL AS stands;

-- name: hold_refreshes
-- A refresh under way ends first: it would wait for the schema while the schema waits for it.
SELECT pg_advisory_xact_lock(hashtextextended('smena.analytics', 0));

-- name: digest
SELECT a.digest FROM analytics.applied AS a;

-- name: drop
DROP SCHEMA IF EXISTS analytics CASCADE;

-- name: create
CREATE SCHEMA analytics;
CREATE TABLE analytics.applied (digest text NOT NULL);

-- name: keep_digest
INSERT INTO analytics.applied (digest) VALUES ($1);

-- name: mark_everything
-- Other views may count otherwise: every day is rewritten by the next refresh.
INSERT INTO public.analytics_stale_day (day)
SELECT k.day FROM analytics.int_known_day AS k
ON CONFLICT ON CONSTRAINT analytics_stale_day_key DO UPDATE SET marked_by = DEFAULT;
