#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/result.h"

namespace sw {

/// The names of numbered pictures, such as "frame-%04d.png": %0Nd, N from 1 to 9, stands for a number of at least N digits.
/// A plain value.
struct SequencePattern {
    std::filesystem::path folder;
    std::string before;
    int digits = 4;
    std::string after;

    /// Nothing when the file's name is no pattern: it has no %0Nd, or several.
    static std::optional<SequencePattern> of(const std::filesystem::path& output);
    [[nodiscard]] std::filesystem::path file(std::int64_t number) const;
    /// All files in the folder whose names fit, sorted.
    [[nodiscard]] std::vector<std::filesystem::path> existing() const;

private:
    [[nodiscard]] bool fits(const std::string& name) const;
};

/// Numbered pictures that are being written, and are not there for others before all of them are. Until then they lie in a
/// hidden folder beside their places, which the destructor removes. The sequence is one thing: it takes the place of all files
/// that fit its pattern. Belongs to one thread. Internal to core/media.
class PictureSequence {
public:
    explicit PictureSequence(SequencePattern pattern);
    ~PictureSequence();
    PictureSequence(const PictureSequence&) = delete;
    PictureSequence& operator=(const PictureSequence&) = delete;

    /// Error: Io, as of what follows.
    Result<void> open();
    /// The next picture, as the bytes of a file; the first one's number is 1.
    Result<void> add(std::string_view bytes);
    /// Moves all pictures to their places; when that fails, what was there before is there again. Gives their bytes.
    Result<std::uintmax_t> putInPlace();

private:
    struct Move {
        std::filesystem::path from;
        std::filesystem::path to;
    };
    Result<void> moveAll(const std::vector<Move>& moves);

    SequencePattern m_pattern;
    std::filesystem::path m_folder;  ///< empty when there is none
    std::int64_t m_count = 0;
    std::uintmax_t m_bytes = 0;
};

}  // namespace sw
