-- name: server_version
SELECT current_setting('server_version_num')::int AS number, current_setting('server_version') AS name;

-- name: lock
SELECT pg_advisory_lock(hashtextextended('smena.migrate', 0));

-- name: unlock
SELECT pg_advisory_unlock(hashtextextended('smena.migrate', 0));

-- name: no_timeout
SET statement_timeout = 0;

-- name: usual_timeout
RESET statement_timeout;

-- name: create_journal
CREATE TABLE IF NOT EXISTS schema_migration (
  name        text        PRIMARY KEY,
  checksum    text        NOT NULL,
  applied_at  timestamptz NOT NULL DEFAULT now()
);

-- name: applied
SELECT name, checksum FROM schema_migration ORDER BY name COLLATE "C";

-- name: journal_add
INSERT INTO schema_migration (name, checksum) VALUES ($1, $2);

-- name: mark
INSERT INTO installation (kind) VALUES ($1);

-- name: kind
SELECT kind FROM installation;

-- name: begin
BEGIN;

-- name: commit
COMMIT;
