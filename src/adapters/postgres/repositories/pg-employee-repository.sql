-- name: all
SELECT e.employee_id AS "employeeId", e.extension, e.email, e.person_id AS "personId", e.valid_from AS "from",
  e.valid_until AS "until"
FROM telephony_employee e
ORDER BY e.employee_id, e.valid_from, e.person_id

-- name: remove
DELETE FROM telephony_employee e
WHERE e.employee_id = ANY ($1::bigint[])

-- name: put
INSERT INTO telephony_employee (employee_id, valid_from, valid_until, extension, email, person_id)
SELECT n."employeeId", n."from", n."until", n.extension, n.email, n."personId"
FROM jsonb_to_recordset($1::jsonb) AS n (
  "employeeId" bigint, extension text, email text, "personId" bigint, "from" timestamptz, "until" timestamptz
)
