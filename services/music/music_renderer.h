#pragma once

#include <filesystem>
#include <stop_token>

#include "core/base/result.h"
#include "core/media/sound/sound_file.h"
#include "services/music/piece.h"

namespace sw {

/// Where Debian's package fluidr3mono-gm-soundfont puts the sound font FluidR3Mono (MIT licence).
inline constexpr const char* kSoundFontFile = "/usr/share/sounds/sf3/FluidR3Mono_GM.sf3";

/// How loud finished music is.
inline constexpr double kMusicLufs = -16;

/// Plays a piece with a General MIDI sound font: stereo, exactly as many samples as the piece and its ringing out are long, kMusicLufs, true
/// peak at most −1.5 dBTP, the middle of the spectrum left to speech. Equal arguments give equal samples. A sound font
/// that is not there or cannot be read is MissingComponent. Called on a worker; several may run side by side.
Result<Sound> renderMusic(const Piece& piece, const Mood& mood, const std::filesystem::path& soundFont,
                          std::stop_token stop = {});

}  // namespace sw
