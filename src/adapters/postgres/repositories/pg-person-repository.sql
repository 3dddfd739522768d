-- name: all
SELECT p.id, p.name, p.email, p.group_id AS "groupId", p.role_id AS "roleId", p.is_admin AS "isAdmin",
  p.is_free AS "isFree", p.is_active AS "isActive", p.language
FROM person p
ORDER BY p.name COLLATE "ru-x-icu", p.id

-- name: find
SELECT p.id, p.name, p.email, p.group_id AS "groupId", p.role_id AS "roleId", p.is_admin AS "isAdmin",
  p.is_free AS "isFree", p.is_active AS "isActive", p.language
FROM person p
WHERE p.id = $1

-- name: save_all
INSERT INTO person (id, name, email, group_id, role_id, is_admin, is_free, is_active, language)
SELECT n.id, n.name, n.email, n."groupId", n."roleId", n."isAdmin", n."isFree", n."isActive", n.language
FROM jsonb_to_recordset($1::jsonb) AS n (
  id bigint, name text, email text, "groupId" bigint, "roleId" bigint, "isAdmin" boolean, "isFree" boolean,
  "isActive" boolean, language text
)
ORDER BY n.id
ON CONFLICT ON CONSTRAINT person_key DO UPDATE SET
  name = EXCLUDED.name, email = EXCLUDED.email, group_id = EXCLUDED.group_id, role_id = EXCLUDED.role_id,
  is_admin = EXCLUDED.is_admin, is_free = EXCLUDED.is_free, is_active = EXCLUDED.is_active,
  language = EXCLUDED.language
WHERE (person.name, person.email, person.group_id, person.role_id, person.is_admin, person.is_free, person.is_active,
    person.language)
  IS DISTINCT FROM (EXCLUDED.name, EXCLUDED.email, EXCLUDED.group_id, EXCLUDED.role_id, EXCLUDED.is_admin,
    EXCLUDED.is_free, EXCLUDED.is_active, EXCLUDED.language)

-- name: preferences
SELECT asked.id AS "personId", COALESCE(p.shift_reminder, true) AS "shiftReminder",
  p.telephone_extension AS "telephoneExtension"
FROM unnest($1::bigint[]) WITH ORDINALITY AS asked (id, place)
LEFT JOIN person_preference p ON p.person_id = asked.id
ORDER BY asked.place

-- name: save_preferences
INSERT INTO person_preference (person_id, shift_reminder, telephone_extension)
VALUES ($1, $2, $3)
ON CONFLICT ON CONSTRAINT person_preference_key DO UPDATE SET
  shift_reminder = EXCLUDED.shift_reminder, telephone_extension = EXCLUDED.telephone_extension
