-- name: watermark
SELECT w.instant
FROM timetable_watermark w

-- name: watermark_locked
SELECT w.instant
FROM timetable_watermark w
FOR UPDATE

-- name: save_watermark
UPDATE timetable_watermark SET instant = $1

-- name: enqueue
INSERT INTO timetable_run (job, month, due_at)
SELECT n.job, n.month, n."dueAt"
FROM jsonb_array_elements($1::jsonb) WITH ORDINALITY AS e (run, place),
  jsonb_to_record(e.run) AS n (job text, month text, "dueAt" timestamptz)
ORDER BY e.place
ON CONFLICT ON CONSTRAINT timetable_run_once DO NOTHING

-- name: pending
SELECT r.job, r.month, r.due_at AS "dueAt", r.done_at AS "doneAt"
FROM timetable_run r
WHERE r.done_at IS NULL
ORDER BY r.id

-- name: mark_done
UPDATE timetable_run r
SET done_at = $4
WHERE r.job = $1 AND r.month IS NOT DISTINCT FROM $2::text AND r.due_at = $3 AND r.done_at IS NULL
