-- One row; whoever updates it first has the start, the others find the condition false once they have its lock.
-- $1 now by the service's clock, $2 the gap in milliseconds.
-- name: start_statistics
UPDATE mango_rate
   SET next_start_at = $1::timestamptz + make_interval(secs => $2::float8 / 1000)
 WHERE next_start_at <= $1::timestamptz AND penalty_until <= $1::timestamptz
RETURNING true AS went;

-- name: start_employees
UPDATE mango_rate
   SET users_next_at = $1::timestamptz + make_interval(secs => $2::float8 / 1000)
 WHERE users_next_at <= $1::timestamptz AND penalty_until <= $1::timestamptz
RETURNING true AS went;

-- Whoever was too late may come when all is over: at the latest of these.
-- name: what_stands
SELECT penalty_until > $1::timestamptz AS penalty,
       greatest($1::timestamptz, penalty_until,
                CASE WHEN $2 = 'statistics' THEN next_start_at ELSE users_next_at END) AS until
  FROM mango_rate;

-- name: postpone_statistics
UPDATE mango_rate SET next_start_at = greatest(next_start_at, $1::timestamptz);

-- name: postpone_employees
UPDATE mango_rate SET users_next_at = greatest(users_next_at, $1::timestamptz);

-- name: penalise
UPDATE mango_rate SET penalty_until = greatest(penalty_until, $1::timestamptz);

-- name: lock_out
UPDATE mango_rate
   SET penalty_until = greatest(penalty_until, $2::timestamptz),
       locked_out_since = coalesce(locked_out_since, $1::timestamptz)
RETURNING locked_out_since;

-- name: accept
UPDATE mango_rate SET locked_out_since = NULL WHERE locked_out_since IS NOT NULL;
