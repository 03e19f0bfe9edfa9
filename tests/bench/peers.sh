#!/usr/bin/env bash
# Times the renderer and other programs that make the same short, in the same rounds.
#
#   tests/bench/peers.sh FOLDER [SCENES] [ROUNDS]
#
# FOLDER holds make_ref.py, which makes the inputs (pictures, sounds, ref.json), and peers/, one program each that makes the
# short from them: ffmpeg.py, melt.py, libopenshot.py, and editly/ and remotion/ with their npm packages installed. Peers that
# are not installed are left out, and said. Needs Python with NumPy and Pillow, and espeak-ng; some peers also xvfb-run, and
# Remotion a Chromium. The last two take minutes a round: 3 SCENES are enough for them.
set -euo pipefail
folder=$(realpath "${1:?the folder with make_ref.py and peers/}")
scenes=${2:-12}
rounds=${3:-3}
python=${PYTHON:-python3}  # the distribution's own has its packages
cd "$(dirname "$0")/../.."
inputs=build/bench/inputs-$scenes
outputs=build/bench/out
mkdir -p "$inputs" "$outputs"
[ -f "$inputs/ref.json" ] || "$python" "$folder/make_ref.py" "$inputs" "$scenes"
cmake --preset release >/dev/null
cmake --build --preset release --target shortwright_bench sw_resources sw_art >/dev/null

peers=()
peer() { # NAME CHECK COMMAND
    if eval "$2" >/dev/null 2>&1; then
        peers+=(--peer "$1" "$3 >/dev/null 2>&1")
    else
        echo "left out, not installed: $1"
    fi
}
peer "ffmpeg, zoompan" "command -v ffmpeg" "$python $folder/peers/ffmpeg.py $inputs $outputs/plain.mp4 plain"
peer "ffmpeg, scale and crop" "command -v ffmpeg" "$python $folder/peers/ffmpeg.py $inputs $outputs/crop.mp4 scalecrop"
peer "ffmpeg, smooth (perspective)" "command -v ffmpeg" "$python $folder/peers/ffmpeg.py $inputs $outputs/smooth.mp4 perspective"
peer "melt, qtblend" "command -v melt" "$python $folder/peers/melt.py $inputs $outputs/melt.mp4 qtblend"
peer "libopenshot" "$python -c 'import openshot'" "$python $folder/peers/libopenshot.py $inputs $outputs/libopenshot.mp4"
for name in editly remotion; do
    peer "$name" "test -d $folder/peers/$name/node_modules" "cd $folder/peers/$name && xvfb-run -a node render.mjs $PWD/$inputs $PWD/$outputs/$name.mp4"
done
exec build/release/bin/shortwright_bench --inputs "$inputs" --rounds "$rounds" "${peers[@]}"
