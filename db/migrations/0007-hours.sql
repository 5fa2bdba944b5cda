-- What reports add up, so that they cost the days they span and not the purchases. An hour needs the shop's time zone, which SQL
-- does not know: where there is a ledger already, all of this is filled by a replay (db/migrate.ts).

DROP TABLE day;

-- What buyers recorded in an hour of the shop's day, in place of the table `day`. hour -1: recorded by staff, whose hour says
-- nothing of when it was bought. stretch: the seq of the last stocktake of all goods before it, 0 where there was none, so that
-- what left between two stocktakes is told by the order of the entries. What is taken back counts below zero when it is taken back.
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

-- product_day month by month, for every month before the last one that it has: a report of years reads months, and a purchase
-- writes nothing here.
CREATE TABLE product_month (
  month TEXT NOT NULL,
  sku TEXT NOT NULL,
  units INTEGER NOT NULL,
  suggested INTEGER NOT NULL,
  PRIMARY KEY (month, sku)
) STRICT, WITHOUT ROWID;

-- What stocktakes missed (below zero: found too many) of a product, at the prices of the count, and what was written off.
CREATE TABLE product_loss (
  business_date TEXT NOT NULL,
  sku TEXT NOT NULL,
  missing_units INTEGER NOT NULL,
  missing_value INTEGER NOT NULL,
  written_off INTEGER NOT NULL,
  PRIMARY KEY (business_date, sku)
) STRICT, WITHOUT ROWID;
