-- Secret calendar addresses. Only a hash of the secret is kept, and one link per person is valid.
CREATE TABLE calendar_link (
  secret_hash  text        NOT NULL,
  person_id    bigint      NOT NULL,
  created_at   timestamptz NOT NULL,
  revoked_at   timestamptz,
  CONSTRAINT calendar_link_secret_once PRIMARY KEY (secret_hash),
  CONSTRAINT calendar_link_person FOREIGN KEY (person_id) REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED
);
CREATE UNIQUE INDEX calendar_link_valid_once ON calendar_link (person_id) WHERE revoked_at IS NULL;
