-- All of this follows from the ledger: it can be dropped and rebuilt by replay.

-- What each account gained and lost in a day, both positive: a report costs the days it spans, not the purchases.
CREATE TABLE account_day (
  account TEXT NOT NULL,
  business_date TEXT NOT NULL,
  gained INTEGER NOT NULL,
  lost INTEGER NOT NULL,
  PRIMARY KEY (account, business_date)
) STRICT, WITHOUT ROWID;

-- position: the seq of the entry that first named the product.
CREATE TABLE product (
  sku TEXT PRIMARY KEY,
  position INTEGER NOT NULL,
  category TEXT NOT NULL,
  name_kk TEXT NOT NULL,
  name_ru TEXT NOT NULL,
  name_en TEXT NOT NULL,
  price INTEGER NOT NULL,
  cost INTEGER NOT NULL,
  barcode TEXT,
  picture TEXT,
  allergens TEXT NOT NULL,
  retired INTEGER NOT NULL CHECK (retired IN (0, 1))
) STRICT, WITHOUT ROWID;

-- Below zero where more was bought than was recorded as received.
CREATE TABLE stock (
  sku TEXT PRIMARY KEY,
  units INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- Goods that left by purchase in a day (corrections count on the day they were made); suggested: their value by the labels.
CREATE TABLE product_day (
  business_date TEXT NOT NULL,
  sku TEXT NOT NULL,
  units INTEGER NOT NULL,
  suggested INTEGER NOT NULL,
  PRIMARY KEY (business_date, sku)
) STRICT, WITHOUT ROWID;

-- How many purchases a day saw (an undone one counts as one less on the day of its correction).
CREATE TABLE day (
  business_date TEXT PRIMARY KEY,
  purchases INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE promise (
  purchase TEXT PRIMARY KEY,
  code TEXT NOT NULL,
  at INTEGER NOT NULL,
  business_date TEXT NOT NULL,
  promised INTEGER NOT NULL,
  open INTEGER NOT NULL CHECK (open BETWEEN 0 AND promised)
) STRICT, WITHOUT ROWID;

CREATE INDEX promise_by_code ON promise (code);
CREATE INDEX promise_still_open ON promise (at) WHERE open > 0;

CREATE TABLE corrected (
  entry TEXT PRIMARY KEY,
  correction TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE notice (
  id TEXT PRIMARY KEY,
  at INTEGER NOT NULL,
  business_date TEXT NOT NULL,
  about TEXT NOT NULL,
  sku TEXT,
  handled_at INTEGER
) STRICT, WITHOUT ROWID;

CREATE INDEX notice_unhandled ON notice (at) WHERE handled_at IS NULL;

CREATE TABLE person (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  role TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- What holds now, as one canonical JSON object.
CREATE TABLE settings (
  one INTEGER PRIMARY KEY CHECK (one = 1),
  body TEXT NOT NULL
) STRICT;
