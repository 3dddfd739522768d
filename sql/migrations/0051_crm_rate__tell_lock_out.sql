-- While amoCRM has locked the account out (403 in HTML, contracts/amocrm-api.md §7) nobody asks. Unlike next_at this
-- instant is by the service's clock, for work waits by that clock.
ALTER TABLE crm_rate ADD COLUMN blocked_until timestamptz NOT NULL DEFAULT '-infinity';
