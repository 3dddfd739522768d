-- What happened on a day or several ("the line was down"), for whoever reads the figures. Every change is a row of its own, so that who said what, and
-- when, stays; the newest row of a note is the note.
CREATE TABLE day_note (
  id          uuid        NOT NULL,
  version     integer     NOT NULL,
  from_day    date        NOT NULL,
  until_day   date        NOT NULL,
  note        text        NOT NULL,
  left_out    boolean     NOT NULL,
  removed     boolean     NOT NULL,
  changed_by  bigint      NOT NULL,
  changed_at  timestamptz NOT NULL,
  CONSTRAINT day_note_key PRIMARY KEY (id, version),
  CONSTRAINT day_note_person FOREIGN KEY (changed_by) REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
  CONSTRAINT day_note_version CHECK (version > 0),
  CONSTRAINT day_note_range CHECK (until_day > from_day),
  CONSTRAINT day_note_text CHECK (char_length(note) BETWEEN 1 AND 200)
);
COMMENT ON COLUMN day_note.until_day IS 'The day after the last';
COMMENT ON COLUMN day_note.left_out IS 'Averages are reckoned without these days';

-- The days the figures are reckoned without, as of the refresh that made them.
CREATE TABLE analytics_left_out_day (
  day  date NOT NULL,
  CONSTRAINT analytics_left_out_day_key PRIMARY KEY (day)
);

-- What averages are reckoned from, which is less than what happened.
ALTER TABLE analytics_call_hour ADD COLUMN averaged_consultations integer;
ALTER TABLE analytics_call_hour ADD COLUMN averaged_talk_seconds bigint;
UPDATE analytics_call_hour SET averaged_consultations = consultations, averaged_talk_seconds = talk_seconds;
ALTER TABLE analytics_call_hour ALTER COLUMN averaged_consultations SET NOT NULL;
ALTER TABLE analytics_call_hour ALTER COLUMN averaged_talk_seconds SET NOT NULL;
