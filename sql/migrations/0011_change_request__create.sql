-- "I cannot come" on one published shift, and whom the administrator has asked. The slot is named without a foreign key
-- (see slot).
CREATE TABLE change_request (
  id              uuid           NOT NULL,
  month           planning_month NOT NULL,
  slot_id         slot_id        NOT NULL,
  volunteer_id    bigint         NOT NULL,
  reason          text           NOT NULL,
  colleague_id    bigint,
  state           text           NOT NULL,
  created_at      timestamptz    NOT NULL,
  decided_at      timestamptz,
  decided_by      bigint,
  replacement_id  bigint,
  answer          text,
  version         integer        NOT NULL,
  CONSTRAINT change_request_key PRIMARY KEY (id),
  CONSTRAINT change_request_month FOREIGN KEY (month) REFERENCES planning_cycle (month) DEFERRABLE INITIALLY DEFERRED,
  CONSTRAINT change_request_person FOREIGN KEY (volunteer_id) REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
  CONSTRAINT change_request_colleague FOREIGN KEY (colleague_id) REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
  CONSTRAINT change_request_decider FOREIGN KEY (decided_by) REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
  CONSTRAINT change_request_replacement FOREIGN KEY (replacement_id) REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
  CONSTRAINT change_request_state_known CHECK (state IN ('open', 'replaced', 'left-gap', 'declined', 'withdrawn')),
  CONSTRAINT change_request_end_known CHECK ((state = 'open') = (decided_at IS NULL))
);
COMMENT ON TABLE change_request IS 'Personal: reason, answer';
CREATE UNIQUE INDEX change_request_open_once ON change_request (slot_id, volunteer_id) WHERE state = 'open';
CREATE INDEX change_request_newest ON change_request (created_at DESC);

CREATE TABLE change_request_contact (
  request_id    uuid        NOT NULL,
  position      integer     NOT NULL,
  volunteer_id  bigint      NOT NULL,
  answer        text        NOT NULL,
  at            timestamptz NOT NULL,
  by_person     bigint      NOT NULL,
  CONSTRAINT change_request_contact_key PRIMARY KEY (request_id, position),
  CONSTRAINT change_request_contact_of FOREIGN KEY (request_id) REFERENCES change_request (id),
  CONSTRAINT change_request_contact_person FOREIGN KEY (volunteer_id) REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
  CONSTRAINT change_request_contact_by FOREIGN KEY (by_person) REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
  CONSTRAINT change_request_contact_answer_known CHECK (answer IN ('asked', 'agreed', 'refused'))
);
