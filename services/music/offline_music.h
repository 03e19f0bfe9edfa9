#pragma once

#include <filesystem>

#include "services/music/mood.h"
#include "services/music/music_provider.h"

namespace sw {

/// The embedded composer: writes a piece and plays it with a sound font, without network and about 40 times faster than
/// it sounds. Moods are read when they are needed, so that edited ones count at once.
class OfflineMusic final : public MusicProvider {
public:
    /// `moodsFolder` holds one JSON file per mood; `soundFont` is a General MIDI sound font.
    OfflineMusic(std::filesystem::path moodsFolder, std::filesystem::path soundFont);

    [[nodiscard]] std::string name() const override { return "embedded"; }
    [[nodiscard]] int concurrency() const override { return 1; }
    Result<Music> make(const MusicOrder& order, const StageContext& context) override;

private:
    std::filesystem::path m_moodsFolder;
    std::filesystem::path m_soundFont;
};

}  // namespace sw
