-- When the next request to amoCRM may leave, for all processes together. By the database's clock: those of the processes
-- may differ. One row.
CREATE TABLE crm_rate (
  only_row  boolean     NOT NULL DEFAULT true,
  next_at   timestamptz NOT NULL,
  CONSTRAINT crm_rate_key PRIMARY KEY (only_row),
  CONSTRAINT crm_rate_one_row CHECK (only_row)
);
INSERT INTO crm_rate (next_at) VALUES ('-infinity');
