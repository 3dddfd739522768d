-- People as last seen in amoCRM. Rows are never deleted: history keeps its names. Other tables refer to a person by
-- foreign keys that are checked when a transaction ends, so that what it writes may come in any order.
CREATE TABLE person (
  id         bigint  NOT NULL,
  name       text    NOT NULL,
  email      text,
  group_id   bigint,
  role_id    bigint,
  is_admin   boolean NOT NULL,
  is_free    boolean NOT NULL,
  is_active  boolean NOT NULL,
  language   text    NOT NULL,
  CONSTRAINT person_key PRIMARY KEY (id)
);
COMMENT ON TABLE person IS 'Personal: name, email';
COMMENT ON COLUMN person.id IS 'The amoCRM user id: there is no second list of people';

CREATE TABLE person_preference (
  person_id            bigint  NOT NULL,
  shift_reminder       boolean NOT NULL,
  telephone_extension  text,
  CONSTRAINT person_preference_key PRIMARY KEY (person_id),
  CONSTRAINT person_preference_person FOREIGN KEY (person_id) REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED
);
COMMENT ON TABLE person_preference IS 'What is ours about a person and not amoCRM''s. Personal: telephone_extension';
