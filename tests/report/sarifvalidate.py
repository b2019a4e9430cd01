# SPDX-License-Identifier: MIT
"""Validates SARIF logs with JSON schemas.

    sarifvalidate.py SCHEMA... -- LOG...

Prints a line for each problem: schema, log, place in the log, what is wrong. Exit code: 0 all logs are valid, 1 some are
not, 3 there is no validator (the package python3-jsonschema).
"""

import json
import os
import re
import sys

try:
    import jsonschema
except ImportError:
    sys.exit(3)

# RFC 3986, in ASCII as it asks for. A validator checks formats only if told how.
CHARACTERS = r"(?:[A-Za-z0-9._~:/?@!$&'()*+,;=-]|%[0-9A-Fa-f]{2})*"
SCHEME = r"[A-Za-z][A-Za-z0-9+.-]*:"
URI = re.compile(rf"{SCHEME}{CHARACTERS}(?:#{CHARACTERS})?\Z")
REFERENCE = re.compile(rf"(?:{SCHEME}|(?![^/?#]*:)){CHARACTERS}(?:#{CHARACTERS})?\Z")
TIME = re.compile(
    r"\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])"
    r"[Tt](?:[01]\d|2[0-3]):[0-5]\d:(?:[0-5]\d|60)(?:\.\d+)?(?:[Zz]|[+-](?:[01]\d|2[0-3]):[0-5]\d)\Z",
    re.ASCII,
)


def formats():
    checker = jsonschema.FormatChecker(formats=())
    for name, pattern in (("uri", URI), ("uri-reference", REFERENCE), ("date-time", TIME)):
        checks = lambda value, pattern=pattern: not isinstance(value, str) or pattern.match(value) is not None
        checker.checkers[name] = (checks, ())
    return checker


def read(path):
    with open(path, encoding="utf-8") as file:
        return json.load(file)


def validator(path):
    schema = read(path)
    kind = jsonschema.validators.validator_for(schema)
    kind.check_schema(schema)
    return kind(schema, format_checker=formats())


def place(error):
    steps = (f"[{step}]" if isinstance(step, int) else f".{step}" for step in error.absolute_path)
    return "$" + "".join(steps)


def main(arguments):
    split = arguments.index("--")
    validators = [(os.path.basename(path), validator(path)) for path in arguments[:split]]
    problems = 0
    for path in arguments[split + 1 :]:
        log = read(path)
        for name, checks in validators:
            for error in checks.iter_errors(log):
                problems += 1
                print(f"{name}: {os.path.basename(path)}: {place(error)}: {error.message[:300]}")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
