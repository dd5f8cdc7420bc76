"""The server of the benchmarks: a real nginx with one worker, pinned to one core, that answers on every name."""

import os
import signal
import subprocess
import time
from pathlib import Path

PORT = 18080
TLS_PORT = 18443

CONFIGURATION = """
load_module {modules}/ngx_http_echo_module.so;
worker_processes 1;
pid {state}/nginx.pid;
error_log {state}/error.log;
events {{ worker_connections 16384; }}
worker_rlimit_nofile 32768;
http {{
  log_format line "$request_time $status $bytes_sent $host $request_uri";
  access_log {state}/access.log line buffer=256k flush=200ms;
  client_body_temp_path {state}; proxy_temp_path {state}; fastcgi_temp_path {state}; uwsgi_temp_path {state};
  scgi_temp_path {state};
  keepalive_requests 10000000;
  default_type "text/html; charset=utf-8";
  server {{
    listen 127.0.0.1:{port} backlog=8192;
    listen 127.0.0.1:{tls_port} ssl http2 backlog=8192;
    ssl_certificate {state}/host.pem;
    ssl_certificate_key {state}/host.key;
    http2_max_concurrent_streams 128;
    location ~ ^/page/(?<number>[0-9]+)$ {{ return 200 "{page}"; }}
    location ~ ^/other/(?<number>[0-9]+)$ {{ return 200 "{other}"; }}
    location ~ ^/gone/ {{ return 404 "<!doctype html><title>Not found</title><h1>Not found</h1>"; }}
    location ~ ^/wait/(?<seconds>[0-9.]+)/(?<number>[0-9]+)$ {{ echo_sleep $seconds; echo "{page}"; }}
    location /files/ {{ alias {state}/files/; }}
    location = /robots.txt {{ return 404 ""; }}
  }}
}}
"""


def page(title, filler):
    """An article of about 2 KB, as nginx prints it: `$number` stands in it."""
    return (
        f"<!doctype html><html lang='en'><head><meta charset='utf-8'><title>{title} | The Harbour Review</title>"
        f"<meta property='og:title' content='{title}'><meta property='og:site_name' content='The Harbour Review'>"
        "<meta property='article:published_time' content='2021-03-04T08:00:00Z'></head>"
        f"<body><h1>{title}</h1><p>{filler}</p></body></html>"
    )


FILLER = "The tide tables of the harbour were printed each spring and kept by the pilots. " * 20


class WebServer:
    """Starts nginx on a core of its own, and reads its log."""

    def __init__(self, state, core):
        self.state = Path(state)
        self.core = core

    def __enter__(self):
        self._make_certificates()
        configuration = CONFIGURATION.format(
            modules="/usr/lib/nginx/modules",
            state=self.state,
            port=PORT,
            tls_port=TLS_PORT,
            page=page("The ledger of river crossings, part $number", FILLER),
            other=page("Recipes for a winter kitchen", FILLER),
        )
        path = self.state / "nginx.conf"
        path.write_text(configuration)
        (self.state / "files").mkdir(exist_ok=True)
        os.chmod(self.state, 0o755)
        subprocess.run(
            ["taskset", "-c", str(self.core), "nginx", "-c", str(path), "-e", str(self.state / "error.log")],
            check=True,
            env={**os.environ, "PATH": os.environ["PATH"] + ":/usr/sbin"},
        )
        return self

    def __exit__(self, *_):
        os.kill(int((self.state / "nginx.pid").read_text()), signal.SIGTERM)

    def served(self, since):
        """The requests and bytes sent since a place in the log, once the log is still."""
        log = self.state / "access.log"
        size = -1
        while log.stat().st_size != size:
            size = log.stat().st_size
            time.sleep(0.4)
        with log.open() as lines:
            lines.seek(since)
            rows = [line.split(" ", 4) for line in lines]
        return {"requests": len(rows), "bytes": sum(int(row[2]) for row in rows)}

    def place(self):
        """Where the log ends now."""
        time.sleep(0.4)
        return (self.state / "access.log").stat().st_size

    def write_file(self, name, size):
        """Puts an article of a size in bytes under /files/."""
        head = page(f"The ledger of river crossings, part {name}", "")
        filler = "<p>The pilots kept the tide tables of the harbour.</p>\n"
        body = head.replace("</body></html>", "")
        body += filler * max(0, (size - len(body)) // len(filler)) + "</body></html>"
        (self.state / "files" / f"{name}.html").write_text(body)

    def _make_certificates(self):
        def openssl(*arguments):
            subprocess.run(["openssl", *arguments], check=True, cwd=self.state, capture_output=True)

        curve = ["-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes"]
        openssl("req", "-x509", *curve, "-days", "30", "-subj", "/CN=Benchmark authority",
                "-keyout", "ca.key", "-out", "ca.pem")
        openssl("req", *curve, "-subj", "/CN=benchmark", "-keyout", "host.key", "-out", "host.csr")
        names = ",".join(f"DNS:site{number}.bench" for number in range(1, 201))
        (self.state / "names.cnf").write_text(f"subjectAltName={names}\n")
        openssl("x509", "-req", "-in", "host.csr", "-CA", "ca.pem", "-CAkey", "ca.key", "-CAcreateserial",
                "-days", "30", "-extfile", "names.cnf", "-out", "host.pem")
