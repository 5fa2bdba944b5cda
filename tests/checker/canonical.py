"""Canonical JSON, from docs/ledger-format.md ("The body"): RFC 8785 of values whose numbers are all whole."""

import json

LARGEST = 2**53 - 1


def utf16(text):
    """What UTF-16 code units are compared by."""
    return text.encode("utf-16-be", "surrogatepass")


def sorted_deep(value):
    if isinstance(value, dict):
        return {key: sorted_deep(value[key]) for key in sorted(value, key=utf16)}
    return [sorted_deep(item) for item in value] if isinstance(value, list) else value


def canonical(value):
    """RFC 8785 of a value whose numbers are all whole, as bytes."""
    return json.dumps(sorted_deep(value), ensure_ascii=False, separators=(",", ":")).encode()


def whole(digits):
    number = int(digits)
    if abs(number) > LARGEST:
        raise ValueError("a number is too large")
    return number


def not_whole(digits):
    raise ValueError(f"{digits} is not a whole number")


def parse_canonical(body):
    """The value of canonical JSON; ValueError for anything else."""
    value = json.loads(body.decode(), parse_int=whole, parse_float=not_whole, parse_constant=not_whole)
    if canonical(value) != body:
        raise ValueError("not canonical")
    return value
