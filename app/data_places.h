#pragma once

#include <filesystem>

namespace sw::app {

/// Where the data of the program lie. Its own lie at ../share/shortwright of the executable. What other packages bring
/// (word lists, voices, the soundfont …) is looked for beside it, at ../share, where a bundle that needs nothing of the
/// system has it, and then at the system's /usr/share. A value.
class DataPlaces {
public:
    /// `program` is the path of the executable, links resolved.
    explicit DataPlaces(const std::filesystem::path& program);

    /// The program's own data: looks, moods, art, fonts.
    [[nodiscard]] std::filesystem::path own() const { return share() / "shortwright"; }
    /// A file or folder of another package by its path below /usr/share ("wordnet"). It need not exist.
    [[nodiscard]] std::filesystem::path shared(const std::filesystem::path& name) const;
    /// The folder that holds espeak-ng-data; empty for the library's own place.
    [[nodiscard]] std::filesystem::path espeakData() const;
    /// Tells libraries that look for their settings themselves (fontconfig, MeCab) when these lie beside the program,
    /// at
    /// ../etc. What the user's environment says stays. Changes the environment: before Qt and before any thread.
    void tellLibraries() const;

private:
    [[nodiscard]] std::filesystem::path share() const { return m_prefix / "share"; }

    std::filesystem::path m_prefix;
};

}  // namespace sw::app
