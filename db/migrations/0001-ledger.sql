-- 'Adal' in ASCII: how a shop's database is told from any other SQLite file.
PRAGMA application_id = 1097097580;

CREATE TABLE ledger (
  seq INTEGER PRIMARY KEY CHECK (seq >= 1),
  id TEXT NOT NULL UNIQUE,
  at INTEGER NOT NULL,
  business_date TEXT NOT NULL,
  kind TEXT NOT NULL,
  actor TEXT NOT NULL,
  body TEXT NOT NULL,
  prev TEXT NOT NULL,
  hash TEXT NOT NULL
) STRICT;

CREATE TRIGGER ledger_is_never_changed BEFORE UPDATE ON ledger
BEGIN
  SELECT RAISE(ABORT, 'the ledger is never changed: record a correction');
END;

CREATE TRIGGER ledger_is_never_erased BEFORE DELETE ON ledger
BEGIN
  SELECT RAISE(ABORT, 'the ledger is never erased: record a correction');
END;

-- INSERT OR REPLACE would erase a row without firing the trigger above where recursive_triggers is off.
CREATE TRIGGER ledger_only_grows BEFORE INSERT ON ledger
WHEN NEW.seq <> (SELECT coalesce(max(seq), 0) + 1 FROM ledger) OR EXISTS (SELECT 1 FROM ledger WHERE id = NEW.id)
BEGIN
  SELECT RAISE(ABORT, 'the ledger only grows at its end');
END;

-- The last entry once more, so that a tail cut off the ledger is seen.
CREATE TABLE head (
  one INTEGER PRIMARY KEY CHECK (one = 1),
  seq INTEGER NOT NULL,
  hash TEXT NOT NULL
) STRICT;

INSERT INTO head VALUES (1, 0, '0000000000000000000000000000000000000000000000000000000000000000');

-- The postings of every body as rows, for sums.
CREATE TABLE posting (
  seq INTEGER NOT NULL REFERENCES ledger,
  account TEXT NOT NULL,
  amount INTEGER NOT NULL CHECK (amount <> 0),
  PRIMARY KEY (seq, account)
) STRICT, WITHOUT ROWID;
