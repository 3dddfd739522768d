-- What of the timetable was enqueued and done. A run is known by job, month and instant (nulls alike), so it is enqueued
-- once whichever process comes first.
CREATE TABLE timetable_watermark (
  only_row  boolean NOT NULL DEFAULT true,
  instant   timestamptz,
  CONSTRAINT timetable_watermark_key PRIMARY KEY (only_row),
  CONSTRAINT timetable_watermark_one_row CHECK (only_row)
);
COMMENT ON COLUMN timetable_watermark.instant IS 'Everything due up to here is enqueued; null on a new database';
-- The row exists from the beginning so that it can be locked before the first instant is known.
INSERT INTO timetable_watermark (instant) VALUES (NULL);

CREATE TABLE timetable_run (
  id       bigint      NOT NULL GENERATED ALWAYS AS IDENTITY,
  job      text        NOT NULL,
  month    planning_month,
  due_at   timestamptz NOT NULL,
  done_at  timestamptz,
  CONSTRAINT timetable_run_key PRIMARY KEY (id),
  CONSTRAINT timetable_run_once UNIQUE NULLS NOT DISTINCT (job, month, due_at)
);
COMMENT ON COLUMN timetable_run.month IS 'The planned month; null for jobs that are of no month';
CREATE INDEX timetable_run_pending ON timetable_run (id) WHERE done_at IS NULL;
