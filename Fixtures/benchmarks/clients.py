"""The tools that are compared: the command of each for a list of addresses, and how its verdicts are read."""

import csv
import json
import os
import shutil
import subprocess
from pathlib import Path


class Client:
    """A tool with its command line. `verdicts` gives, after a run, the set of addresses that it calls broken."""

    name = ""

    def __init__(self, program):
        self.program = str(program)

    def version(self):
        printed = subprocess.run([self.program, "--version"], capture_output=True, text=True).stdout
        return printed.splitlines()[0] if printed else ""

    def env(self, load):
        return {}


class Ibid(Client):
    name = "ibid"

    def command(self, load, scratch):
        limits = ["--concurrency", str(load.concurrency)]
        if load.per_host:
            limits += ["--per-host", str(load.per_host), "--host-interval", str(load.interval)]
        else:
            limits += ["--per-host", str(min(load.concurrency, 1000)), "--host-interval", "0"]
        cache = ["--cache", str(scratch / "ibid-cache")] if load.cached else ["--no-cache"]
        tls = ["--cacert", str(load.authority)] if load.authority else []
        return [
            self.program, "audit", str(load.manuscript), "--allow-private-addresses", "--quiet", "--progress", "never",
            "--fail-on", "never", "--timeout", "30", "--retries", "0", *limits, *cache, *tls,
            "--output", str(scratch / "ibid.json"),
        ]

    def broken(self, scratch):
        return {
            citation["check"]["url"]
            for citation in self._citations(scratch)
            if citation.get("check", {}).get("status", "ok") != "ok"
        }

    def mismatches(self, scratch):
        """The addresses that are said to lead to another page than the note cites."""
        return {
            citation["check"]["url"]
            for citation in self._citations(scratch)
            if citation.get("verdict") == "mismatch"
        }

    def _citations(self, scratch):
        audit = json.loads((scratch / "ibid.json").read_text())
        for document in audit["documents"]:
            for note in document["notes"]:
                yield from note["citations"]


class IbidLinks(Client):
    """ibid on a web page with the same links and no notes: what it costs to check addresses alone, as its peers do."""

    name = "ibid, links alone"

    def version(self):
        return ""

    def command(self, load, scratch):
        command = Ibid(self.program).command(load, scratch)
        return [str(load.page) if part == str(load.manuscript) else part for part in command]

    def broken(self, scratch):
        audit = json.loads((scratch / "ibid.json").read_text())
        places = {
            (link["location"]["line"], link["location"]["column"]): link["url"]
            for document in audit["documents"]
            for link in document["links"]
        }
        return {
            places[finding["location"]["line"], finding["location"]["column"]]
            for finding in audit["findings"]
            if finding["rule"].startswith("link/") and finding["severity"] == "error"
        }


class Lychee(Client):
    name = "lychee"

    def command(self, load, scratch):
        limits = ["--host-concurrency", str(load.per_host or load.concurrency),
                  "--host-request-interval", f"{load.interval if load.per_host else 0}ms"]
        cache = ["--cache", "--max-cache-age", "1d"] if load.cached else []
        return [
            "env", "-C", str(scratch), self.program, "--no-progress", "--format", "json",
            "--output", str(scratch / "lychee.json"), "--max-concurrency", str(load.concurrency), *limits, *cache,
            "--max-retries", "0", "--timeout", "30", str(load.manuscript),
        ]

    def env(self, load):
        return {"SSL_CERT_FILE": str(load.authority)} if load.authority else {}

    def broken(self, scratch):
        result = json.loads((scratch / "lychee.json").read_text())
        failed = {**result.get("error_map", {}), **result.get("timeout_map", {})}
        return {row["url"] for rows in failed.values() for row in rows}


class LinkChecker(Client):
    name = "LinkChecker"

    def command(self, load, scratch):
        settings = scratch / "linkcheckerrc"
        settings.write_text(
            "[checking]\nmaxrequestspersecond=100000\n"
            + (f"sslverify={load.authority}\n" if load.authority else "")
        )
        # As root it becomes the user nobody before it writes.
        scratch.chmod(0o777)
        output = scratch / "linkchecker.csv"
        output.unlink(missing_ok=True)
        return [
            self.program, "-f", str(settings), "--no-robots", "--check-extern", "-r", "1", "-t", "100",
            "--no-status", "-q", "-F", f"csv/utf-8/{output}", "-v", str(load.page),
        ]

    def broken(self, scratch):
        with (scratch / "linkchecker.csv").open() as lines:
            rows = csv.DictReader((line for line in lines if not line.startswith("#")), delimiter=";")
            return {row["urlname"] for row in rows if row["valid"] == "False"}


class Curl(Client):
    name = "curl -Z"

    def command(self, load, scratch):
        settings = scratch / "curl.conf"
        settings.write_text("".join(f'url="{url}"\noutput=/dev/null\n' for url in load.urls))
        tls = ["--cacert", str(load.authority)] if load.authority else []
        return [
            self.program, "-q", "-s", "-Z", "--parallel-max", str(min(load.concurrency, 300)), "-m", "30", *tls,
            "-w", "%{http_code} %{url}\n", "-K", str(settings),
        ]

    def broken(self, scratch):
        rows = (line.split() for line in (scratch / "stdout").read_text().splitlines())
        return {row[1] for row in rows if len(row) == 2 and not row[0].startswith("2")}


def find(ibid, peers):
    """The tools that are here. `peers` is the folder of a Python environment."""
    bin = Path(peers) / "bin"
    tools = [Ibid(ibid), IbidLinks(ibid), Lychee(bin / "lychee"), LinkChecker(bin / "linkchecker"), Curl(shutil.which("curl"))]
    missing = [tool.name for tool in tools if not os.access(tool.program, os.X_OK)]
    if missing:
        raise SystemExit(f"bench: missing: {', '.join(missing)}; run  make bench  which installs them")
    return {tool.name: tool for tool in tools}
