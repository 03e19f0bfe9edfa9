#!/usr/bin/env python3
"""Makes a short with the gateway, shows how far it is, and fetches it:

    SHORTWRIGHT_TOKEN=$(shortwright token) python3 client.py short.mp4

The gateway is started with `shortwright serve`; SHORTWRIGHT_URL says where it is when it is not on this machine.
Only Python's own library is needed.
"""

import json
import os
import shutil
import sys
import urllib.error
import urllib.request

URL = os.environ.get("SHORTWRIGHT_URL", "http://127.0.0.1:3000")


def call(path, body=None):
    """The open answer to a request; a refusal ends the program with what the gateway says."""
    headers = {"Authorization": "Bearer " + os.environ.get("SHORTWRIGHT_TOKEN", "")}
    if body is not None:
        headers["Content-Type"] = "application/json"
        body = json.dumps(body).encode()
    try:
        return urllib.request.urlopen(urllib.request.Request(URL + path, body, headers))
    except urllib.error.HTTPError as refusal:
        answer = json.load(refusal)
        sys.exit(f"{answer['error']}: {answer.get('details', refusal.code)}")


def events(answer):
    """The JSON of each server-sent event. The stream ends with the job."""
    for line in answer:
        if line.startswith(b"data:"):
            yield json.loads(line[5:])


def main():
    output = sys.argv[1] if len(sys.argv) > 1 else "short.mp4"
    wish = {
        "sourceText": "Honey never spoils. Bees make it from nectar.",
        "preset": "draft",  # quick and half the size: leave it out for a film to publish
        "parameters": {"llmGenParams": {"sceneAmount": 1}, "videoGenParams": {"aspectRatio": "9:16"}},
    }
    job_id = json.load(call("/api/job/generate", wish))["jobId"]
    print("job", job_id)

    for event in events(call(f"/api/job/jobs/{job_id}/events")):
        if "progress" in event:
            print("progress", event["progress"], flush=True)

    job = json.load(call(f"/api/job/status/{job_id}"))
    if job["status"] != "completed":
        sys.exit(f"The short could not be made: {job['details']}")
    with call(job["result"]["url"]) as film, open(output, "wb") as file:
        shutil.copyfileobj(film, file)
    print("saved", output)


if __name__ == "__main__":
    main()
