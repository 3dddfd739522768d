-- Period reports as they were when made, with their files. Never changed: late data change the live page only.
CREATE TABLE period_report (
  id                   uuid        NOT NULL,
  period               text        NOT NULL,
  kind                 text        NOT NULL,
  from_day             date        NOT NULL,
  until_day            date        NOT NULL,
  made_at              timestamptz NOT NULL,
  made_by              bigint,
  definitions_version  text        NOT NULL,
  completeness         double precision NOT NULL,
  data                 jsonb       NOT NULL,
  data_hash            text        NOT NULL,
  CONSTRAINT period_report_key PRIMARY KEY (id),
  CONSTRAINT period_report_person FOREIGN KEY (made_by) REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
  CONSTRAINT period_report_kind_known CHECK (kind IN ('month', 'quarter', 'year', 'range')),
  CONSTRAINT period_report_range CHECK (until_day > from_day),
  CONSTRAINT period_report_completeness CHECK (completeness BETWEEN 0 AND 1)
);
CREATE UNIQUE INDEX period_report_periodic_once ON period_report (period) WHERE made_by IS NULL;

CREATE TABLE period_report_file (
  report_id  uuid  NOT NULL,
  format     text  NOT NULL,
  bytes      bytea NOT NULL,
  hash       text  NOT NULL,
  CONSTRAINT period_report_file_key PRIMARY KEY (report_id, format),
  CONSTRAINT period_report_file_of FOREIGN KEY (report_id) REFERENCES period_report (id) ON DELETE CASCADE,
  CONSTRAINT period_report_file_format_known CHECK (format IN ('xlsx', 'pdf'))
);
