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

CREATE TRIGGER ledger_only_grows BEFORE INSERT ON ledger
WHEN NEW.seq <> (SELECT coalesce(max(seq), 0) + 1 FROM ledger) OR EXISTS (SELECT 1 FROM ledger WHERE id = NEW.id)
BEGIN
  SELECT RAISE(ABORT, 'the ledger only grows at its end');
END;

CREATE TABLE head (
  one INTEGER PRIMARY KEY CHECK (one = 1),
  seq INTEGER NOT NULL,
  hash TEXT NOT NULL
) STRICT;

CREATE TABLE posting (
  seq INTEGER NOT NULL REFERENCES ledger,
  account TEXT NOT NULL,
  amount INTEGER NOT NULL CHECK (amount <> 0),
  PRIMARY KEY (seq, account)
) STRICT, WITHOUT ROWID;

CREATE TABLE account_day (
  account TEXT NOT NULL,
  business_date TEXT NOT NULL,
  gained INTEGER NOT NULL,
  lost INTEGER NOT NULL,
  PRIMARY KEY (account, business_date)
) STRICT, WITHOUT ROWID;

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
, alarm INTEGER) STRICT, WITHOUT ROWID;

CREATE TABLE stock (
  sku TEXT PRIMARY KEY,
  units INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE product_day (
  business_date TEXT NOT NULL,
  sku TEXT NOT NULL,
  units INTEGER NOT NULL,
  suggested INTEGER NOT NULL,
  PRIMARY KEY (business_date, sku)
) STRICT, WITHOUT ROWID;

CREATE TABLE promise (
  purchase TEXT PRIMARY KEY,
  code TEXT NOT NULL,
  at INTEGER NOT NULL,
  business_date TEXT NOT NULL,
  promised INTEGER NOT NULL,
  open INTEGER NOT NULL CHECK (open BETWEEN 0 AND promised)
, let_go INTEGER NOT NULL DEFAULT 0) STRICT, WITHOUT ROWID;

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
, left_on TEXT) STRICT, WITHOUT ROWID;

CREATE TABLE settings (
  one INTEGER PRIMARY KEY CHECK (one = 1),
  body TEXT NOT NULL
) STRICT;

CREATE TABLE picture (
  sha256 TEXT PRIMARY KEY,
  media_type TEXT NOT NULL,
  bytes BLOB NOT NULL
) STRICT;

CREATE TABLE secret (
  key TEXT PRIMARY KEY,
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

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

CREATE TABLE phone_claim (
  seq INTEGER PRIMARY KEY,
  entry TEXT NOT NULL,
  at INTEGER NOT NULL,
  business_date TEXT NOT NULL,
  amount INTEGER NOT NULL,
  confirmed_by TEXT
) STRICT;

CREATE INDEX phone_claim_open ON phone_claim (business_date) WHERE confirmed_by IS NULL;

CREATE TABLE working_paper (
  name TEXT PRIMARY KEY,
  body TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE day_run (
  seq INTEGER PRIMARY KEY,
  business_date TEXT NOT NULL
) STRICT;

CREATE INDEX ledger_of_staff ON ledger (kind, seq)
  WHERE kind NOT IN ('purchase-recorded', 'gift-recorded', 'promise-settled', 'notice-raised') OR actor <> 'kiosk';

CREATE TABLE campaign (
  id TEXT PRIMARY KEY,
  title_kk TEXT NOT NULL,
  title_ru TEXT NOT NULL,
  title_en TEXT NOT NULL,
  picture TEXT NOT NULL,
  goal INTEGER NOT NULL,
  from_day TEXT NOT NULL,
  until_day TEXT,
  CHECK (until_day >= from_day)
) STRICT, WITHOUT ROWID;

CREATE TABLE fund_use (
  business_date TEXT NOT NULL,
  campaign TEXT NOT NULL,
  given INTEGER NOT NULL,
  goods INTEGER NOT NULL,
  PRIMARY KEY (business_date, campaign)
) STRICT, WITHOUT ROWID;

CREATE TABLE money_given (
  id TEXT PRIMARY KEY,
  seq INTEGER NOT NULL,
  business_date TEXT NOT NULL,
  charity TEXT NOT NULL,
  amount INTEGER NOT NULL,
  campaign TEXT
) STRICT, WITHOUT ROWID;

CREATE INDEX money_given_in_order ON money_given (seq);

CREATE TABLE receipt (
  seq INTEGER PRIMARY KEY,
  gift TEXT NOT NULL,
  sha256 TEXT NOT NULL,
  media_type TEXT NOT NULL
) STRICT;

CREATE INDEX receipt_of_gift ON receipt (gift);

CREATE TABLE document (
  sha256 TEXT PRIMARY KEY,
  media_type TEXT NOT NULL,
  bytes BLOB NOT NULL
) STRICT;

CREATE TABLE hour_total (
  business_date TEXT NOT NULL,
  hour INTEGER NOT NULL CHECK (hour BETWEEN -1 AND 23),
  stretch INTEGER NOT NULL,
  purchases INTEGER NOT NULL,
  units INTEGER NOT NULL,
  suggested INTEGER NOT NULL,
  cash INTEGER NOT NULL,
  after_count INTEGER NOT NULL,
  phone INTEGER NOT NULL,
  gifts INTEGER NOT NULL,
  gift_cash INTEGER NOT NULL,
  gift_phone INTEGER NOT NULL,
  gifts_with_goods INTEGER NOT NULL,
  promised INTEGER NOT NULL,
  settled_cash INTEGER NOT NULL,
  settled_phone INTEGER NOT NULL,
  let_go INTEGER NOT NULL,
  PRIMARY KEY (business_date, hour, stretch)
) STRICT, WITHOUT ROWID;

CREATE INDEX hour_total_of_stretch ON hour_total (stretch);

CREATE TABLE product_month (
  month TEXT NOT NULL,
  sku TEXT NOT NULL,
  units INTEGER NOT NULL,
  suggested INTEGER NOT NULL,
  PRIMARY KEY (month, sku)
) STRICT, WITHOUT ROWID;

CREATE TABLE product_loss (
  business_date TEXT NOT NULL,
  sku TEXT NOT NULL,
  missing_units INTEGER NOT NULL,
  missing_value INTEGER NOT NULL,
  written_off INTEGER NOT NULL,
  PRIMARY KEY (business_date, sku)
) STRICT, WITHOUT ROWID;
