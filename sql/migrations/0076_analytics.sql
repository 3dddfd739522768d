-- What the views of sql/views stand on besides the tables of the process: the settings they need, which days changed, when they were refreshed.
CREATE TABLE analytics_basis (
  only_row           boolean NOT NULL DEFAULT true,
  zone               text    NOT NULL DEFAULT 'Europe/Moscow',
  score_low          integer NOT NULL DEFAULT 1,
  score_high         integer NOT NULL DEFAULT 5,
  recognise_callers  boolean NOT NULL DEFAULT true,
  edit_hours         integer NOT NULL DEFAULT 72,
  refreshed_at       timestamptz,
  CONSTRAINT analytics_basis_key PRIMARY KEY (only_row),
  CONSTRAINT analytics_basis_one_row CHECK (only_row)
);
INSERT INTO analytics_basis DEFAULT VALUES;

CREATE TABLE analytics_stale_day (
  day        date   NOT NULL,
  marked_by  bigint NOT NULL GENERATED ALWAYS AS IDENTITY,
  CONSTRAINT analytics_stale_day_key PRIMARY KEY (day)
);
COMMENT ON COLUMN analytics_stale_day.marked_by IS 'Rises with every marking, so that a day marked again during a refresh stays marked';
