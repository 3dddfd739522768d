-- Daily sums the marts of sql/views stand on. A refresh rewrites whole days of them, from the view analytics.day_… of the same name; nothing else
-- writes here. Days, hours and weekdays are of the charity's zone. What a column counts is told by its view.
CREATE TABLE analytics_call_hour (
  day                    date     NOT NULL,
  hour                   smallint NOT NULL,
  slot_time              text     COLLATE "C" NOT NULL,
  incoming               integer  NOT NULL,
  outgoing               integer  NOT NULL,
  answered_incoming      integer  NOT NULL,
  answered_outgoing      integer  NOT NULL,
  missed                 integer  NOT NULL,
  missed_in_slots        integer  NOT NULL,
  missed_in_empty_slots  integer  NOT NULL,
  consultations          integer  NOT NULL,
  outside_shifts         integer  NOT NULL,
  unknown_employee       integer  NOT NULL,
  transferred            integer  NOT NULL,
  talk_seconds           bigint   NOT NULL,
  wait_seconds           bigint   NOT NULL,
  waited                 integer  NOT NULL,
  CONSTRAINT analytics_call_hour_key PRIMARY KEY (day, hour, slot_time)
);
COMMENT ON COLUMN analytics_call_hour.slot_time IS 'Local start of the slot it came in; empty outside of slots';

CREATE TABLE analytics_volunteer_day (
  day                        date    NOT NULL,
  volunteer_id               bigint  NOT NULL,
  shifts                     integer NOT NULL,
  shifts_with_consultations  integer NOT NULL,
  consultations              integer NOT NULL,
  talk_seconds               bigint  NOT NULL,
  reports_joined             integer NOT NULL,
  score_answers              integer NOT NULL,
  score_sum                  bigint  NOT NULL,
  CONSTRAINT analytics_volunteer_day_key PRIMARY KEY (day, volunteer_id)
);

CREATE TABLE analytics_score_day (
  day            date    NOT NULL,
  score_kind     text    NOT NULL,
  score_value    integer NOT NULL,
  conversations  integer NOT NULL,
  uncertain      integer NOT NULL,
  CONSTRAINT analytics_score_day_key PRIMARY KEY (day, score_kind, score_value)
);

CREATE TABLE analytics_report_day (
  day                 date    NOT NULL,
  sent                integer NOT NULL,
  unsafe              integer NOT NULL,
  alone               integer NOT NULL,
  risk                integer NOT NULL,
  to_discuss          integer NOT NULL,
  discussed           integer NOT NULL,
  risk_not_discussed  integer NOT NULL,
  CONSTRAINT analytics_report_day_key PRIMARY KEY (day)
);

CREATE TABLE analytics_topic_day (
  day       date    NOT NULL,
  topic_id  integer NOT NULL,
  reports   integer NOT NULL,
  CONSTRAINT analytics_topic_day_key PRIMARY KEY (day, topic_id)
);

CREATE TABLE analytics_slot_day (
  day            date    NOT NULL,
  slot_time      text    COLLATE "C" NOT NULL,
  slots          integer NOT NULL,
  seats          integer NOT NULL,
  filled         integer NOT NULL,
  full_slots     integer NOT NULL,
  partial_slots  integer NOT NULL,
  empty_slots    integer NOT NULL,
  CONSTRAINT analytics_slot_day_key PRIMARY KEY (day, slot_time)
);

CREATE TABLE analytics_seat_hour (
  day      date     NOT NULL,
  weekday  smallint NOT NULL,
  hour     smallint NOT NULL,
  seats    integer  NOT NULL,
  filled   integer  NOT NULL,
  CONSTRAINT analytics_seat_hour_key PRIMARY KEY (day, weekday, hour)
);
COMMENT ON TABLE analytics_seat_hour IS 'day is the slot''s; weekday and hour those it covers, which after midnight are of the next day';

-- "Overdue" asks when a task's matter ended, which only the service's clock knows.
ALTER TABLE crm_task ADD COLUMN ended_at timestamptz;
COMMENT ON COLUMN crm_task.ended_at IS 'When we ended its matter; null while open, and when it was done or deleted in amoCRM by hand';

-- Views look for a consultation of a shift.
CREATE INDEX consultation_of_shift ON consultation (volunteer_id, shift_slot_id) WHERE shift_slot_id IS NOT NULL;
