-- Where in the ledger the business date changes: entries from `seq` up to the next row's stand on `business_date`. The history
-- finds its days by it. The clock may have been wrong and a paper sheet stands on a day gone by, so a day may have several runs.
CREATE TABLE day_run (
  seq INTEGER PRIMARY KEY,
  business_date TEXT NOT NULL
) STRICT;

INSERT INTO day_run (seq, business_date)
  SELECT seq, business_date
  FROM (SELECT seq, business_date, lag(business_date) OVER (ORDER BY seq) AS before FROM ledger)
  WHERE before IS NOT business_date;
