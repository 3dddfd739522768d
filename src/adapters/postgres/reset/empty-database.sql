-- Everything the service keeps of a charity, at once. What belongs to the installation itself stays: its mark, the journal of
-- migrations, its own secrets, the pace of requests.
-- name: empty
TRUNCATE setting, person, person_preference, crm_directory, planning_cycle, cycle_transition, slot,
  availability, availability_mark, availability_answer, availability_answer_mark,
  working_schedule, working_shift, schedule_removal, schedule_edit, schedule_generation,
  published_schedule, published_shift, change_request, change_request_contact, thread_message,
  crm_task, timetable_run, generation_request, calendar_link, desktop_link, oauth_token,
  analytics_call_hour, analytics_volunteer_day, analytics_score_day, analytics_report_day, analytics_topic_day,
  analytics_slot_day, analytics_seat_hour, analytics_stale_day, analytics_left_out_day, day_note,
  call, call_leg, call_set_aside, telephony_employee, call_sync, topic, topic_former_name,
  consultation, consultation_participant, volunteer_report, volunteer_report_topic,
  report_join, report_discussion, report_message, period_report, period_report_file
  RESTART IDENTITY;
-- name: forget_watermark
UPDATE timetable_watermark SET instant = NULL;
-- name: forget_lock_out
-- It lasts until an instant of the clock that has just been set back.
UPDATE crm_rate SET blocked_until = DEFAULT;
-- name: forget_telephony_pace
UPDATE mango_rate
   SET next_start_at = DEFAULT, users_next_at = DEFAULT, penalty_until = DEFAULT, locked_out_since = DEFAULT;
-- name: forget_refresh
-- The marts still hold what was: without this the next refresh would find nothing to do.
UPDATE analytics_basis
SET zone = DEFAULT, score_low = DEFAULT, score_high = DEFAULT, recognise_callers = DEFAULT, edit_hours = DEFAULT,
  refreshed_at = DEFAULT;
-- name: forget_freshness
UPDATE call_freshness
SET last_success_at = DEFAULT, complete_until = DEFAULT, read_from = DEFAULT, failed_days = DEFAULT, problem = DEFAULT,
  silent_day = DEFAULT;
-- name: forget_topic_version
UPDATE topic_list SET version = DEFAULT;
-- name: forget_recomposition
UPDATE consultation_recomposition SET wished = DEFAULT, done = DEFAULT;
-- name: tables
SELECT tables.table_name AS name
FROM information_schema.tables AS tables
WHERE tables.table_schema = 'public' AND tables.table_type = 'BASE TABLE'
ORDER BY tables.table_name;
-- name: is_sandbox
SELECT installation.kind = 'sandbox' AS sandbox FROM installation;
