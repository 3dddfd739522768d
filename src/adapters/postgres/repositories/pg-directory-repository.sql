-- name: load
SELECT d.groups, d.roles, d.read_at AS "readAt", d.problem
FROM crm_directory d

-- name: save
INSERT INTO crm_directory (groups, roles, read_at, problem)
VALUES ($1::jsonb, $2::jsonb, $3, $4)
ON CONFLICT ON CONSTRAINT crm_directory_key DO UPDATE SET
  groups = EXCLUDED.groups, roles = EXCLUDED.roles, read_at = EXCLUDED.read_at, problem = EXCLUDED.problem
