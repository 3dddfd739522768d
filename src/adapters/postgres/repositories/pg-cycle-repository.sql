-- name: find
SELECT c.month, c.state, c.deadline, c.publishing_due AS "publishingDue", c.version
FROM planning_cycle c
WHERE c.month = $1

-- name: find_locked
SELECT c.month, c.state, c.deadline, c.publishing_due AS "publishingDue", c.version
FROM planning_cycle c
WHERE c.month = $1
FOR NO KEY UPDATE

-- name: all
SELECT c.month, c.state, c.deadline, c.publishing_due AS "publishingDue", c.version
FROM planning_cycle c
ORDER BY c.month

-- name: save
INSERT INTO planning_cycle (month, state, deadline, publishing_due, version)
VALUES ($1, $2, $3, $4, $5)
ON CONFLICT ON CONSTRAINT planning_cycle_key DO UPDATE SET
  state = EXCLUDED.state, deadline = EXCLUDED.deadline, publishing_due = EXCLUDED.publishing_due,
  version = EXCLUDED.version

-- name: record
INSERT INTO cycle_transition (month, from_state, to_state, at, by_person, why)
VALUES ($1, $2, $3, $4, $5, $6)

-- name: transitions
SELECT t.month, t.from_state AS "from", t.to_state AS "to", t.at, t.by_person AS "by", t.why
FROM cycle_transition t
WHERE t.month = $1
ORDER BY t.id
