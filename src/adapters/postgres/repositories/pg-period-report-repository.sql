-- name: add
INSERT INTO period_report (id, period, kind, from_day, until_day, made_at, made_by, definitions_version, completeness, data,
  data_hash)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
ON CONFLICT (period) WHERE made_by IS NULL DO NOTHING

-- name: add_file
INSERT INTO period_report_file (report_id, format, bytes, hash)
VALUES ($1, $2, $3, $4)

-- name: find
SELECT r.id, r.period, r.kind, r.from_day AS "from", r.until_day AS "until", r.made_at AS "madeAt", r.made_by AS "madeBy",
  r.definitions_version AS "definitionsVersion", r.completeness, r.data, r.data_hash AS "dataHash"
FROM period_report r
WHERE ($1::uuid IS NULL OR r.id = $1)
  AND ($2::text IS NULL OR (r.period = $2 AND r.made_by IS NULL))

-- name: list
SELECT r.id, r.period, r.kind, r.from_day AS "from", r.until_day AS "until", r.made_at AS "madeAt", r.made_by AS "madeBy",
  r.definitions_version AS "definitionsVersion", r.completeness, r.data_hash AS "dataHash"
FROM period_report r
ORDER BY r.until_day DESC, r.from_day DESC, r.made_at DESC, r.id

-- name: file
SELECT f.format, f.bytes, f.hash
FROM period_report_file f
WHERE f.report_id = $1 AND f.format = $2
