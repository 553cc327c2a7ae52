# SPDX-License-Identifier: BSL-1.0
"""Writes the test vectors: python3 make.py [--drive COMMAND] [NAME…]

COMMAND answers requests as docs/vectors.md has it; `andante_vectors --answer` does. It grants the sessions that the stories
train, and makes the exact expectations exact; every expectation that a story states is checked against it, and one
that does not hold is told and fails the run. The same sources write the same bytes.
"""
import argparse
import importlib
import sys

sys.dont_write_bytecode = True

from suite import Suite
from world import Implementation, Person

STORIES = ["red", "screening", "overwork", "effort", "progress", "breaks", "others", "scenarios", "safety", "documents", "wishes", "conditions"]


def main():
    asked = argparse.ArgumentParser()
    asked.add_argument("--drive", default="andante_vectors --answer")
    asked.add_argument("names", nargs="*")
    a = asked.parse_args()
    Person.implementation = Implementation(a.drive)
    try:
        for name in a.names or STORIES:
            importlib.import_module(name).tell()
    finally:
        print("\n".join(Suite.wrong))
    for s in Suite.every:
        s.write()
    print(", ".join(f"{s.name} {sum(len(g) for g in s.groups.values())}" for s in Suite.every))
    return 1 if Suite.wrong else 0


if __name__ == "__main__":
    sys.exit(main())
