"""Runs schemathesis against `octopin serve --demo`, before, between and after jobs."""

import json
import os
import pathlib
import subprocess
import sys
import tempfile
import time

import requests

# The machine may be busy.
PATIENCE_S = 120
# How many requests are made up for each endpoint, besides those at the edges of its description.
EXAMPLES = 12
CHECKS = [
    "not_a_server_error",
    "status_code_conformance",
    "content_type_conformance",
    "response_headers_conformance",
    "response_schema_conformance",
    "negative_data_rejection",
    "missing_required_header",
    "unsupported_method",
    "allow_header_conformance",
    "ignored_auth",
]


def until(what, fits):
    """The first answer of `what` that fits."""
    end = time.monotonic() + PATIENCE_S
    while time.monotonic() < end:
        answer = what()
        if fits(answer):
            return answer
        time.sleep(0.1)
    sys.exit(f"still not so after {PATIENCE_S} s: {answer}")


class Session:
    """A visitor of the app that is no browser: it has the cookie, and sends no origin."""

    def __init__(self, link):
        self.base = link.split("/open/")[0]
        self.http = requests.Session()
        # Nothing between this and the app, whatever the environment says.
        self.http.trust_env = False
        self.http.get(link, timeout=PATIENCE_S, allow_redirects=False).raise_for_status()

    def get(self, path):
        return self.http.get(self.base + path, timeout=PATIENCE_S).json()

    def post(self, path, document):
        answer = self.http.post(self.base + path, json=document, timeout=PATIENCE_S)
        answer.raise_for_status()
        return answer.json()

    def looked(self):
        return until(lambda: self.get("/api/find"), lambda found: not found["looking"])

    def join(self, way):
        """A whole job; what it asks is agreed to."""
        job = self.post("/api/join", {"way": way})
        while not job["over"]:
            if job["question"]:
                answer = {"question": job["question"]["number"], "agree": True}
                self.post("/api/join/answer", answer)
            job = until(
                lambda: self.get("/api/join"), lambda job: job["over"] or job["question"]
            )
        self.looked()
        return job

    def check(self, name, *more):
        """Runs schemathesis with this session; whether it found nothing."""
        print(f"-- {name}", flush=True)
        program = pathlib.Path(sys.executable).with_name("schemathesis")
        (cookie,) = self.http.cookies
        with tempfile.TemporaryDirectory() as place:
            described = pathlib.Path(place, "api.json")
            described.write_text(json.dumps(self.get("/api")))
            # As the description says: without it, or with another, nobody is let in.
            known = f'[auth.openapi.session]\napi_key = "{cookie.value}"\n'
            pathlib.Path(place, "schemathesis.toml").write_text(known)
            arguments = [
                "--no-color", "run", described, "--url", self.base,
                "--checks", ",".join(CHECKS),
                "--max-examples", str(EXAMPLES),
                # The same each time.
                "--generation-deterministic",
                # More would be refused, by and by.
                "--rate-limit", "30/s",
                "--request-timeout", str(PATIENCE_S),
                "--suppress-health-check", "all",
                "--continue-on-failure",
                *more,
            ]  # fmt: skip
            done = subprocess.run([program, *arguments], cwd=place, check=False)
        return done.returncode == 0


def serve(program, state):
    environment = {**os.environ, "XDG_STATE_HOME": state, "LANG": "C.UTF-8", "NO_COLOR": "1"}
    return subprocess.Popen(
        [program, "serve", "--demo", "device-pin", "--pace", "200", "--no-open", "--json"],
        env=environment,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        text=True,
    )


def main(program):
    with tempfile.TemporaryDirectory() as state, serve(program, state) as served:
        try:
            session = Session(json.loads(served.stdout.readline())["link"])
            session.looked()
            good = session.check("before any job", "--phases", "examples,coverage")
            way = session.get("/api/plan")["ways"][0]["way"]
            job = session.join(way)
            joined = job["events"][-1]["outcome"] == "joined"
            print(f"-- a job on {way}: {'joined' if joined else job}")
            good &= session.check("with a job and its history", "--phases", "coverage,fuzzing")
            still = session.get("/api/find")["schema"] == "octopin.find/1"
        finally:
            served.terminate()
    return good and joined and still


if __name__ == "__main__":
    sys.exit(0 if main(sys.argv[1]) else 1)
