#pragma once

#include <filesystem>
#include <vector>

#include "services/image/remote_images.h"

namespace sw {

/// The creator's own pictures and videos in the folder that the entry names with "folder", and in the folders in it. Who fits a
/// scene is decided by the words of its prompt that stand in the names of files and folders, which are their tags
/// ("volcanoes/krakatoa_1883.jpg"); among equals by the scene's seed. Says which file it took.
class FolderImages final : public ImageProvider {
public:
    explicit FolderImages(const ProviderEntry& entry);

    [[nodiscard]] std::string name() const override { return m_name; }
    [[nodiscard]] int concurrency() const override { return m_concurrency; }
    Result<StageResult> make(const ImageOrder& order, const StageContext& context) override;
    Result<ProviderHealth> health(const std::stop_token& stop) override;

private:
    /// Paths below the folder, sorted.
    [[nodiscard]] Result<std::vector<std::filesystem::path>> files(const std::stop_token& stop) const;
    [[nodiscard]] std::vector<std::filesystem::path> fitting(const std::vector<std::filesystem::path>& files, const ImageOrder& order) const;

    std::string m_name;
    int m_concurrency;
    std::filesystem::path m_folder;
};

/// The words in the name of a file or folder, in lower case and the singular: "Krakatoa-Volcanoes2" gives krakatoa and volcano.
std::vector<std::string> tagsIn(const std::string& name);

}  // namespace sw
