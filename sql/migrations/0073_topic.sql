-- What clients come with. Ids stay for ever: a renamed or retired topic keeps the reports that name it.
CREATE TABLE topic (
  id          integer NOT NULL GENERATED ALWAYS AS IDENTITY,
  name        text    NOT NULL,
  position    integer NOT NULL,
  retired_at  timestamptz,
  CONSTRAINT topic_key PRIMARY KEY (id),
  CONSTRAINT topic_name_length CHECK (char_length(name) BETWEEN 1 AND 80),
  -- Checked when the transaction ends, so that two topics may exchange their names. Without a collation Cyrillic has no lower case.
  CONSTRAINT topic_name_once EXCLUDE (lower(name COLLATE "ru-x-icu") WITH =)
    WHERE (retired_at IS NULL) DEFERRABLE INITIALLY DEFERRED
);

CREATE TABLE topic_former_name (
  topic_id  integer     NOT NULL,
  name      text        NOT NULL,
  ended_at  timestamptz NOT NULL,
  CONSTRAINT topic_former_name_key PRIMARY KEY (topic_id, ended_at),
  CONSTRAINT topic_former_name_of FOREIGN KEY (topic_id) REFERENCES topic (id) DEFERRABLE INITIALLY DEFERRED
);

CREATE TABLE topic_list (
  only_row  boolean NOT NULL DEFAULT true,
  version   integer NOT NULL DEFAULT 0,
  CONSTRAINT topic_list_key PRIMARY KEY (only_row),
  CONSTRAINT topic_list_one_row CHECK (only_row)
);
INSERT INTO topic_list DEFAULT VALUES;
