-- What the scenario holds so that the service stops at a known point, and what it looks at from outside.
-- name: begin
BEGIN

-- name: rollback
ROLLBACK

-- name: hold_tasks
LOCK TABLE crm_task IN EXCLUSIVE MODE

-- name: hold_pace
SELECT next_at FROM crm_rate FOR UPDATE

-- name: hold_drafts
LOCK TABLE schedule_generation IN EXCLUSIVE MODE

-- name: hold_published
LOCK TABLE published_shift IN EXCLUSIVE MODE

-- name: own_pid
SELECT pg_backend_pid() AS pid

-- Sessions that wait for the session $1, directly.
-- name: blocked_by
SELECT a.pid, a.query FROM pg_stat_activity a WHERE $1::int = ANY (pg_blocking_pids(a.pid)) ORDER BY a.pid

-- name: tasks_by_delivery
SELECT t.delivery, count(*)::int AS count FROM crm_task t WHERE t.kind = $1 AND t.subject = $2 GROUP BY t.delivery

-- name: undelivered
SELECT count(*)::int AS count
FROM crm_task t
WHERE t.delivery IN ('waiting', 'sending', 'parked') OR (t.delivery = 'created' AND t.completion = 'wanted')

-- name: state_of_month
SELECT c.state FROM planning_cycle c WHERE c.month = $1

-- name: answers_of_month
SELECT a.volunteer_id AS person, n.cannot, (SELECT count(*)::int FROM availability_mark m
         WHERE m.month = a.month AND m.volunteer_id = a.volunteer_id) AS marks
FROM availability a
LEFT JOIN availability_answer n
  ON n.month = a.month AND n.volunteer_id = a.volunteer_id AND n.seq = a.submitted_answer
WHERE a.month = $1

-- name: published
SELECT p.month, p.number, p.published_at, s.slot_id, s.volunteer_id
FROM published_schedule p
LEFT JOIN published_shift s ON s.month = p.month AND s.number = p.number
ORDER BY p.month, p.number, s.slot_id, s.volunteer_id

-- name: drafts_of_month
SELECT count(*)::int AS count FROM schedule_generation g WHERE g.month = $1

-- name: waiting_readings
SELECT count(*)::int AS count FROM call_sync s WHERE s.state = 'waiting'

-- name: calls
SELECT count(*)::int AS count FROM call
