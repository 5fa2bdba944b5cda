-- What staff count and settle. All but working_paper follows from the ledger.

ALTER TABLE product ADD COLUMN alarm INTEGER;

-- What is let go of a promise is not open any more, though nothing came for it.
ALTER TABLE promise ADD COLUMN let_go INTEGER NOT NULL DEFAULT 0;

-- Two people counted the box; what became of the money follows when they seal it.
CREATE TABLE box_count (
  id TEXT PRIMARY KEY,
  seq INTEGER NOT NULL,
  at INTEGER NOT NULL,
  business_date TEXT NOT NULL,
  opened_at INTEGER NOT NULL,
  opened_seq INTEGER NOT NULL,
  box TEXT NOT NULL,
  seal TEXT,
  seal_state TEXT NOT NULL,
  counted INTEGER NOT NULL,
  expected INTEGER NOT NULL,
  signer_1 TEXT NOT NULL,
  signer_2 TEXT NOT NULL,
  recounts TEXT,
  sealed_by TEXT,
  left_in_box INTEGER,
  moved INTEGER,
  bag TEXT,
  next_seal TEXT
) STRICT, WITHOUT ROWID;

CREATE INDEX box_count_in_order ON box_count (seq);

CREATE TABLE stocktake (
  id TEXT PRIMARY KEY,
  seq INTEGER NOT NULL,
  at INTEGER NOT NULL,
  business_date TEXT NOT NULL,
  category TEXT,
  products INTEGER NOT NULL,
  missing_units INTEGER NOT NULL,
  missing_value INTEGER NOT NULL,
  surplus_units INTEGER NOT NULL,
  surplus_value INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX stocktake_in_order ON stocktake (seq);

-- Each act that moved assets:phone: a claim of a buyer, or its correction (below zero). confirmed_by: the phone-confirmed entry.
CREATE TABLE phone_claim (
  seq INTEGER PRIMARY KEY,
  entry TEXT NOT NULL,
  at INTEGER NOT NULL,
  business_date TEXT NOT NULL,
  amount INTEGER NOT NULL,
  confirmed_by TEXT
) STRICT;

CREATE INDEX phone_claim_open ON phone_claim (business_date) WHERE confirmed_by IS NULL;

INSERT INTO phone_claim (seq, entry, at, business_date, amount)
  SELECT seq, id, at, business_date, amount FROM posting JOIN ledger USING (seq) WHERE account = 'assets:phone';

-- Kinds that are rare among the purchases, for the history. Costs a purchase nothing.
CREATE INDEX ledger_of_staff ON ledger (kind, seq)
  WHERE kind NOT IN ('purchase-recorded', 'gift-recorded', 'promise-settled', 'notice-raised');

-- Work that is not done yet (a count half way, a stocktake that pauses): not in the ledger, but it survives a power cut.
CREATE TABLE working_paper (
  name TEXT PRIMARY KEY,
  body TEXT NOT NULL
) STRICT, WITHOUT ROWID;
