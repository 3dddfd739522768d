-- name: begin
BEGIN;

-- name: commit
COMMIT;

-- name: rollback
ROLLBACK;

-- A lock by name, for before the first authorization there is no row to lock. Freed at the transaction's end.
-- name: lock
SELECT pg_advisory_xact_lock(hashtextextended('smena.oauth_token.' || $1, 0));

-- name: find
SELECT access_token, refresh_token, expires_at, lost_code, lost_at
  FROM oauth_token
 WHERE client_id = $1;

-- name: replace
INSERT INTO oauth_token (client_id, access_token, refresh_token, expires_at, version)
VALUES ($1, $2, $3, $4, 1)
ON CONFLICT (client_id) DO UPDATE
   SET access_token = excluded.access_token,
       refresh_token = excluded.refresh_token,
       expires_at = excluded.expires_at,
       version = oauth_token.version + 1,
       lost_code = NULL,
       lost_at = NULL;

-- name: lose
UPDATE oauth_token
   SET lost_code = $2, lost_at = $3, version = version + 1
 WHERE client_id = $1;
