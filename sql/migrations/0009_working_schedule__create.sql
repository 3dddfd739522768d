-- The copy administrators edit, its history, and what generation said of its drafts. Slots are named without a foreign
-- key (see slot).
CREATE TABLE working_schedule (
  month    planning_month NOT NULL,
  version  integer        NOT NULL,
  CONSTRAINT working_schedule_key PRIMARY KEY (month),
  CONSTRAINT working_schedule_month FOREIGN KEY (month) REFERENCES planning_cycle (month) DEFERRABLE INITIALLY DEFERRED
);

CREATE TABLE working_shift (
  month         planning_month NOT NULL,
  slot_id       slot_id        NOT NULL,
  volunteer_id  bigint         NOT NULL,
  origin        text           NOT NULL,
  pinned        boolean        NOT NULL,
  against       text,
  CONSTRAINT working_shift_once PRIMARY KEY (month, slot_id, volunteer_id),
  CONSTRAINT working_shift_of FOREIGN KEY (month) REFERENCES working_schedule (month),
  CONSTRAINT working_shift_person FOREIGN KEY (volunteer_id) REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
  CONSTRAINT working_shift_origin_known CHECK (origin IN ('generated', 'hand'))
);
COMMENT ON COLUMN working_shift.against IS 'Why it stands against the volunteer''s availability or wishes; null when it does not';

CREATE TABLE schedule_removal (
  month         planning_month NOT NULL,
  slot_id       slot_id        NOT NULL,
  volunteer_id  bigint         NOT NULL,
  CONSTRAINT schedule_removal_once PRIMARY KEY (month, slot_id, volunteer_id),
  CONSTRAINT schedule_removal_of FOREIGN KEY (month) REFERENCES working_schedule (month),
  CONSTRAINT schedule_removal_person FOREIGN KEY (volunteer_id) REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED
);
COMMENT ON TABLE schedule_removal IS 'Seats a hand emptied: regeneration keeps this person out of this slot';

CREATE TABLE schedule_edit (
  month      planning_month NOT NULL,
  seq        integer        NOT NULL,
  kind       text           NOT NULL,
  by_person  bigint,
  at         timestamptz    NOT NULL,
  changes    jsonb          NOT NULL,
  standing   text           NOT NULL,
  CONSTRAINT schedule_edit_key PRIMARY KEY (month, seq),
  CONSTRAINT schedule_edit_month FOREIGN KEY (month) REFERENCES planning_cycle (month) DEFERRABLE INITIALLY DEFERRED,
  CONSTRAINT schedule_edit_person FOREIGN KEY (by_person) REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
  CONSTRAINT schedule_edit_seq_positive CHECK (seq >= 1),
  CONSTRAINT schedule_edit_standing_known CHECK (standing IN ('done', 'undone', 'final'))
);
COMMENT ON COLUMN schedule_edit.changes IS 'Each (slot, volunteer) pair as the edit found and left it';

CREATE TABLE schedule_generation (
  id         bigint         NOT NULL GENERATED ALWAYS AS IDENTITY,
  month      planning_month NOT NULL,
  at         timestamptz    NOT NULL,
  by_person  bigint,
  seed       bigint         NOT NULL,
  result     jsonb          NOT NULL,
  CONSTRAINT schedule_generation_key PRIMARY KEY (id),
  CONSTRAINT schedule_generation_month FOREIGN KEY (month) REFERENCES planning_cycle (month) DEFERRABLE INITIALLY DEFERRED,
  CONSTRAINT schedule_generation_person FOREIGN KEY (by_person) REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED
);
COMMENT ON COLUMN schedule_generation.by_person IS 'Null when the timetable or an answer asked for it';
CREATE INDEX schedule_generation_of_month ON schedule_generation (month, id DESC);
