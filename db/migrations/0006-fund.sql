-- The charity fund. All but document follows from the ledger.

-- What the fund is raised for, from one day to another, both included (until_day NULL: until further notice).
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

-- Up to now there was one, and it stood in the settings.
INSERT INTO campaign
  SELECT 'c1', body ->> '$.campaign.title.kk', body ->> '$.campaign.title.ru', body ->> '$.campaign.title.en',
    body ->> '$.campaign.picture', body ->> '$.campaign.goal', body ->> '$.campaign.startedOn', NULL
  FROM settings;

-- Money spent in a day that says itself whose it was: given to charities, and for goods. campaign '': the general fund's. Below
-- zero where that day took back more than it spent.
CREATE TABLE fund_use (
  business_date TEXT NOT NULL,
  campaign TEXT NOT NULL,
  given INTEGER NOT NULL,
  goods INTEGER NOT NULL,
  PRIMARY KEY (business_date, campaign)
) STRICT, WITHOUT ROWID;

-- Each gift to a charity. One that was taken back stands in corrected.
CREATE TABLE money_given (
  id TEXT PRIMARY KEY,
  seq INTEGER NOT NULL,
  business_date TEXT NOT NULL,
  charity TEXT NOT NULL,
  amount INTEGER NOT NULL,
  campaign TEXT
) STRICT, WITHOUT ROWID;

CREATE INDEX money_given_in_order ON money_given (seq);

-- The papers of each gift, in the order in which they came.
CREATE TABLE receipt (
  seq INTEGER PRIMARY KEY,
  gift TEXT NOT NULL,
  sha256 TEXT NOT NULL,
  media_type TEXT NOT NULL
) STRICT;

CREATE INDEX receipt_of_gift ON receipt (gift);

-- Papers by their own hash, which is what entries name them by.
CREATE TABLE document (
  sha256 TEXT PRIMARY KEY,
  media_type TEXT NOT NULL,
  bytes BLOB NOT NULL
) STRICT;

-- The day on which somebody left; NULL: they are here.
ALTER TABLE person ADD COLUMN left_on TEXT;
