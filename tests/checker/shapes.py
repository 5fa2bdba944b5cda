"""Small shapes, from docs/ledger-format.md ("Small shapes"), and what shapes are made of. A shape is a function that raises BadBody."""

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
    needed = {name for name, inner in shapes.items() if inner not in MAY_BE_LEFT_OUT}

    def shape(value):
        demand(isinstance(value, dict) and needed <= value.keys() <= shapes.keys(), f"not the fields {', '.join(shapes)}")
        for name, inner in value.items():
            shapes[name](inner)

    return shape


MAY_BE_LEFT_OUT = set()


def optional(inner):
    """The shape of a field that need not be there."""

    def shape(value):
        inner(value)

    MAY_BE_LEFT_OUT.add(shape)
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
    any_whole(value[1])


def truth(value):
    demand(isinstance(value, bool), "neither true nor false")


any_whole = whole(-(2**53) + 1, 2**53 - 1)
sum_ = whole(0, 10**10)
positive = whole(1, 10**10)
sku = matching(f"[{SKU_LETTER}](?:[{SKU_LETTER}-]{{0,22}}[{SKU_LETTER}])?")
entry_id = matching(r"[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}")
person_id = matching(r"[a-z0-9-]{1,40}")
person = fields(id=person_id, name=line(60))
sha256 = matching(r"[0-9a-f]{64}")
picture = either(matching(r"[a-z0-9]+(?:-[a-z0-9]+)*", 40), sha256)
