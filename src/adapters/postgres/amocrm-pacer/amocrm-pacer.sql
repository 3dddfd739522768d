-- $1 the gap between two starts in milliseconds, $2 now by the service's clock.
-- One row, one statement: the row's lock puts all processes in a line, and clock_timestamp() is read after the lock.
-- The start reserved is next_at as it stands after the update, less the gap.
-- name: reserve
UPDATE crm_rate
   SET next_at = CASE WHEN blocked_until > $2::timestamptz THEN next_at
                      ELSE greatest(next_at, clock_timestamp()) + make_interval(secs => $1::float8 / 1000) END
RETURNING blocked_until > $2::timestamptz AS blocked,
          CASE WHEN blocked_until > $2::timestamptz THEN 0
               ELSE greatest(0, extract(epoch FROM next_at - clock_timestamp()) * 1000 - $1::float8) END::float8 AS wait_ms;

-- Who woke late pushes the next start back, so that lateness never bunches starts.
-- name: depart
UPDATE crm_rate
   SET next_at = clock_timestamp() + make_interval(secs => $1::float8 / 1000)
 WHERE next_at < clock_timestamp() + make_interval(secs => $1::float8 / 1000);

-- name: postpone
UPDATE crm_rate
   SET next_at = greatest(next_at, clock_timestamp() + make_interval(secs => $1::float8 / 1000));

-- name: block
UPDATE crm_rate SET blocked_until = greatest(blocked_until, $1::timestamptz);
