#pragma once

#include <filesystem>
#include <stop_token>
#include <string>
#include <string_view>

#include "core/base/result.h"
#include "core/base/time.h"
#include "core/media/sound/sound_file.h"

namespace sw {

/// FFmpeg's name of the container of a sound file, by its first bytes: "wav", "mp3", "ogg", "flac" or "aac"; "" for
/// everything else, for there are kinds of file that name others to be read.
std::string soundContainer(std::string_view firstBytes);

/// At most the first `most` of a sound file for which nobody here vouches, as readSoundFile() gives it. It is taken for
/// what its first bytes say, whatever it looks like further on. The message of InvalidInput is only the reason ("it is
/// no sound"), to be put behind whose answer it is.
Result<Sound> receivedSoundFile(const std::filesystem::path& file, Duration most, const std::stop_token& stop);
/// The same of a file in memory.
Result<Sound> receivedSound(std::string_view bytes, Duration most, const std::stop_token& stop);

/// As decodeSound(), of a file that is taken for one in `container`. Internal to core/media.
Result<void> decodeSoundIn(const std::string& container, const std::filesystem::path& file, const SoundSink& sink,
                           const std::stop_token& stop);

}  // namespace sw
