-- What the charity changes in the administrator's widget. A section never stored has its default, which lives in code.
CREATE TABLE setting (
  section  text    NOT NULL,
  value    jsonb   NOT NULL,
  version  integer NOT NULL,
  CONSTRAINT setting_key PRIMARY KEY (section),
  CONSTRAINT setting_section_known
    CHECK (section IN ('charity', 'workingHours', 'exceptions', 'timetable', 'roles', 'duty')),
  CONSTRAINT setting_version_positive CHECK (version >= 1)
);
COMMENT ON COLUMN setting.version IS 'Rises with every change; a write names the version it read';
