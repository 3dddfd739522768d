-- "I can": a draft of marks per volunteer and month, and every answer ever sent. Marks are rows, so that offers can be
-- counted per slot by SQL. Slots are named without a foreign key (see slot).
CREATE TABLE availability (
  month             planning_month NOT NULL,
  volunteer_id      bigint         NOT NULL,
  version           integer        NOT NULL,
  max_shifts        integer,
  max_per_day       integer,
  submitted_answer  integer,
  timely_answer     integer,
  CONSTRAINT availability_key PRIMARY KEY (month, volunteer_id),
  CONSTRAINT availability_month FOREIGN KEY (month) REFERENCES planning_cycle (month) DEFERRABLE INITIALLY DEFERRED,
  CONSTRAINT availability_person FOREIGN KEY (volunteer_id) REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
  CONSTRAINT availability_wishes_not_negative CHECK (max_shifts >= 0 AND max_per_day >= 0)
);
COMMENT ON COLUMN availability.max_shifts IS 'Wish of the draft; null = no wish';
COMMENT ON COLUMN availability.submitted_answer IS 'The last answer sent, late or not: its seq';
COMMENT ON COLUMN availability.timely_answer IS 'The last answer that came before the deadline: its seq';

CREATE TABLE availability_mark (
  month         planning_month NOT NULL,
  volunteer_id  bigint         NOT NULL,
  slot_id       slot_id        NOT NULL,
  CONSTRAINT availability_mark_key PRIMARY KEY (month, volunteer_id, slot_id),
  CONSTRAINT availability_mark_of FOREIGN KEY (month, volunteer_id) REFERENCES availability (month, volunteer_id)
);
COMMENT ON TABLE availability_mark IS 'Marks of the draft: saved and perhaps not sent';

CREATE TABLE availability_answer (
  month         planning_month NOT NULL,
  volunteer_id  bigint         NOT NULL,
  seq           integer        NOT NULL,
  cannot        boolean        NOT NULL,
  max_shifts    integer,
  max_per_day   integer,
  at            timestamptz    NOT NULL,
  by_person     bigint         NOT NULL,
  late          boolean        NOT NULL,
  CONSTRAINT availability_answer_key PRIMARY KEY (month, volunteer_id, seq),
  CONSTRAINT availability_answer_of FOREIGN KEY (month, volunteer_id) REFERENCES availability (month, volunteer_id),
  CONSTRAINT availability_answer_person FOREIGN KEY (by_person) REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED
);
COMMENT ON TABLE availability_answer IS 'Every answer ever sent, in order of seq; never changed';

CREATE TABLE availability_answer_mark (
  month         planning_month NOT NULL,
  volunteer_id  bigint         NOT NULL,
  seq           integer        NOT NULL,
  slot_id       slot_id        NOT NULL,
  CONSTRAINT availability_answer_mark_key PRIMARY KEY (month, volunteer_id, seq, slot_id),
  CONSTRAINT availability_answer_mark_of
    FOREIGN KEY (month, volunteer_id, seq) REFERENCES availability_answer (month, volunteer_id, seq)
);
CREATE INDEX availability_answer_mark_of_slot ON availability_answer_mark (slot_id);

ALTER TABLE availability
  ADD CONSTRAINT availability_submitted FOREIGN KEY (month, volunteer_id, submitted_answer)
    REFERENCES availability_answer (month, volunteer_id, seq) DEFERRABLE INITIALLY DEFERRED,
  ADD CONSTRAINT availability_timely FOREIGN KEY (month, volunteer_id, timely_answer)
    REFERENCES availability_answer (month, volunteer_id, seq) DEFERRABLE INITIALLY DEFERRED;
