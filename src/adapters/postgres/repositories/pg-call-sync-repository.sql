-- name: add
INSERT INTO call_sync (id, kind, from_at, until_at, requested_at, requested_by, state, windows, next_try_at, attempts, pages,
  calls, changed, problem, finished_at)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)

-- name: change
UPDATE call_sync s
SET kind = $2, from_at = $3, until_at = $4, requested_at = $5, requested_by = $6, state = $7, windows = $8, next_try_at = $9,
  attempts = $10, pages = $11, calls = $12, changed = $13, problem = $14, finished_at = $15
WHERE s.id = $1

-- name: find
SELECT s.id, s.kind, s.from_at AS "from", s.until_at AS "until", s.requested_at AS "requestedAt",
  s.requested_by AS "requestedBy", s.state, s.windows, s.next_try_at AS "nextTryAt", s.attempts, s.pages, s.calls,
  s.changed, s.problem, s.finished_at AS "finishedAt"
FROM call_sync s
WHERE s.id = $1

-- name: waiting
SELECT s.id, s.kind, s.from_at AS "from", s.until_at AS "until", s.requested_at AS "requestedAt",
  s.requested_by AS "requestedBy", s.state, s.windows, s.next_try_at AS "nextTryAt", s.attempts, s.pages, s.calls,
  s.changed, s.problem, s.finished_at AS "finishedAt"
FROM call_sync s
WHERE s.state = 'waiting'
ORDER BY s.kind = 'backfill', s.requested_at, s.seq

-- name: recent
SELECT s.id, s.kind, s.from_at AS "from", s.until_at AS "until", s.requested_at AS "requestedAt",
  s.requested_by AS "requestedBy", s.state, s.windows, s.next_try_at AS "nextTryAt", s.attempts, s.pages, s.calls,
  s.changed, s.problem, s.finished_at AS "finishedAt"
FROM call_sync s
ORDER BY s.requested_at DESC, s.seq DESC
LIMIT $1

-- name: next_try_at
SELECT min(s.next_try_at) AS instant
FROM call_sync s
WHERE s.state = 'waiting'

-- name: freshness
SELECT f.last_success_at AS "lastSuccessAt", f.complete_until AS "completeUntil", f.read_from AS "readFrom",
  f.failed_days AS "failedDays", f.problem, f.silent_day AS "silentDay"
FROM call_freshness f

-- name: save_freshness
UPDATE call_freshness
SET last_success_at = $1, complete_until = $2, read_from = $3, failed_days = $4, problem = $5, silent_day = $6
