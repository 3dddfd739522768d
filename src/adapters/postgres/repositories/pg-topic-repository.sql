-- name: all
SELECT t.id, t.name, t.position, t.retired_at AS "retiredAt"
FROM topic t
ORDER BY t.retired_at IS NOT NULL, t.position, t.id

-- name: version
SELECT l.version
FROM topic_list l

-- name: raise_version
UPDATE topic_list l SET version = l.version + 1
WHERE l.version = $1

-- name: keep_former_names
INSERT INTO topic_former_name (topic_id, name, ended_at)
SELECT t.id, t.name, $2
FROM topic t
JOIN jsonb_to_recordset($1::jsonb) AS n (id integer, name text) ON n.id = t.id AND n.name <> t.name
-- A name that was replaced in the instant it was given was nobody's name.
ON CONFLICT ON CONSTRAINT topic_former_name_key DO NOTHING

-- name: change
UPDATE topic t SET name = n.name, position = n.position, retired_at = n."retiredAt"
FROM jsonb_to_recordset($1::jsonb) AS n (id integer, name text, position integer, "retiredAt" timestamptz)
WHERE n.id = t.id

-- name: add
INSERT INTO topic (name, position, retired_at)
SELECT n.name, n.position, n."retiredAt"
FROM jsonb_array_elements($1::jsonb) WITH ORDINALITY AS e (topic, place),
  jsonb_to_record(e.topic) AS n (name text, position integer, "retiredAt" timestamptz)
ORDER BY e.place
