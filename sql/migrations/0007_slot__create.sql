-- The slots of a month, laid out once at opening. Later changes of working hours may take slots away; marks, shifts and
-- requests name a slot by its id without a foreign key, so that history keeps what was said of a slot that is gone.
CREATE TABLE slot (
  id         slot_id        NOT NULL,
  month      planning_month NOT NULL,
  day        text           NOT NULL,
  time       text           NOT NULL,
  starts_at  timestamptz    NOT NULL,
  ends_at    timestamptz    NOT NULL,
  need       integer        NOT NULL,
  CONSTRAINT slot_key PRIMARY KEY (id),
  CONSTRAINT slot_month FOREIGN KEY (month) REFERENCES planning_cycle (month) DEFERRABLE INITIALLY DEFERRED,
  CONSTRAINT slot_named_by_start CHECK (id = day || 'T' || time),
  CONSTRAINT slot_in_its_month CHECK (left(id, 7) = month),
  CONSTRAINT slot_ends_after_start CHECK (ends_at > starts_at),
  CONSTRAINT slot_need_not_negative CHECK (need >= 0)
);
COMMENT ON TABLE slot IS 'day and time are of the charity''s zone; [starts_at, ends_at) are instants';
CREATE INDEX slot_of_month ON slot (month, starts_at);
