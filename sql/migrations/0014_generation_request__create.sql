-- Drafts to be made in the background. A row stands until its draft is stored, so a crash in between loses nothing.
CREATE TABLE generation_request (
  month         planning_month NOT NULL,
  requested_at  timestamptz    NOT NULL,
  by_person     bigint,
  seed          bigint         NOT NULL,
  include_late  boolean        NOT NULL,
  CONSTRAINT generation_request_key PRIMARY KEY (month),
  CONSTRAINT generation_request_month FOREIGN KEY (month) REFERENCES planning_cycle (month) DEFERRABLE INITIALLY DEFERRED,
  CONSTRAINT generation_request_person FOREIGN KEY (by_person) REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED
);
