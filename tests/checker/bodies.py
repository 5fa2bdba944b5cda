"""The shapes of bodies, from docs/ledger-format.md ("The body" and "Kinds"). A shape is a function that raises BadBody."""

from shapes import (
    SPACE,
    also,
    any_whole,
    day,
    demand,
    either,
    entry_id,
    fields,
    gtin,
    line,
    listed,
    matching,
    one_of,
    optional,
    or_null,
    person,
    person_id,
    picture,
    positive,
    posting,
    sha256,
    sku,
    sum_,
    text,
    texts,
    truth,
    whole,
)


def sale(most_units, most_lines):
    return also(
        listed(fields(sku=sku, units=whole(1, most_units), price=sum_), 0, most_lines),
        lambda lines: len({line["sku"] for line in lines}) == len(lines),
        "a product twice",
    )


def pieces(most):
    return listed(fields(value=positive, count=whole(1, most)), 0, 40)


some_basket = also(sale(99, 50), bool, "no lines")
sale_lines = sale(1000, 500)
counted_pieces = pieces(100_000)

cash = fields(type=one_of("cash"), putIn=sum_, change=sum_, pieces=pieces(1000))
qr = fields(type=one_of("qr"))
promise = fields(type=one_of("promise"), code=text(4, 24))
money_tender = either(cash, qr)
tender = either(cash, qr, promise)

category = one_of("drinks", "bakery", "fruit", "sweets", "stationery", "handmade", "other")
ALLERGENS = "gluten crustaceans eggs fish peanuts soybeans milk nuts celery mustard sesame sulphites lupin molluscs".split()
product = fields(
    sku=sku,
    category=category,
    name=texts(60),
    price=sum_,
    cost=sum_,
    barcode=or_null(gtin),
    picture=or_null(picture),
    allergens=listed(one_of(*ALLERGENS), 0, 14),
    alarm=optional(or_null(whole(0, 100_000))),
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
    "terms": optional(
        also(
            listed(also(fields(**{"from": day, "to": day}), lambda term: term["from"] <= term["to"], "ends before it begins"), 0, 12),
            lambda terms: all(a["to"] < b["from"] for a, b in zip(terms, terms[1:])),
            "terms that reach into each other",
        )
    ),
    "goodsPolicy": optional(one_of("all-to-charity", "cost-kept")),
}


def changes(value):
    demand(isinstance(value, dict), "not an object")
    for name, inner in value.items():
        demand(name in SETTINGS, f"{name} is not a setting")
        SETTINGS[name](inner)


CORRECTABLE = one_of(
    "purchase-recorded", "gift-recorded", "promise-settled", "tally-recorded", "money-banked", "money-given"
)
CORRECTION_REASON = one_of(
    "undone-by-buyer", "mistake", "wrong-goods", "wrong-sum", "recorded-twice", "goods-returned"
)
DIFFERENCE_REASON = one_of("wrong-change", "not-recorded", "recorded-wrongly", "taken", "unknown", "other")

moved_units = also(whole(-100_000, 100_000), bool, "no units at all")
not_below_zero = whole(0, 2**53 - 1)
note = line(200)
printed_number = line(24)

role = one_of("staff", "administrator")
campaign = also(
    fields(**{"id": person_id, "title": texts(80), "picture": picture, "goal": sum_, "from": day, "until": or_null(day)}),
    lambda one: one["until"] is None or one["from"] <= one["until"],
    "ends before it begins",
)
receipt = fields(sha256=sha256, mediaType=one_of("application/pdf", "image/jpeg", "image/png", "image/webp"))
head = fields(seq=whole(1, 2**53 - 1), hash=sha256)

KINDS = {
    "shop-opened": {"settings": fields(**SETTINGS), "administrator": person},
    "settings-changed": {"changes": changes},
    "product-saved": {"product": product},
    "product-retired": {"sku": sku},
    "stock-received": {
        "lines": listed(fields(sku=sku, units=moved_units, unitCost=sum_), 1, 500),
        "source": one_of("given", "bought", "fund"),
        "campaign": optional(or_null(person_id)),
        "corrects": optional(entry_id),
    },
    "stock-written-off": {
        "lines": listed(fields(sku=sku, units=moved_units), 1, 500),
        "reason": one_of("spoiled", "expired", "given-away", "damaged", "miscounted", "unrecorded"),
        "corrects": optional(entry_id),
    },
    "purchase-recorded": {
        "lines": some_basket,
        "suggested": sum_,
        "paid": sum_,
        "tender": tender,
        "inPlaceOf": optional(entry_id),
    },
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
        "reason": CORRECTION_REASON,
        "note": optional(note),
        "returned": sale_lines,
        "promise": or_null(fields(purchase=entry_id, open=any_whole)),
    },
    "notice-raised": {"about": one_of("price-tag-missing", "box-full", "sold-out", "no-change"), "sku": or_null(sku)},
    "notice-handled": {"notice": entry_id},
    "box-counted": {
        "box": printed_number,
        "seal": or_null(printed_number),
        "sealState": one_of("intact", "broken", "none"),
        "openedAt": not_below_zero,
        "openedSeq": whole(1, 2**53 - 1),
        "pieces": counted_pieces,
        "counted": sum_,
        "expected": any_whole,
        "signers": listed(person_id, 2, 2),
        "apart": truth,
        "recounts": or_null(entry_id),
    },
    "box-sealed": {
        "count": entry_id,
        "left": sum_,
        "leftPieces": counted_pieces,
        "moved": sum_,
        "bag": or_null(printed_number),
        "seal": or_null(printed_number),
        "reason": or_null(DIFFERENCE_REASON),
        "note": or_null(note),
    },
    "stocktake-recorded": {
        "category": or_null(category),
        "startedAt": not_below_zero,
        "lines": listed(
            fields(sku=sku, recorded=whole(-(10**9), 10**9), counted=whole(0, 100_000), price=sum_, again=truth), 1, 5000
        ),
    },
    "phone-confirmed": {
        "through": day,
        "claimed": any_whole,
        "confirmed": sum_,
        "statement": or_null(fields(rows=not_below_zero, matched=not_below_zero, claimsWithoutRow=not_below_zero)),
        "reason": or_null(DIFFERENCE_REASON),
        "note": or_null(note),
    },
    "promise-let-go": {
        "purchase": entry_id,
        "code": text(0, 2**53),
        "open": positive,
        "reason": one_of("too-old", "cannot-pay", "made-by-mistake", "other"),
        "note": or_null(note),
    },
    "goods-ordered": {"skus": listed(sku, 1, 5000)},
    "tally-recorded": {
        "lines": sale_lines,
        "suggested": sum_,
        "cash": sum_,
        "phone": sum_,
        "foundByCount": truth,
        "note": or_null(note),
    },
    "person-added": {"person": person, "role": role},
    "person-changed": {"person": person, "role": role},
    "person-left": {"person": person_id},
    "session-opened": {"person": person_id},
    "pin-refused": {"person": person_id, "failures": whole(1, 2**53 - 1)},
    "pin-changed": {"person": person_id, "by": one_of("self", "administrator", "recovery")},
    "recovery-code-made": {},
    "campaign-saved": {"campaign": campaign},
    "money-banked": {"amount": positive, "slip": printed_number},
    "money-given": {
        "charity": line(80),
        "purpose": line(200),
        "amount": positive,
        "from": one_of("safe", "bank"),
        "campaign": or_null(person_id),
        "document": or_null(printed_number),
        "receipt": or_null(receipt),
        "note": or_null(note),
    },
    "receipt-added": {"gift": entry_id, "receipt": receipt},
    "key-made": {"publicKey": sha256},
    "report-published": {"from": day, "to": day, "head": head, "extract": sha256},
    "shop-restored": {"backup": head, "before": or_null(head)},
}

BODIES = {kind: fields(v=whole(1, 1), postings=listed(posting, 0, 40), **shapes) for kind, shapes in KINDS.items()}


def check_body(kind, body):
    """Raises BadBody when a body does not have exactly the fields of its kind, in version 1."""
    BODIES[kind](body)
