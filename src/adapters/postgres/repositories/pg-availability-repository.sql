-- name: find
SELECT a.month, a.volunteer_id AS "volunteerId", a.version, a.max_shifts AS "maxShifts",
  a.max_per_day AS "maxPerDay", a.submitted_answer AS "submittedSeq", a.timely_answer AS "timelySeq",
  ARRAY(
    SELECT m.slot_id::text
    FROM availability_mark m
    WHERE m.month = a.month AND m.volunteer_id = a.volunteer_id
    ORDER BY m.slot_id
  ) AS marks
FROM availability a
WHERE a.month = $1 AND a.volunteer_id = $2

-- name: hold_row
SELECT a.version
FROM availability a
WHERE a.month = $1 AND a.volunteer_id = $2
FOR NO KEY UPDATE

-- name: of_month
SELECT a.month, a.volunteer_id AS "volunteerId", a.version, a.max_shifts AS "maxShifts",
  a.max_per_day AS "maxPerDay", a.submitted_answer AS "submittedSeq", a.timely_answer AS "timelySeq",
  ARRAY(
    SELECT m.slot_id::text
    FROM availability_mark m
    WHERE m.month = a.month AND m.volunteer_id = a.volunteer_id
    ORDER BY m.slot_id
  ) AS marks
FROM availability a
WHERE a.month = $1
ORDER BY a.volunteer_id

-- name: answers
SELECT r.volunteer_id AS "volunteerId", r.seq, r.cannot, r.max_shifts AS "maxShifts", r.max_per_day AS "maxPerDay",
  r.at, r.by_person AS "by", r.late,
  ARRAY(
    SELECT m.slot_id::text
    FROM availability_answer_mark m
    WHERE m.month = r.month AND m.volunteer_id = r.volunteer_id AND m.seq = r.seq
    ORDER BY m.slot_id
  ) AS marks
FROM availability_answer r
WHERE r.month = $1
  AND (r.volunteer_id, r.seq) IN (SELECT w.volunteer_id, w.seq FROM unnest($2::bigint[], $3::int[]) AS w (volunteer_id, seq))

-- name: history
SELECT r.volunteer_id AS "volunteerId", r.seq, r.cannot, r.max_shifts AS "maxShifts", r.max_per_day AS "maxPerDay",
  r.at, r.by_person AS "by", r.late,
  ARRAY(
    SELECT m.slot_id::text
    FROM availability_answer_mark m
    WHERE m.month = r.month AND m.volunteer_id = r.volunteer_id AND m.seq = r.seq
    ORDER BY m.slot_id
  ) AS marks
FROM availability_answer r
WHERE r.month = $1 AND r.volunteer_id = $2
ORDER BY r.seq

-- name: put
INSERT INTO availability (month, volunteer_id, version, max_shifts, max_per_day)
VALUES ($1, $2, $3, $4, $5)
ON CONFLICT ON CONSTRAINT availability_key DO UPDATE SET
  version = EXCLUDED.version, max_shifts = EXCLUDED.max_shifts, max_per_day = EXCLUDED.max_per_day

-- name: remove_marks
DELETE FROM availability_mark m
WHERE m.month = $1 AND m.volunteer_id = $2 AND m.slot_id <> ALL ($3::text[])

-- name: put_marks
INSERT INTO availability_mark (month, volunteer_id, slot_id)
SELECT $1, $2, n.slot_id
FROM unnest($3::text[]) AS n (slot_id)
ON CONFLICT ON CONSTRAINT availability_mark_key DO NOTHING

-- name: add_answer
INSERT INTO availability_answer (month, volunteer_id, seq, cannot, max_shifts, max_per_day, at, by_person, late)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)

-- name: add_answer_marks
INSERT INTO availability_answer_mark (month, volunteer_id, seq, slot_id)
SELECT $1, $2, $3, n.slot_id
FROM unnest($4::text[]) AS n (slot_id)

-- name: point_to_answers
UPDATE availability a
SET submitted_answer = $3, timely_answer = $4
WHERE a.month = $1 AND a.volunteer_id = $2

-- name: add_many
INSERT INTO availability (month, volunteer_id, version, max_shifts, max_per_day, submitted_answer, timely_answer)
SELECT n.month, n."volunteerId", n.version, n."maxShifts", n."maxPerDay", n."submittedSeq", n."timelySeq"
FROM jsonb_to_recordset($1::jsonb) AS n (
  month text, "volunteerId" bigint, version integer, "maxShifts" integer, "maxPerDay" integer,
  "submittedSeq" integer, "timelySeq" integer
)

-- name: add_many_marks
INSERT INTO availability_mark (month, volunteer_id, slot_id)
SELECT n.month, n."volunteerId", jsonb_array_elements_text(n.marks)
FROM jsonb_to_recordset($1::jsonb) AS n (month text, "volunteerId" bigint, marks jsonb)

-- name: add_many_answers
INSERT INTO availability_answer (month, volunteer_id, seq, cannot, max_shifts, max_per_day, at, by_person, late)
SELECT n.month, n."volunteerId", n.seq, n.cannot, n."maxShifts", n."maxPerDay", n.at, n.by, n.late
FROM jsonb_to_recordset($1::jsonb) AS n (
  month text, "volunteerId" bigint, seq integer, cannot boolean, "maxShifts" integer, "maxPerDay" integer,
  at timestamptz, by bigint, late boolean
)

-- name: add_many_answer_marks
INSERT INTO availability_answer_mark (month, volunteer_id, seq, slot_id)
SELECT n.month, n."volunteerId", n.seq, jsonb_array_elements_text(n.marks)
FROM jsonb_to_recordset($1::jsonb) AS n (month text, "volunteerId" bigint, seq integer, marks jsonb)
