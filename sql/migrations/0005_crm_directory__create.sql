-- Groups and roles of the account as last read, for choosing them in settings. One row.
CREATE TABLE crm_directory (
  only_row  boolean NOT NULL DEFAULT true,
  groups    jsonb   NOT NULL,
  roles     jsonb   NOT NULL,
  read_at   timestamptz,
  problem   text,
  CONSTRAINT crm_directory_key PRIMARY KEY (only_row),
  CONSTRAINT crm_directory_one_row CHECK (only_row)
);
COMMENT ON COLUMN crm_directory.read_at IS 'When people were last read; null before the first time';
COMMENT ON COLUMN crm_directory.problem IS 'Stable code of the last failure; null while readings succeed';
