#pragma once

#include <stop_token>

#include "core/base/result.h"
#include "core/media/sound/sound_file.h"
#include "services/music/music_provider.h"

namespace sw {

/// As much of a piece is needed for music of that length: what may be cut off its beginning comes on top.
Duration enoughMusic(Duration length);

/// Brings any music into the form that the embedded composer gives: stereo, exactly `length`, kMusicLufs, at most −1.5
/// dBTP; bpm and beats where it has an even beat. InvalidInput, with the reason alone as its message ("it is silent"),
/// for what cannot be music.
Result<Music> fitMusic(Sound sound, Duration length, const std::stop_token& stop);

}  // namespace sw
