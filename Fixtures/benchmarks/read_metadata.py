"""Reads the metadata of saved pages with one library: read_metadata.py trafilatura|htmldate FILE…"""

import sys

library, files = sys.argv[1], sys.argv[2:]
if library == "trafilatura":
    from trafilatura import extract_metadata as read
else:
    from htmldate import find_date as read

for file in files:
    with open(file, encoding="utf-8") as page:
        print(read(page.read()))
