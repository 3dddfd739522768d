-- Short threads on a change request or on one volunteer's published shift. The slot is named without a foreign key (see slot).
-- `position` is the order of writing: two messages may bear the same instant.
CREATE TABLE thread_message (
  id            uuid        NOT NULL,
  position      bigint      NOT NULL GENERATED ALWAYS AS IDENTITY,
  request_id    uuid,
  slot_id       slot_id,
  volunteer_id  bigint,
  author_id     bigint      NOT NULL,
  at            timestamptz NOT NULL,
  text          text        NOT NULL,
  CONSTRAINT thread_message_key PRIMARY KEY (id),
  CONSTRAINT thread_message_request FOREIGN KEY (request_id) REFERENCES change_request (id) DEFERRABLE INITIALLY DEFERRED,
  CONSTRAINT thread_message_person FOREIGN KEY (volunteer_id) REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
  CONSTRAINT thread_message_author FOREIGN KEY (author_id) REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
  CONSTRAINT thread_message_about_one CHECK (
    (request_id IS NULL) = (slot_id IS NOT NULL) AND (slot_id IS NULL) = (volunteer_id IS NULL)
  ),
  CONSTRAINT thread_message_length CHECK (char_length(text) BETWEEN 1 AND 1000)
);
COMMENT ON TABLE thread_message IS 'Personal: text';
CREATE INDEX thread_message_of_request ON thread_message (request_id, position) WHERE request_id IS NOT NULL;
CREATE INDEX thread_message_of_shift ON thread_message (slot_id, volunteer_id, position) WHERE slot_id IS NOT NULL;
