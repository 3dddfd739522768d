-- That all records are to be made anew: somebody was found behind an employee, or a setting they follow from changed. It stands until the work is
-- done, whoever dies meanwhile; a wish that comes during the work is a further one.
CREATE TABLE consultation_recomposition (
  only_row  boolean NOT NULL DEFAULT true,
  wished    integer NOT NULL DEFAULT 0,
  done      integer NOT NULL DEFAULT 0,
  CONSTRAINT consultation_recomposition_key PRIMARY KEY (only_row),
  CONSTRAINT consultation_recomposition_one_row CHECK (only_row),
  CONSTRAINT consultation_recomposition_order CHECK (done <= wished)
);
INSERT INTO consultation_recomposition DEFAULT VALUES;
