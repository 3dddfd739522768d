-- One record per conversation, made of its call by the domain's rules and made again whenever the call, its people or its shifts change.
-- day, hour and weekday (1 = Monday) are of the charity's zone, at the call's start.
CREATE TABLE consultation (
  entry_id            text        NOT NULL,
  direction           text        NOT NULL,
  outcome             text        NOT NULL,
  started_at          timestamptz NOT NULL,
  began_at            timestamptz NOT NULL,
  day                 date        NOT NULL,
  hour                smallint    NOT NULL,
  weekday             smallint    NOT NULL,
  duration_seconds    integer     NOT NULL,
  volunteer_id        bigint,
  employee_id         bigint,
  talk_seconds        integer     NOT NULL,
  wait_seconds        integer,
  transferred         boolean     NOT NULL,
  slot_id             slot_id,
  shift_slot_id       slot_id,
  placement           text,
  client_key          text,
  mark_kind           text        NOT NULL,
  mark_value          integer,
  score_volunteer_id  bigint,
  score_uncertain     boolean     NOT NULL,
  CONSTRAINT consultation_key PRIMARY KEY (entry_id),
  CONSTRAINT consultation_of FOREIGN KEY (entry_id) REFERENCES call (entry_id) DEFERRABLE INITIALLY DEFERRED,
  CONSTRAINT consultation_volunteer FOREIGN KEY (volunteer_id) REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
  CONSTRAINT consultation_score_of FOREIGN KEY (score_volunteer_id) REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
  CONSTRAINT consultation_direction_known CHECK (direction IN ('in', 'out')),
  CONSTRAINT consultation_outcome_known CHECK (outcome IN ('answered', 'missed')),
  CONSTRAINT consultation_missed_has_nobody CHECK (outcome = 'answered' OR volunteer_id IS NULL),
  CONSTRAINT consultation_placement_known CHECK (placement IN ('own', 'near', 'outside')),
  CONSTRAINT consultation_hour CHECK (hour BETWEEN 0 AND 23),
  CONSTRAINT consultation_weekday CHECK (weekday BETWEEN 1 AND 7)
);
CREATE INDEX consultation_of_day ON consultation (day);
CREATE INDEX consultation_of_volunteer ON consultation (volunteer_id, began_at);
CREATE INDEX consultation_begun ON consultation (began_at);

CREATE TABLE consultation_participant (
  entry_id      text    NOT NULL,
  volunteer_id  bigint  NOT NULL,
  talk_seconds  integer NOT NULL,
  CONSTRAINT consultation_participant_key PRIMARY KEY (entry_id, volunteer_id),
  CONSTRAINT consultation_participant_of FOREIGN KEY (entry_id) REFERENCES consultation (entry_id) ON DELETE CASCADE,
  CONSTRAINT consultation_participant_person FOREIGN KEY (volunteer_id) REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED
);
