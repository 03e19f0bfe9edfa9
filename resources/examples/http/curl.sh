#!/bin/sh
# Makes a short with the gateway, shows how far it is, and fetches it:
#   SHORTWRIGHT_TOKEN=$(shortwright token) sh curl.sh short.mp4
# The gateway is started with `shortwright serve`; SHORTWRIGHT_URL says where it is when it is not on this machine.
set -eu

url=${SHORTWRIGHT_URL:-http://127.0.0.1:3000}
output=${1:-short.mp4}
call() { curl --fail-with-body --silent --show-error -H "Authorization: Bearer ${SHORTWRIGHT_TOKEN:-}" "$@"; }
# The text of a member of a JSON object. Real programs read JSON with `jq`.
member() { sed -n "s/.*\"$1\":\"\\([^\"]*\\)\".*/\\1/p"; }

# The preset "draft" is quick and half the size: leave it out for a film to publish.
job=$(call "$url/api/job/generate" -H 'Content-Type: application/json' -d '{
    "sourceText": "Honey never spoils. Bees make it from nectar.",
    "preset": "draft",
    "parameters": {"llmGenParams": {"sceneAmount": 1}, "videoGenParams": {"aspectRatio": "9:16"}}
}' | member jobId)
echo "job $job"

# Server-sent events: one line "data: {…}" for each step. The stream ends with the job.
call --no-buffer "$url/api/job/jobs/$job/events" | sed -n 's/^data: .*"progress":\([0-9.]*\),"status":"[a-z_]*"}$/progress \1/p'

answer=$(call "$url/api/job/status/$job")
if [ "$(echo "$answer" | member status)" != completed ]; then
    echo "The short could not be made: $(echo "$answer" | member details)" >&2
    exit 1
fi
call "$url$(echo "$answer" | member url)" -o "$output"
echo "saved $output"
