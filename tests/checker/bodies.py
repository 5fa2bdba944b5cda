"""The shapes of bodies, from docs/ledger-format.md ("The body" and "Kinds"). A shape is a function that raises BadBody."""

import re
import unicodedata
from datetime import date


class BadBody(Exception):
    """A value that does not have its shape."""


def demand(holds, what):
    if not holds:
        raise BadBody(what)


def units16(text):
    return len(text.encode("utf-16-le")) // 2


# --- Shapes of shapes ------------------------------------------------------------------------------------------------


def whole(least, most):
    def shape(value):
        demand(type(value) is int and least <= value <= most, f"not a whole number from {least} to {most}")

    return shape


def one_of(*values):
    def shape(value):
        demand(isinstance(value, str) and value in values, "not one of the words it may be")

    return shape


def matching(pattern, most=None):
    compiled = re.compile(pattern, re.ASCII)

    def shape(value):
        demand(isinstance(value, str) and compiled.fullmatch(value), "a text of another form")
        demand(most is None or units16(value) <= most, "a text that is too long")

    return shape


def listed(item, least, most):
    def shape(value):
        demand(isinstance(value, list) and least <= len(value) <= most, f"not a list of {least} to {most}")
        for inner in value:
            item(inner)

    return shape


def fields(**shapes):
    def shape(value):
        demand(isinstance(value, dict) and value.keys() == shapes.keys(), f"not the fields {', '.join(shapes)}")
        for name, inner in shapes.items():
            inner(value[name])

    return shape


def or_null(inner):
    def shape(value):
        if value is not None:
            inner(value)

    return shape


def either(*shapes):
    def shape(value):
        for inner in shapes[:-1]:
            try:
                return inner(value)
            except BadBody:
                pass
        return shapes[-1](value)

    return shape


def also(inner, holds, what):
    def shape(value):
        inner(value)
        demand(holds(value), what)

    return shape


# --- Small shapes ----------------------------------------------------------------------------------------------------

SPACE = "\t\n\v\f\r \u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000\ufeff"
TURNING = re.compile("[\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]")
SKU_LETTER = "0-9A-ZА-ЯЁӘҒҚҢӨҰҮҺІ"


def text(least, most):
    def shape(value):
        demand(isinstance(value, str) and least <= units16(value) <= most, f"not a text of {least} to {most}")

    return shape


def line(most):
    def shape(value):
        demand(isinstance(value, str) and units16(value) <= 4 * most, "not a line of text")
        tidy = unicodedata.normalize("NFC", value).strip(SPACE)
        demand(1 <= units16(tidy) <= most, f"not a line of 1 to {most}")
        demand(not any(unicodedata.category(c) in ("Cc", "Cs") for c in tidy), "a control character")
        demand(not TURNING.search(tidy), "a character that turns the direction")

    return shape


def texts(most):
    return fields(kk=line(most), ru=line(most), en=line(most))


def day(value):
    matching(r"\d{4}-\d\d-\d\d")(value)
    try:
        date.fromisoformat(value)
    except ValueError:
        raise BadBody("not a day") from None


def gtin(value):
    matching(r"\d{8}|\d{12,14}")(value)
    total = sum(int(digit) * (3 if i % 2 else 1) for i, digit in enumerate(reversed(value)))
    demand(total % 10 == 0, "a wrong check digit")


def account(value):
    demand(isinstance(value, str), "not an account")
    match = re.fullmatch(r"(?:assets|income|expenses):[a-z]+(?::(.{1,80}))?", value, re.ASCII | re.DOTALL)
    demand(match, "not an account")
    name = match[1] or ""
    demand(all(c in " ._-" or unicodedata.category(c)[0] in "LN" for c in name), "not the name of an account")


def posting(value):
    demand(isinstance(value, list) and len(value) == 2, "not a posting")
    account(value[0])
    whole(-(2**53) + 1, 2**53 - 1)(value[1])


def truth(value):
    demand(isinstance(value, bool), "neither true nor false")


sum_ = whole(0, 10**10)
positive = whole(1, 10**10)
units = whole(1, 99)
stock_units = whole(1, 100_000)
sku = matching(f"[{SKU_LETTER}](?:[{SKU_LETTER}-]{{0,22}}[{SKU_LETTER}])?")
entry_id = matching(r"[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}")
person_id = matching(r"[a-z0-9-]{1,40}")
sha256 = matching(r"[0-9a-f]{64}")
picture = either(matching(r"[a-z0-9]+(?:-[a-z0-9]+)*", 40), sha256)

basket = also(
    listed(fields(sku=sku, units=units, price=sum_), 0, 50),
    lambda lines: len({line["sku"] for line in lines}) == len(lines),
    "a product twice",
)
some_basket = also(basket, bool, "no lines")

pieces = listed(fields(value=positive, count=whole(1, 1000)), 0, 40)
cash = fields(type=one_of("cash"), putIn=sum_, change=sum_, pieces=pieces)
qr = fields(type=one_of("qr"))
promise = fields(type=one_of("promise"), code=text(4, 24))
money_tender = either(cash, qr)
tender = either(cash, qr, promise)

ALLERGENS = "gluten crustaceans eggs fish peanuts soybeans milk nuts celery mustard sesame sulphites lupin molluscs".split()
product = fields(
    sku=sku,
    category=one_of("drinks", "bakery", "fruit", "sweets", "stationery", "handmade", "other"),
    name=texts(60),
    price=sum_,
    cost=sum_,
    barcode=or_null(gtin),
    picture=or_null(picture),
    allergens=listed(one_of(*ALLERGENS), 0, 14),
)

pieces_of_money = also(
    listed(positive, 0, 12), lambda values: all(a < b for a, b in zip(values, values[1:])), "not in ascending order"
)
minute = whole(0, 1440)
stretch = also(fields(opens=minute, closes=minute), lambda s: s["opens"] < s["closes"], "closes before it opens")
SETTINGS = {
    "language": one_of("kk", "ru", "en"),
    "school": line(80),
    "stand": line(80),
    "currency": also(
        fields(code=matching("[A-Z]{3}"), digits=whole(0, 4), notes=pieces_of_money, coins=pieces_of_money),
        lambda currency: currency["notes"] or currency["coins"],
        "no notes and no coins",
    ),
    "timeZone": text(0, 60),
    "hours": fields(week=listed(or_null(stretch), 7, 7), closedOn=listed(day, 0, 200)),
    "standOpen": truth,
    "sound": truth,
    "campaign": fields(title=texts(80), picture=picture, goal=sum_, startedOn=day),
    "phonePayment": or_null(
        either(
            fields(type=one_of("picture"), picture=sha256),
            fields(type=one_of("link"), template=matching(f"https://[^\"'<>\\\\{SPACE}]+", 500)),
        )
    ),
    "promiseDays": or_null(whole(1, 365)),
    "fewLeft": whole(0, 1000),
    "theme": one_of("system", "light", "dark", "contrast"),
}


def changes(value):
    demand(isinstance(value, dict), "not an object")
    for name, inner in value.items():
        demand(name in SETTINGS, f"{name} is not a setting")
        SETTINGS[name](inner)


CORRECTABLE = one_of("purchase-recorded", "gift-recorded", "promise-settled")
KINDS = {
    "shop-opened": {"settings": fields(**SETTINGS), "administrator": fields(id=person_id, name=line(60))},
    "settings-changed": {"changes": changes},
    "product-saved": {"product": product},
    "product-retired": {"sku": sku},
    "stock-received": {
        "lines": listed(fields(sku=sku, units=stock_units, unitCost=sum_), 1, 500),
        "source": one_of("given", "bought", "fund"),
    },
    "stock-written-off": {
        "lines": listed(fields(sku=sku, units=stock_units), 1, 500),
        "reason": one_of("spoiled", "expired", "given-away", "damaged", "miscounted", "unrecorded"),
    },
    "purchase-recorded": {"lines": some_basket, "suggested": sum_, "paid": sum_, "tender": tender},
    "gift-recorded": {"paid": positive, "tender": money_tender},
    "promise-settled": {
        "purchase": entry_id,
        "code": text(0, 2**53),
        "settled": positive,
        "gift": sum_,
        "tender": money_tender,
    },
    "entry-corrected": {
        "corrects": entry_id,
        "kind": CORRECTABLE,
        "reason": one_of("undone-by-buyer", "mistake"),
        "returned": basket,
        "promise": or_null(fields(purchase=entry_id, open=whole(-(2**53) + 1, 2**53 - 1))),
    },
    "notice-raised": {"about": one_of("price-tag-missing", "box-full", "sold-out", "no-change"), "sku": or_null(sku)},
    "notice-handled": {"notice": entry_id},
}

BODIES = {kind: fields(v=whole(1, 1), postings=listed(posting, 0, 40), **shapes) for kind, shapes in KINDS.items()}


def check_body(kind, body):
    """Raises BadBody when a body does not have exactly the fields of its kind, in version 1."""
    BODIES[kind](body)
