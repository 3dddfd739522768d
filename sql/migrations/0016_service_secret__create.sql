-- Secrets the service made for itself, one row each, made by whichever process asked first and never changed.
CREATE TABLE service_secret (
  name   text  NOT NULL,
  value  bytea NOT NULL,
  CONSTRAINT service_secret_key PRIMARY KEY (name)
);
