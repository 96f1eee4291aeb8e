"""Writes the JSON Schema of rule files: `python -m numcheck.packs > docs/schema/rule.schema.json`."""

import json
import sys

from numcheck.packs.schema import json_schema

if __name__ == "__main__":
    json.dump(json_schema(), sys.stdout, ensure_ascii=False, indent=2)
    sys.stdout.write("\n")
