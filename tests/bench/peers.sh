#!/usr/bin/env bash
# Times the renderer and other programs that make the same short, in the same rounds.
#
#   tests/bench/peers.sh FOLDER [SCENES] [ROUNDS]
#
# FOLDER holds make_ref.py, which makes the inputs (pictures, sounds, ref.json), and peers/, one program each that makes the
# short from them: ffmpeg.py and melt.py. Peers whose program is not installed are left out, and said. Needs Python with
# NumPy and Pillow, and espeak-ng; melt also xvfb-run.
set -euo pipefail
folder=$(realpath "${1:?the folder with make_ref.py and peers/}")
scenes=${2:-12}
rounds=${3:-3}
cd "$(dirname "$0")/../.."
inputs=build/bench/inputs-$scenes
outputs=build/bench/out
mkdir -p "$inputs" "$outputs"
[ -f "$inputs/ref.json" ] || python3 "$folder/make_ref.py" "$inputs" "$scenes"
cmake --preset release >/dev/null
cmake --build --preset release --target shortwright_bench sw_resources sw_art >/dev/null

peers=()
peer() { # NAME PROGRAM COMMAND
    if command -v "$2" >/dev/null; then
        peers+=(--peer "$1" "$3 >/dev/null 2>&1")
    else
        echo "left out, not installed: $1"
    fi
}
peer "ffmpeg, zoompan" ffmpeg "python3 $folder/peers/ffmpeg.py $inputs $outputs/plain.mp4 plain"
peer "ffmpeg, scale and crop" ffmpeg "python3 $folder/peers/ffmpeg.py $inputs $outputs/crop.mp4 scalecrop"
peer "ffmpeg, smooth (perspective)" ffmpeg "python3 $folder/peers/ffmpeg.py $inputs $outputs/smooth.mp4 perspective"
peer "melt, qtblend" melt "python3 $folder/peers/melt.py $inputs $outputs/melt.mp4 qtblend"
exec build/release/bin/shortwright_bench --inputs "$inputs" --rounds "$rounds" "${peers[@]}"
