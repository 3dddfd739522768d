-- name: basis
SELECT b.zone, b.score_low AS "scoreLow", b.score_high AS "scoreHigh", b.recognise_callers AS "recogniseCallers",
  b.edit_hours AS "editHours", b.refreshed_at AS "refreshedAt"
FROM analytics_basis AS b
FOR UPDATE

-- name: save_basis
UPDATE analytics_basis
SET zone = $1, score_low = $2, score_high = $3, recognise_callers = $4, edit_hours = $5

-- name: mark_everything
INSERT INTO analytics_stale_day (day)
SELECT k.day FROM analytics.int_known_day AS k
ON CONFLICT ON CONSTRAINT analytics_stale_day_key DO NOTHING

-- name: stale
SELECT s.day, s.marked_by AS "markedBy" FROM analytics_stale_day AS s ORDER BY s.day

-- name: rewrites
-- The statements that rewrite days ($1) of each daily sum from the view of its name, told from the catalogue so that none is forgotten.
SELECT
  format('DELETE FROM public.%I WHERE day = ANY ($1::date[])', t.table_name) AS remove,
  format(
    'INSERT INTO public.%I (%s) SELECT %s FROM analytics.%I WHERE day = ANY ($1::date[])',
    t.table_name, t.columns, t.columns, t.view_name
  ) AS write
FROM (
  SELECT
    'analytics_' || substr(v.relname, 5) AS table_name,
    v.relname AS view_name,
    string_agg(quote_ident(a.attname), ', ' ORDER BY a.attnum) AS columns
  FROM pg_class AS v
  JOIN pg_attribute AS a ON a.attrelid = v.oid AND a.attnum > 0 AND NOT a.attisdropped
  WHERE v.relnamespace = 'analytics'::regnamespace AND v.relkind = 'v' AND v.relname LIKE 'day\_%'
  GROUP BY v.relname
) AS t
ORDER BY t.table_name

-- name: refreshes
-- Marts after the marts they read, as the catalogue knows it, also where an ordinary view stands between.
WITH RECURSIVE reads AS (
  SELECT DISTINCT r.ev_class AS reader, d.refobjid AS source
  FROM pg_rewrite AS r
  JOIN pg_depend AS d
    ON d.classid = 'pg_rewrite'::regclass AND d.objid = r.oid
    AND d.refclassid = 'pg_class'::regclass AND d.refobjid <> r.ev_class
  JOIN pg_class AS s ON s.oid = d.refobjid AND s.relnamespace = 'analytics'::regnamespace
),
depth AS (
  SELECT c.oid, 0 AS steps
  FROM pg_class AS c
  WHERE c.relnamespace = 'analytics'::regnamespace AND c.relkind IN ('v', 'm')
  UNION
  SELECT e.reader, p.steps + 1
  FROM depth AS p
  JOIN reads AS e ON e.source = p.oid
)
SELECT format('REFRESH MATERIALIZED VIEW CONCURRENTLY analytics.%I', c.relname) AS statement
FROM depth AS p
JOIN pg_class AS c ON c.oid = p.oid AND c.relkind = 'm'
GROUP BY c.relname
ORDER BY max(p.steps), c.relname

-- name: refreshed
UPDATE analytics_basis SET refreshed_at = $1

-- name: consume
-- A day that was marked again meanwhile has another mark and stays.
DELETE FROM analytics_stale_day AS s
USING unnest($1::date[], $2::bigint[]) AS taken (day, marked_by)
WHERE s.day = taken.day AND s.marked_by = taken.marked_by
