-- What volunteers, calendar feeds and statistics read. A version never changes once published. Slots are named without a
-- foreign key: a slot taken away later stays in the versions that had it.
CREATE TABLE published_schedule (
  month         planning_month NOT NULL,
  number        integer        NOT NULL,
  published_at  timestamptz    NOT NULL,
  published_by  bigint         NOT NULL,
  CONSTRAINT published_schedule_key PRIMARY KEY (month, number),
  CONSTRAINT published_schedule_month FOREIGN KEY (month) REFERENCES planning_cycle (month) DEFERRABLE INITIALLY DEFERRED,
  CONSTRAINT published_schedule_person FOREIGN KEY (published_by) REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
  CONSTRAINT published_schedule_number_positive CHECK (number >= 1)
);

CREATE TABLE published_shift (
  month         planning_month NOT NULL,
  number        integer        NOT NULL,
  slot_id       slot_id        NOT NULL,
  volunteer_id  bigint         NOT NULL,
  CONSTRAINT published_shift_once PRIMARY KEY (month, number, slot_id, volunteer_id),
  CONSTRAINT published_shift_of FOREIGN KEY (month, number) REFERENCES published_schedule (month, number),
  CONSTRAINT published_shift_person FOREIGN KEY (volunteer_id) REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED
);
