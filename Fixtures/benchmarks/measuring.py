"""Runs one command as a whole process, and says what it cost."""

import json
import os
import statistics
import subprocess
import sys
import tempfile


# A process begins with the peak of the one that it was forked from, so the measured command is started by a small
# one, which waits for it (getrusage(2), ru_maxrss).
LAUNCHER = """
import json, os, subprocess, sys, time
started = time.perf_counter()
process = subprocess.Popen(sys.argv[2:], stdin=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
_, status, usage = os.wait4(process.pid, 0)
with open(sys.argv[1], "w") as result:
    json.dump({
        "wall": time.perf_counter() - started,
        "cpu": usage.ru_utime + usage.ru_stime,
        "peak": usage.ru_maxrss / 1024,
        "status": os.waitstatus_to_exitcode(status),
    }, result)
"""


def run(command, core=None, stdout=None, env=None, limit=1200, expected=(0,)):
    """Wall and CPU seconds, peak resident MiB and exit status of a command with all its threads and children."""
    if core is not None:
        command = ["taskset", "-c", str(core), *command]
    with tempfile.NamedTemporaryFile("r", prefix="ibid-bench-run.") as result, open(stdout or os.devnull, "wb") as output:
        subprocess.run(
            [sys.executable, "-I", "-S", "-c", LAUNCHER, result.name, *command],
            stdout=output, env={**os.environ, **(env or {})}, check=True, timeout=limit,
        )
        run = json.load(result)
    if run["status"] not in expected:
        raise SystemExit(f"bench: exit status {run['status']}: {' '.join(command)[:400]}")
    return run


def spread(values):
    """Median, minimum and maximum."""
    return {"median": statistics.median(values), "min": min(values), "max": max(values)}
