-- Calendar words of the charity's zone that many tables share. They are text, not dates: a slot's name must not move with a
-- session's time zone. COLLATE "C" makes their order the order of time.
CREATE DOMAIN planning_month AS text COLLATE "C"
  CONSTRAINT planning_month_shape CHECK (VALUE ~ '^[0-9]{4}-(0[1-9]|1[0-2])$');
COMMENT ON DOMAIN planning_month IS 'A month that is planned as one, YYYY-MM';

CREATE DOMAIN slot_id AS text COLLATE "C"
  CONSTRAINT slot_id_shape CHECK (VALUE ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}$');
COMMENT ON DOMAIN slot_id IS 'Local start of a slot in the charity''s zone, YYYY-MM-DDTHH:mm';
