-- What the history finds its entries by. Neither costs a purchase anything.

-- Entries from `seq` up to the next row's stand on `business_date`. The clock may have been wrong and a paper sheet stands on a
-- day gone by, so a day may have several of these.
CREATE TABLE day_run (
  seq INTEGER PRIMARY KEY,
  business_date TEXT NOT NULL
) STRICT;

INSERT INTO day_run (seq, business_date)
  SELECT seq, business_date
  FROM (SELECT seq, business_date, lag(business_date) OVER (ORDER BY seq) AS before FROM ledger)
  WHERE before IS NOT business_date;

-- What staff record for a buyer is of a buyer's kind.
DROP INDEX ledger_of_staff;
CREATE INDEX ledger_of_staff ON ledger (kind, seq)
  WHERE kind NOT IN ('purchase-recorded', 'gift-recorded', 'promise-settled', 'notice-raised') OR actor <> 'kiosk';
