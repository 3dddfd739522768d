-- What volunteers write of conversations. Texts are here only sealed (AES-256-GCM, bound to their row); the key is not in the database.
CREATE TABLE volunteer_report (
  id                 uuid        NOT NULL,
  volunteer_id       bigint      NOT NULL,
  entry_id           text,
  state              text        NOT NULL,
  began_at           timestamptz NOT NULL,
  outcome            text,
  feeling            smallint,
  discuss            boolean     NOT NULL,
  risk               boolean     NOT NULL,
  story_key_version  integer     NOT NULL,
  story_nonce        bytea       NOT NULL,
  story_sealed       bytea       NOT NULL,
  created_at         timestamptz NOT NULL,
  changed_at         timestamptz NOT NULL,
  sent_at            timestamptz,
  version            integer     NOT NULL,
  CONSTRAINT volunteer_report_key PRIMARY KEY (id),
  CONSTRAINT volunteer_report_person FOREIGN KEY (volunteer_id) REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
  CONSTRAINT volunteer_report_state_known CHECK (state IN ('draft', 'sent')),
  CONSTRAINT volunteer_report_sent_at CHECK ((state = 'sent') = (sent_at IS NOT NULL)),
  CONSTRAINT volunteer_report_outcome_known
    CHECK (outcome IN ('helped', 'referred', 'will-call-again', 'broken-off', 'not-a-client')),
  CONSTRAINT volunteer_report_feeling CHECK (feeling BETWEEN 1 AND 5)
);
COMMENT ON TABLE volunteer_report IS 'Personal: story_sealed. entry_id is the call it was begun from, not what it is joined to';
CREATE INDEX volunteer_report_of_volunteer ON volunteer_report (volunteer_id, began_at);
CREATE INDEX volunteer_report_begun ON volunteer_report (began_at) WHERE state = 'sent';

CREATE TABLE volunteer_report_topic (
  report_id  uuid    NOT NULL,
  topic_id   integer NOT NULL,
  CONSTRAINT volunteer_report_topic_key PRIMARY KEY (report_id, topic_id),
  CONSTRAINT volunteer_report_topic_of FOREIGN KEY (report_id) REFERENCES volunteer_report (id) ON DELETE CASCADE,
  CONSTRAINT volunteer_report_topic_topic FOREIGN KEY (topic_id) REFERENCES topic (id) DEFERRABLE INITIALLY DEFERRED
);

-- How each sent report stands to a call. A call belongs to one report at most, checked when the transaction ends.
CREATE TABLE report_join (
  report_id       uuid NOT NULL,
  state           text NOT NULL,
  entry_id        text,
  minutes_apart   double precision,
  margin_minutes  double precision,
  settled_by      bigint,
  settled_at      timestamptz,
  joined_entry_id text GENERATED ALWAYS AS (CASE WHEN state IN ('safe', 'settled') THEN entry_id END) STORED,
  CONSTRAINT report_join_key PRIMARY KEY (report_id),
  CONSTRAINT report_join_of FOREIGN KEY (report_id) REFERENCES volunteer_report (id) ON DELETE CASCADE,
  CONSTRAINT report_join_call FOREIGN KEY (entry_id) REFERENCES call (entry_id) DEFERRABLE INITIALLY DEFERRED,
  CONSTRAINT report_join_by FOREIGN KEY (settled_by) REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
  CONSTRAINT report_join_state_known CHECK (state IN ('safe', 'unsafe', 'alone', 'settled')),
  CONSTRAINT report_join_call_once UNIQUE (joined_entry_id) DEFERRABLE INITIALLY DEFERRED,
  CONSTRAINT report_join_settled CHECK ((state = 'settled') = (settled_at IS NOT NULL))
);
CREATE INDEX report_join_proposed ON report_join (entry_id);

CREATE TABLE report_discussion (
  report_id  uuid        NOT NULL,
  by_person  bigint      NOT NULL,
  at         timestamptz NOT NULL,
  CONSTRAINT report_discussion_key PRIMARY KEY (report_id),
  CONSTRAINT report_discussion_of FOREIGN KEY (report_id) REFERENCES volunteer_report (id) ON DELETE CASCADE,
  CONSTRAINT report_discussion_by FOREIGN KEY (by_person) REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED
);

-- The thread of a report, between its author and supervisors: sealed like the report.
CREATE TABLE report_message (
  id           uuid        NOT NULL,
  position     bigint      NOT NULL GENERATED ALWAYS AS IDENTITY,
  report_id    uuid        NOT NULL,
  author_id    bigint      NOT NULL,
  at           timestamptz NOT NULL,
  key_version  integer     NOT NULL,
  nonce        bytea       NOT NULL,
  sealed       bytea       NOT NULL,
  CONSTRAINT report_message_key PRIMARY KEY (id),
  CONSTRAINT report_message_of FOREIGN KEY (report_id) REFERENCES volunteer_report (id) ON DELETE CASCADE,
  CONSTRAINT report_message_author FOREIGN KEY (author_id) REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED
);
CREATE INDEX report_message_of_report ON report_message (report_id, position);
