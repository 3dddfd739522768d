TRUNCATE setting, person, person_preference, crm_directory, planning_cycle, cycle_transition, slot, availability,
  availability_mark, availability_answer, availability_answer_mark, working_schedule, working_shift, schedule_removal,
  schedule_edit, schedule_generation, published_schedule, published_shift, change_request, change_request_contact, thread_message, crm_task,
  timetable_run, generation_request, calendar_link, desktop_link, service_secret, oauth_token, call, call_leg, call_set_aside,
  telephony_employee, call_sync, topic, topic_former_name, consultation, consultation_participant, volunteer_report,
  volunteer_report_topic, report_join, report_discussion, report_message, analytics_stale_day, period_report,
  period_report_file, day_note
  RESTART IDENTITY;
UPDATE timetable_watermark SET instant = NULL;
UPDATE crm_rate SET next_at = '-infinity';
UPDATE mango_rate
   SET next_start_at = DEFAULT, users_next_at = DEFAULT, penalty_until = DEFAULT, locked_out_since = DEFAULT;
UPDATE call_freshness SET last_success_at = DEFAULT, complete_until = DEFAULT, read_from = DEFAULT, failed_days = DEFAULT,
  problem = DEFAULT, silent_day = DEFAULT;
UPDATE topic_list SET version = DEFAULT;
UPDATE analytics_basis SET zone = DEFAULT, score_low = DEFAULT, score_high = DEFAULT, recognise_callers = DEFAULT,
  edit_hours = DEFAULT, refreshed_at = DEFAULT;
UPDATE consultation_recomposition SET wished = DEFAULT, done = DEFAULT;
