"""The tables, from docs/ledger-format.md ("What follows from the entries")."""

import json
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from canonical import LARGEST, canonical


BOUGHT = ("purchase-recorded", "gift-recorded", "promise-settled", "tally-recorded")


class Contradiction(Exception):
    """An entry that cannot follow the ones before it."""


class Replay:
    """The tables that follow from the entries: {table: {key: [the other columns]}}, in the order of the columns."""

    COLUMNS = {
        "account_day": "account, business_date; gained, lost",
        "settings": "one; body",
        "person": "id; name, role, left_on",
        "product": "sku; position, category, name_kk, name_ru, name_en, price, cost, barcode, picture, allergens, alarm, retired",
        "stock": "sku; units",
        "product_day": "business_date, sku; units, suggested",
        "product_month": "month, sku; units, suggested",
        "product_loss": "business_date, sku; missing_units, missing_value, written_off",
        "hour_total": "business_date, hour, stretch; purchases, units, suggested, cash, after_count, phone, gifts, gift_cash, "
        "gift_phone, gifts_with_goods, promised, settled_cash, settled_phone, let_go",
        "promise": "purchase; code, at, business_date, promised, open, let_go",
        "corrected": "entry; correction",
        "notice": "id; at, business_date, about, sku, handled_at",
        "box_count": "id; seq, at, business_date, opened_at, opened_seq, box, seal, seal_state, counted, expected, signer_1, "
        "signer_2, recounts, sealed_by, left_in_box, moved, bag, next_seal",
        "stocktake": "id; seq, at, business_date, category, products, missing_units, missing_value, surplus_units, "
        "surplus_value",
        "phone_claim": "seq; entry, at, business_date, amount, confirmed_by",
        "day_run": "seq; business_date",
        "campaign": "id; title_kk, title_ru, title_en, picture, goal, from_day, until_day",
        "fund_use": "business_date, campaign; given, goods",
        "money_given": "id; seq, business_date, charity, amount, campaign",
        "receipt": "seq; gift, sha256, media_type",
    }

    def __init__(self):
        self.tables = {table: {} for table in self.COLUMNS}
        self.last_day = None
        self.zone = ZoneInfo("UTC")
        self.stretch = 0

    def add(self, table, key, *amounts):
        row = self.tables[table].setdefault(key, [0] * len(amounts))
        for i, amount in enumerate(amounts):
            row[i] += amount

    def insert(self, table, key, *columns):
        if key in self.tables[table]:
            raise Contradiction(f"{table} {key[0]} is there already")
        self.tables[table][key] = list(columns)

    def row(self, table, *key):
        if key not in self.tables[table]:
            raise Contradiction(f"{table} {key[0]} is not there")
        return self.tables[table][key]

    def entry(self, seq, id, at, day, kind, actor, body):
        for account, amount in body["postings"]:
            self.add("account_day", (account, day), max(amount, 0), max(-amount, 0))
            if account == "assets:phone" and kind != "phone-confirmed":
                self.insert("phone_claim", (seq,), id, at, day, amount, None)
        if day != self.last_day:
            self.insert("day_run", (seq,), day)
        self.last_day = day
        if kind in BOUGHT or (kind == "entry-corrected" and body["kind"] in BOUGHT) or kind == "promise-let-go":
            self.hour(at, day, kind, actor, body)
        getattr(self, kind.replace("-", "_"))(seq, id, at, day, body)

    def finish(self):
        days = self.tables["product_day"]
        last = max((day for day, _ in days), default="")[:7]
        for (day, sku), sums in days.items():
            if day[:7] < last:
                self.add("product_month", (day[:7], sku), *sums)

    def hour(self, at, day, kind, actor, body):
        def on(*accounts):
            return sum(amount for account, amount in body["postings"] if account in accounts)

        act, sign = (body["kind"], -1) if kind == "entry-corrected" else (kind, 1)
        lines = body["returned"] if sign < 0 else body.get("lines", [])
        after_count = on("income:surplus", "expenses:shortage")
        cash = on("assets:box") + after_count
        promised = on("assets:promises", "expenses:promises")
        is_gift, gift = act == "gift-recorded", -on("income:gifts")
        settled = -promised if act == "promise-settled" else 0
        sums = (
            sign if act == "purchase-recorded" else 0,
            sum(sign * line["units"] for line in lines),
            sum(sign * line["units"] * line["price"] for line in lines),
            cash,
            after_count,
            on("assets:phone"),
            sign if is_gift else 0,
            gift if is_gift and cash else 0,
            gift if is_gift and not cash else 0,
            0 if is_gift else gift,
            promised if act == "purchase-recorded" else 0,
            settled if cash else 0,
            settled if not cash else 0,
            0,
        )
        if kind == "promise-let-go":
            sums = (*[0] * 13, body["open"])
        hour = datetime.fromtimestamp(at // 1000, self.zone).hour if actor == "kiosk" else -1
        self.add("hour_total", (day, hour, self.stretch), *sums)

    def shop_opened(self, seq, id, at, day, body):
        self.insert("settings", (1,), canonical(body["settings"]).decode())
        self.zone = ZoneInfo(body["settings"]["timeZone"])
        person = body["administrator"]
        campaign = body["settings"]["campaign"]
        self.save_campaign({**campaign, "id": "c1", "from": campaign["startedOn"], "until": None})
        self.insert("person", (person["id"],), person["name"], "administrator", None)

    def settings_changed(self, seq, id, at, day, body):
        row = self.row("settings", 1)
        row[0] = canonical({**json.loads(row[0]), **body["changes"]}).decode()
        if "campaign" in body["changes"]:
            self.change_campaign(day, body["changes"]["campaign"])
        if "timeZone" in body["changes"]:
            self.zone = ZoneInfo(body["changes"]["timeZone"])

    def campaign_saved(self, seq, id, at, day, body):
        self.save_campaign(body["campaign"])

    def change_campaign(self, day, changed):
        begun = [(row[5], key[0], row[6]) for key, row in self.tables["campaign"].items()]
        shown = max((one for one in begun if one[0] <= day), default=None) or min(begun)
        self.save_campaign({**changed, "id": shown[1], "from": changed["startedOn"], "until": shown[2]})

    def save_campaign(self, campaign):
        """The last two columns are the first and the last day; None: no last day."""
        first, last = campaign["from"], campaign["until"]
        others = [row for key, row in self.tables["campaign"].items() if key != (campaign["id"],)]
        for row in others:
            if row[5] < first and (row[6] is None or row[6] >= first):
                row[6] = str(date.fromisoformat(first) - timedelta(days=1))
        if last is not None and last < first:
            raise Contradiction("a campaign ends before it begins")
        title = (campaign["title"][language] for language in ("kk", "ru", "en"))
        self.tables["campaign"][(campaign["id"],)] = [*title, campaign["picture"], campaign["goal"], first, last]
        if any((last is None or row[5] <= last) and (row[6] is None or row[6] >= first) for row in others):
            raise Contradiction("a day would have two campaigns")

    def product_saved(self, seq, id, at, day, body):
        product = body["product"]
        known = self.tables["product"].get((product["sku"],))
        self.tables["product"][(product["sku"],)] = [
            known[0] if known else seq,
            product["category"],
            *(product["name"][language] for language in ("kk", "ru", "en")),
            *(product[field] for field in ("price", "cost", "barcode", "picture")),
            canonical(product["allergens"]).decode(),
            product.get("alarm"),
            0,
        ]

    def product_retired(self, seq, id, at, day, body):
        self.row("product", body["sku"])[-1] = 1

    def stock_received(self, seq, id, at, day, body):
        if "campaign" in body:
            self.spend(day, body["campaign"], 0, dict(body["postings"]).get("expenses:goods", 0))
        for line in body["lines"]:
            self.add("stock", (line["sku"],), line["units"])

    def stock_written_off(self, seq, id, at, day, body):
        self.take(body["lines"])
        for line in body["lines"]:
            self.add("product_loss", (day, line["sku"]), 0, 0, line["units"])

    def take(self, lines):
        for line in lines:
            self.add("stock", (line["sku"],), -line["units"])

    def left(self, day, lines, sign):
        for line in lines:
            self.add("product_day", (day, line["sku"]), sign * line["units"], sign * line["units"] * line["price"])

    def purchase_recorded(self, seq, id, at, day, body):
        self.take(body["lines"])
        self.left(day, body["lines"], 1)
        if body["tender"]["type"] == "promise":
            self.insert("promise", (id,), body["tender"]["code"], at, day, body["paid"], body["paid"], 0)

    def gift_recorded(self, seq, id, at, day, body):
        pass

    def change_open(self, purchase, by):
        promise = self.row("promise", purchase)
        if not 0 <= promise[4] + by <= promise[3]:
            raise Contradiction("more is paid of a promise than is open, or more is open than was promised")
        promise[4] += by

    def promise_settled(self, seq, id, at, day, body):
        self.change_open(body["purchase"], -body["settled"])

    def entry_corrected(self, seq, id, at, day, body):
        self.insert("corrected", (body["corrects"],), id)
        for line in body["returned"]:
            self.add("stock", (line["sku"],), line["units"])
        self.left(day, body["returned"], -1)
        if body["promise"] is not None:
            self.change_open(body["promise"]["purchase"], body["promise"]["open"])

        if body["kind"] == "money-given":
            gift = self.row("money_given", body["corrects"])
            self.spend(day, gift[4], -gift[3], 0)

    def spend(self, day, campaign, given, goods):
        if campaign is not None:
            self.row("campaign", campaign)
        if given or goods:
            self.add("fund_use", (day, campaign or ""), given, goods)

    def money_banked(self, seq, id, at, day, body):
        pass

    def money_given(self, seq, id, at, day, body):
        self.spend(day, body["campaign"], body["amount"], 0)
        self.insert("money_given", (id,), seq, day, body["charity"], body["amount"], body["campaign"])
        if body["receipt"] is not None:
            self.insert("receipt", (seq,), id, *(body["receipt"][field] for field in ("sha256", "mediaType")))

    def receipt_added(self, seq, id, at, day, body):
        self.row("money_given", body["gift"])
        self.insert("receipt", (seq,), body["gift"], *(body["receipt"][field] for field in ("sha256", "mediaType")))

    def notice_raised(self, seq, id, at, day, body):
        self.insert("notice", (id,), at, day, body["about"], body["sku"], None)

    def notice_handled(self, seq, id, at, day, body):
        notice = self.row("notice", body["notice"])
        notice[4] = at if notice[4] is None else notice[4]

    def box_counted(self, seq, id, at, day, body):
        fields = ("openedAt", "openedSeq", "box", "seal", "sealState", "counted", "expected")
        told = [*(body[field] for field in fields), *body["signers"], body["recounts"]]
        self.insert("box_count", (id,), seq, at, day, *told, None, None, None, None, None)

    def box_sealed(self, seq, id, at, day, body):
        count = self.row("box_count", body["count"])
        if count[-5] is not None:
            raise Contradiction(f"count {body['count']} is sealed already")
        count[-5:] = [id, *(body[field] for field in ("left", "moved", "bag", "seal"))]

    def stocktake_recorded(self, seq, id, at, day, body):
        found = [(line["counted"] - line["recorded"], line["price"]) for line in body["lines"]]
        missing = (sum(-units for units, _ in found if units < 0), sum(-units * price for units, price in found if units < 0))
        surplus = (sum(units for units, _ in found if units > 0), sum(units * price for units, price in found if units > 0))
        if max(missing[1], surplus[1]) > LARGEST:
            raise Contradiction("what the stocktake found is worth too much")
        self.insert("stocktake", (id,), seq, at, day, body["category"], len(found), *missing, *surplus)
        for line in body["lines"]:
            self.add("stock", (line["sku"],), line["counted"] - line["recorded"])
            gap = line["recorded"] - line["counted"]
            if gap:
                self.add("product_loss", (day, line["sku"]), gap, gap * line["price"], 0)
        if body["category"] is None:
            self.stretch = seq

    def phone_confirmed(self, seq, id, at, day, body):
        for claim in self.tables["phone_claim"].values():
            if claim[-1] is None and claim[2] <= body["through"]:
                claim[-1] = id

    def promise_let_go(self, seq, id, at, day, body):
        self.change_open(body["purchase"], -body["open"])
        self.row("promise", body["purchase"])[5] += body["open"]

    def goods_ordered(self, seq, id, at, day, body):
        for position, sku in enumerate(body["skus"]):
            self.row("product", sku)[0] = position

    def tally_recorded(self, seq, id, at, day, body):
        self.take(body["lines"])
        self.left(day, body["lines"], 1)

    def person_added(self, seq, id, at, day, body):
        self.insert("person", (body["person"]["id"],), body["person"]["name"], body["role"], None)

    def here(self, person):
        row = self.row("person", person)
        if row[2] is not None:
            raise Contradiction(f"{person} has left")
        return row

    def person_changed(self, seq, id, at, day, body):
        self.here(body["person"]["id"])[:2] = [body["person"]["name"], body["role"]]

    def person_left(self, seq, id, at, day, body):
        self.here(body["person"])[2] = day

    def session_opened(self, seq, id, at, day, body):
        pass

    pin_refused = pin_changed = recovery_code_made = session_opened
    key_made = report_published = shop_restored = session_opened
