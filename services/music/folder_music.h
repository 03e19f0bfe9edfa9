#pragma once

#include <filesystem>
#include <vector>

#include "services/music/music_service.h"

namespace sw {

/// The creator's own music in a folder: chosen by its words, length and the seed (REMOTE.md).
class FolderMusic final : public MusicService {
public:
    explicit FolderMusic(const ProviderEntry& entry);

    Result<FoundMusic> find(const MusicWish& wish, const StageContext& context) override;
    Result<ProviderHealth> health(const std::stop_token& stop) override;

private:
    /// Paths below the folder, sorted.
    [[nodiscard]] Result<std::vector<std::filesystem::path>> files(const std::stop_token& stop) const;

    std::string m_name;
    std::filesystem::path m_folder;
};

}  // namespace sw
