#pragma once

#include "services/music/music_provider.h"
#include "services/music/music_service.h"

namespace sw {

/// Music of one provider of the settings, brought into the form that all music has (REMOTE.md). What is no music is the
/// provider's failure.
class RemoteMusic final : public MusicProvider {
public:
    /// `moodsFolder` holds one JSON file per mood.
    RemoteMusic(const ProviderEntry& entry, std::unique_ptr<MusicService> service, std::filesystem::path moodsFolder);

    [[nodiscard]] std::string name() const override { return m_entry.name; }
    [[nodiscard]] int concurrency() const override { return m_entry.concurrency; }
    [[nodiscard]] std::string model() const override { return m_entry.model; }
    [[nodiscard]] bool isRemote() const override { return m_entry.protocol != "folder"; }
    Result<Music> make(const MusicOrder& order, const StageContext& context) override;

private:
    ProviderEntry m_entry;
    std::unique_ptr<MusicService> m_service;
    std::filesystem::path m_moodsFolder;
};

/// What music of a mood is ordered with. `style` is the creator's own words, or "".
std::string musicPrompt(const Mood& mood, const std::string& style);

}  // namespace sw
