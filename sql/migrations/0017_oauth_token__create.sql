-- amoCRM's tokens per integration. The refresh token is single-use, so the row is locked while one process renews it
-- (contracts/amocrm-api.md §1.3).
CREATE TABLE oauth_token (
  client_id      text        NOT NULL,
  access_token   text        NOT NULL,
  refresh_token  text        NOT NULL,
  expires_at     timestamptz NOT NULL,
  version        integer     NOT NULL,
  CONSTRAINT oauth_token_key PRIMARY KEY (client_id)
);
COMMENT ON TABLE oauth_token IS 'Secret: access_token, refresh_token';
COMMENT ON COLUMN oauth_token.version IS 'Rises with every renewal';
