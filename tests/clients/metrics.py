"""Reads the metrics that come in with Prometheus' own parser, and prints what it found: {family: [kind, samples]}."""

import json
import sys

from prometheus_client.parser import text_string_to_metric_families

families = {family.name: [family.type, len(family.samples)] for family in text_string_to_metric_families(sys.stdin.read())}
print(json.dumps(families))
