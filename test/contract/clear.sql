TRUNCATE setting, person, person_preference, crm_directory, planning_cycle, cycle_transition, slot, availability,
  availability_mark, availability_answer, availability_answer_mark, working_schedule, working_shift, schedule_removal,
  schedule_edit, schedule_generation, published_schedule, published_shift, change_request, change_request_contact, thread_message, crm_task,
  timetable_run, generation_request, calendar_link, service_secret, oauth_token
  RESTART IDENTITY;
UPDATE timetable_watermark SET instant = NULL;
UPDATE crm_rate SET next_at = '-infinity';
UPDATE mango_rate
   SET next_start_at = DEFAULT, users_next_at = DEFAULT, penalty_until = DEFAULT, locked_out_since = DEFAULT;
