-- What a dump of the whole database would hold, one statement a table or materialized view of every schema but the system's own.

-- name: places
-- Grain: one row per relation, and one more per column of bytes in it: what a row's own text shows as hex is read apart.
SELECT format('%s.%s', n.nspname, c.relname) AS place, FALSE AS bytes,
  format('SELECT t::text AS value FROM %I.%I t', n.nspname, c.relname) AS statement
FROM pg_catalog.pg_class c
JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
WHERE c.relkind IN ('r', 'm') AND n.nspname NOT IN ('pg_catalog', 'information_schema')
  AND n.nspname NOT LIKE 'pg\_toast%'
UNION ALL
SELECT format('%s.%s.%s', n.nspname, c.relname, a.attname), TRUE,
  format('SELECT encode(t.%I, ''hex'') AS value FROM %I.%I t WHERE t.%I IS NOT NULL',
    a.attname, n.nspname, c.relname, a.attname)
FROM pg_catalog.pg_class c
JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
JOIN pg_catalog.pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
WHERE c.relkind IN ('r', 'm') AND n.nspname NOT IN ('pg_catalog', 'information_schema')
  AND n.nspname NOT LIKE 'pg\_toast%' AND a.atttypid = 'bytea'::regtype
ORDER BY 1

-- name: plant
-- What must be found: a client's number in words, as a number, within JSON and within bytes, and a story within bytes.
CREATE TABLE planted AS
SELECT $1::text AS spelled, $2::bigint AS whole, jsonb_build_object('from', $3::text) AS document,
  convert_to($4::text, 'UTF8') AS bytes, convert_to($5::text, 'UTF8') AS story

-- name: dig_up
DROP TABLE planted
