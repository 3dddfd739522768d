-- Secret addresses of the report on amoCRM's desktop. Only a hash of the secret is kept, and one address is valid.
CREATE TABLE desktop_link (
  secret_hash  text        NOT NULL,
  created_at   timestamptz NOT NULL,
  revoked_at   timestamptz,
  CONSTRAINT desktop_link_secret_once PRIMARY KEY (secret_hash)
);
CREATE UNIQUE INDEX desktop_link_valid_once ON desktop_link ((true)) WHERE revoked_at IS NULL;
