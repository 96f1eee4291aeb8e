"""Writes the JSON Schema of fact files: `python -m numcheck.facts > docs/schema/facts.schema.json`."""

import json
import sys

from numcheck.facts.schema import json_schema

if __name__ == "__main__":
    json.dump(json_schema(), sys.stdout, ensure_ascii=False, indent=2)
    sys.stdout.write("\n")
