"""Runs one command as a whole process, and says what it cost."""

import os
import statistics
import subprocess
import time


def run(command, core=None, stdout=None, env=None, limit=1200):
    """Wall and CPU seconds, peak resident megabytes and exit status of a command with all its children.

    The peak is that of the largest single process, as the kernel counts it (wait4(2), ru_maxrss).
    """
    if core is not None:
        command = ["taskset", "-c", str(core), *command]
    started = time.perf_counter()
    with open(stdout or os.devnull, "wb") as output:
        process = subprocess.Popen(
            command, stdin=subprocess.DEVNULL, stdout=output, stderr=subprocess.DEVNULL,
            env={**os.environ, **(env or {})},
        )
        while True:
            pid, status, usage = os.wait4(process.pid, os.WNOHANG)
            if pid:
                break
            if time.perf_counter() - started > limit:
                process.kill()
            time.sleep(0.001)
    wall = time.perf_counter() - started
    process.returncode = os.waitstatus_to_exitcode(status)
    return {
        "wall": wall,
        "cpu": usage.ru_utime + usage.ru_stime,
        "peak": usage.ru_maxrss / 1024,
        "status": process.returncode,
    }


def spread(values):
    """Median, minimum and maximum."""
    return {"median": statistics.median(values), "min": min(values), "max": max(values)}
