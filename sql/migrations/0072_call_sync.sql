-- Readings of calls that wait or are over: what a crash left half read is found here and gone on with.
CREATE TABLE call_sync (
  id            uuid        NOT NULL,
  seq           bigint      NOT NULL GENERATED ALWAYS AS IDENTITY,
  kind          text        NOT NULL,
  from_at       timestamptz NOT NULL,
  until_at      timestamptz NOT NULL,
  requested_at  timestamptz NOT NULL,
  requested_by  bigint,
  state         text        NOT NULL,
  windows       jsonb       NOT NULL,
  next_try_at   timestamptz NOT NULL,
  attempts      integer     NOT NULL,
  pages         integer     NOT NULL,
  calls         integer     NOT NULL,
  changed       integer     NOT NULL,
  problem       text,
  finished_at   timestamptz,
  CONSTRAINT call_sync_key PRIMARY KEY (id),
  CONSTRAINT call_sync_person FOREIGN KEY (requested_by) REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
  CONSTRAINT call_sync_kind_known CHECK (kind IN ('daily', 'now', 'backfill')),
  CONSTRAINT call_sync_state_known CHECK (state IN ('waiting', 'done', 'failed')),
  CONSTRAINT call_sync_range CHECK (until_at > from_at)
);
CREATE INDEX call_sync_waiting ON call_sync (next_try_at) WHERE state = 'waiting';

CREATE TABLE call_freshness (
  only_row         boolean NOT NULL DEFAULT true,
  last_success_at  timestamptz,
  complete_until   timestamptz,
  read_from        timestamptz,
  failed_days      integer NOT NULL DEFAULT 0,
  problem          text,
  silent_day       text,
  CONSTRAINT call_freshness_key PRIMARY KEY (only_row),
  CONSTRAINT call_freshness_one_row CHECK (only_row)
);
INSERT INTO call_freshness DEFAULT VALUES;
