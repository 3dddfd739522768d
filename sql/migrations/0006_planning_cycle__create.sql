-- The process of each month and every step it took. Whatever belongs to a month refers to its cycle, checked when a
-- transaction ends.
CREATE TABLE planning_cycle (
  month           planning_month NOT NULL,
  state           text           NOT NULL,
  deadline        timestamptz    NOT NULL,
  publishing_due  timestamptz    NOT NULL,
  version         integer        NOT NULL,
  CONSTRAINT planning_cycle_key PRIMARY KEY (month),
  CONSTRAINT planning_cycle_state_known
    CHECK (state IN ('planned', 'collecting', 'generating', 'review', 'published', 'closed'))
);
COMMENT ON COLUMN planning_cycle.deadline IS 'Half-open: what arrives at this very instant is late';

CREATE TABLE cycle_transition (
  id          bigint         NOT NULL GENERATED ALWAYS AS IDENTITY,
  month       planning_month NOT NULL,
  from_state  text           NOT NULL,
  to_state    text           NOT NULL,
  at          timestamptz    NOT NULL,
  by_person   bigint,
  why         text           NOT NULL,
  CONSTRAINT cycle_transition_key PRIMARY KEY (id),
  CONSTRAINT cycle_transition_month FOREIGN KEY (month) REFERENCES planning_cycle (month) DEFERRABLE INITIALLY DEFERRED,
  CONSTRAINT cycle_transition_person FOREIGN KEY (by_person) REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED
);
COMMENT ON COLUMN cycle_transition.by_person IS 'Null when the timetable made the step';
CREATE INDEX cycle_transition_of_month ON cycle_transition (month, id);
