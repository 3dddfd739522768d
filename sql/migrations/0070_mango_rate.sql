-- When the next requests to Mango may leave, for all processes together (contracts/mango-api.md §7). By the service's clock,
-- not the database's: the sandbox's Mango counts by that clock. One row.
CREATE TABLE mango_rate (
  only_row          boolean     NOT NULL DEFAULT true,
  next_start_at     timestamptz NOT NULL DEFAULT '-infinity',
  users_next_at     timestamptz NOT NULL DEFAULT '-infinity',
  penalty_until     timestamptz NOT NULL DEFAULT '-infinity',
  locked_out_since  timestamptz,
  CONSTRAINT mango_rate_key PRIMARY KEY (only_row),
  CONSTRAINT mango_rate_one_row CHECK (only_row)
);
COMMENT ON COLUMN mango_rate.next_start_at IS 'Of statistics; users_next_at: of the list of users';
COMMENT ON COLUMN mango_rate.locked_out_since IS 'The first 401 with no success since: a penalty ends, a wrong key does not';
INSERT INTO mango_rate DEFAULT VALUES;
