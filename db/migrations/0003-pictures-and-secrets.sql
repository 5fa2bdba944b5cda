-- Photos by their own hash, which is what entries name them by.
CREATE TABLE picture (
  sha256 TEXT PRIMARY KEY,
  media_type TEXT NOT NULL,
  bytes BLOB NOT NULL
) STRICT;

-- What must never be in the ledger or an export: PIN hashes and their counters of failed attempts.
CREATE TABLE secret (
  key TEXT PRIMARY KEY,
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;
