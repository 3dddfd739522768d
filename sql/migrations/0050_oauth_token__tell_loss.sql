-- A grant amoCRM will never renew again is kept with the reason, so that it is shown and not tried for ever.
ALTER TABLE oauth_token
  ADD COLUMN lost_code text,
  ADD COLUMN lost_at   timestamptz,
  ADD CONSTRAINT oauth_token_lost CHECK ((lost_code IS NULL) = (lost_at IS NULL));
COMMENT ON COLUMN oauth_token.lost_code IS 'Stable code; null while the grant can be renewed';
