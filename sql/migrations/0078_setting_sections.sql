-- Settings of consultations and of the telephony came with the calls.
ALTER TABLE setting DROP CONSTRAINT setting_section_known;
ALTER TABLE setting ADD CONSTRAINT setting_section_known
  CHECK (section IN ('charity', 'workingHours', 'exceptions', 'timetable', 'roles', 'duty', 'telephony', 'consultations'));
