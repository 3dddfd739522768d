-- Conversations as the telephony told them last, with nothing that names a client: the number became a keyed hash before it came here.
CREATE TABLE call (
  entry_id            text        NOT NULL,
  direction           text        NOT NULL,
  succeeded           boolean     NOT NULL,
  started_at          timestamptz NOT NULL,
  duration_seconds    integer     NOT NULL,
  talk_seconds        integer     NOT NULL,
  caller_employee_id  bigint,
  client_key          text,
  mark_kind           text        NOT NULL,
  mark_value          integer,
  seen_at             timestamptz NOT NULL,
  changed_at          timestamptz NOT NULL,
  CONSTRAINT call_key PRIMARY KEY (entry_id),
  CONSTRAINT call_direction_known CHECK (direction IN ('in', 'out', 'internal')),
  CONSTRAINT call_mark_known CHECK (mark_kind IN ('unavailable', 'not-reached', 'no-answer', 'given')),
  CONSTRAINT call_mark_has_value CHECK ((mark_kind = 'given') = (mark_value IS NOT NULL)),
  CONSTRAINT call_client_key_shape CHECK (client_key ~ '^[0-9]+:[0-9a-f]{64}$')
);
COMMENT ON COLUMN call.seen_at IS 'First read; changed_at: last time it came otherwise than before';
COMMENT ON COLUMN call.client_key IS 'Pseudonymous: keyed hash of the number; null when withheld or not recognised';
CREATE INDEX call_begun ON call (started_at, entry_id COLLATE "C");

CREATE TABLE call_leg (
  entry_id      text        NOT NULL,
  position      integer     NOT NULL,
  kind          text        NOT NULL,
  employee_id   bigint,
  extension     text,
  started_at    timestamptz NOT NULL,
  answered_at   timestamptz,
  ended_at      timestamptz,
  talk_seconds  integer     NOT NULL,
  listening     boolean     NOT NULL,
  CONSTRAINT call_leg_key PRIMARY KEY (entry_id, position),
  CONSTRAINT call_leg_of FOREIGN KEY (entry_id) REFERENCES call (entry_id) ON DELETE CASCADE,
  CONSTRAINT call_leg_kind_known CHECK (kind IN ('user', 'number'))
);

-- What could not be read as a call. Never its content: that may hold a number.
CREATE TABLE call_set_aside (
  key            text        NOT NULL,
  entry_id       text,
  started_at     timestamptz,
  problem        text        NOT NULL,
  field          text        NOT NULL,
  first_seen_at  timestamptz NOT NULL,
  last_seen_at   timestamptz NOT NULL,
  times          integer     NOT NULL,
  CONSTRAINT call_set_aside_key PRIMARY KEY (key)
);
COMMENT ON COLUMN call_set_aside.key IS 'The entry id, or what else the record is known by';
CREATE INDEX call_set_aside_of ON call_set_aside (entry_id);

CREATE TABLE telephony_employee (
  employee_id  bigint      NOT NULL,
  valid_from   timestamptz NOT NULL,
  valid_until  timestamptz,
  extension    text,
  email        text,
  person_id    bigint,
  -- Several people may share one employee of the telephony (contracts/mango-api.md §8.4).
  CONSTRAINT telephony_employee_key UNIQUE NULLS NOT DISTINCT (employee_id, valid_from, person_id),
  CONSTRAINT telephony_employee_person FOREIGN KEY (person_id) REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
  CONSTRAINT telephony_employee_lasts CHECK (valid_until > valid_from)
);
COMMENT ON TABLE telephony_employee IS 'Personal: extension, email. Half-open: [valid_from, valid_until)';
