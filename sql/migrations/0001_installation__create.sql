-- What this database is for. The mark is set once, by the first migration, and never changed: the invented charity of
-- a sandbox and the people of a real one must not meet in one database.
CREATE TABLE installation (
  only_row   boolean     PRIMARY KEY DEFAULT true CHECK (only_row),
  kind       text        NOT NULL CHECK (kind IN ('sandbox', 'real')),
  marked_at  timestamptz NOT NULL DEFAULT now()
);
