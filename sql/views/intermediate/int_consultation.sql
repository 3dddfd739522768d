-- Question: What is known of each conversation from its call, its score and its report?
-- Grain: one row per conversation, answered or missed
-- Key: entry_id
-- Sources: stg_basis, stg_consultation, stg_report_join
-- Time zone: the charity's
-- Refresh: live
-- Readers: roll-ups, marts, AnalyticsQueries
-- Personal columns: volunteer_id, score_volunteer_id, client_key (pseudonymous)
-- A score outside the scale is a fact of its own; marks of conversations that nobody answered are none.
CREATE VIEW analytics.int_consultation AS
SELECT
  c.entry_id,
  c.direction,
  c.outcome = 'answered' AS answered,
  c.direction = 'in' AND c.outcome = 'missed' AS missed,
  c.began_at,
  c.day,
  c.hour,
  c.weekday,
  c.volunteer_id,
  c.talk_seconds,
  CASE WHEN c.direction = 'in' AND c.outcome = 'answered' THEN c.wait_seconds END AS wait_seconds,
  c.transferred,
  c.slot_id,
  c.shift_slot_id,
  c.placement,
  CASE WHEN b.recognise_callers THEN c.client_key END AS client_key,
  CASE
    WHEN c.outcome <> 'answered' THEN NULL
    WHEN c.mark_kind <> 'given' THEN c.mark_kind
    WHEN c.mark_value BETWEEN b.score_low AND b.score_high THEN 'answer'
    ELSE 'out-of-scale'
  END AS score_kind,
  c.mark_value AS score_value,
  c.score_volunteer_id,
  c.score_uncertain,
  c.outcome = 'answered' AND c.volunteer_id IS NOT NULL AS report_expected,
  j.report_id
FROM analytics.stg_consultation AS c
CROSS JOIN analytics.stg_basis AS b
LEFT JOIN analytics.stg_report_join AS j ON j.joined_entry_id = c.entry_id;
