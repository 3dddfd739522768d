-- Question: Of which days is there anything to count?
-- Grain: one row per day
-- Key: day
-- Sources: int_report, int_shift, stg_consultation, stg_slot, public.analytics_call_hour, public.analytics_report_day, public.analytics_slot_day, public.analytics_volunteer_day
-- Time zone: the charity's
-- Refresh: live
-- Readers: AnalyticsRefresher
-- Personal columns: none
CREATE VIEW analytics.int_known_day AS
SELECT c.day FROM analytics.stg_consultation AS c
UNION
SELECT r.day FROM analytics.int_report AS r
UNION
SELECT l.day FROM analytics.stg_slot AS l
UNION
SELECT s.day FROM analytics.int_shift AS s
UNION
SELECT v.day FROM public.analytics_volunteer_day AS v
UNION
SELECT h.day FROM public.analytics_call_hour AS h
UNION
SELECT d.day FROM public.analytics_slot_day AS d
UNION
SELECT d.day FROM public.analytics_report_day AS d;
