-- The outbox: tasks on their way to amoCRM and those that are there. A task is written in the transaction of the change it
-- tells of; the unique key makes the same task come about once, whoever writes it and however often.
CREATE TABLE crm_task (
  id            uuid        NOT NULL,
  seq           bigint      NOT NULL GENERATED ALWAYS AS IDENTITY,
  kind          text        NOT NULL,
  person_id     bigint      NOT NULL,
  subject       text        NOT NULL,
  text          text        NOT NULL,
  due           timestamptz NOT NULL,
  ends_at       timestamptz,
  end_result    text,
  delivery      text        NOT NULL,
  completion    text        NOT NULL,
  result        text,
  crm_id        bigint,
  created_at    timestamptz NOT NULL,
  attempts      integer     NOT NULL,
  next_try_at   timestamptz NOT NULL,
  first_try_at  timestamptz,
  problem       text,
  CONSTRAINT crm_task_key PRIMARY KEY (id),
  CONSTRAINT crm_task_once UNIQUE (kind, person_id, subject),
  CONSTRAINT crm_task_crm_id_once UNIQUE (crm_id),
  CONSTRAINT crm_task_person FOREIGN KEY (person_id) REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
  CONSTRAINT crm_task_delivery_known CHECK (delivery IN ('waiting', 'sending', 'created', 'parked', 'dropped')),
  CONSTRAINT crm_task_completion_known CHECK (completion IN ('open', 'wanted', 'completed', 'by-hand', 'gone')),
  CONSTRAINT crm_task_created_has_id CHECK ((delivery = 'created') = (crm_id IS NOT NULL)),
  CONSTRAINT crm_task_attempts_not_negative CHECK (attempts >= 0)
);
COMMENT ON COLUMN crm_task.seq IS 'Tells tasks of one instant apart in their order of creation';
COMMENT ON COLUMN crm_task.crm_id IS 'amoCRM''s id once created there';
COMMENT ON COLUMN crm_task.ends_at IS 'When its matter ends by itself, with end_result; null when something else ends it';
CREATE INDEX crm_task_work ON crm_task (next_try_at)
  WHERE delivery IN ('waiting', 'sending') OR (delivery = 'created' AND completion = 'wanted');
CREATE INDEX crm_task_open_end ON crm_task (ends_at)
  WHERE completion = 'open' AND delivery <> 'dropped' AND ends_at IS NOT NULL;
CREATE INDEX crm_task_of_person ON crm_task (person_id);
