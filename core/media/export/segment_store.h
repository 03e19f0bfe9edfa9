#pragma once

#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "core/base/result.h"
#include "core/media/source/ffmpeg.h"

namespace sw {

/// A closed stretch of one encoded stream, as it is kept.
struct StoredSegment {
    std::vector<ff::PacketPtr> packets;  ///< in decoding order, times as the encoder gave them
    std::string note;                    ///< what else is to be remembered of it
};

/// Writes a segment as its packets come; without commit() nothing is kept. Failing to (a full disk) costs only time later,
/// so that it is no error. May be used from any thread, one at a time.
class SegmentWriter {
public:
    /// Keeps nothing.
    SegmentWriter();
    SegmentWriter(std::filesystem::path part, std::filesystem::path file);
    SegmentWriter(SegmentWriter&&) noexcept;
    SegmentWriter& operator=(SegmentWriter&&) noexcept;
    ~SegmentWriter();
    void add(const AVPacket& packet);
    void commit(const std::string& note);

private:
    struct File;
    std::unique_ptr<File> m_file;
};

/// Encoded stretches of film and sound, each a file named by the digest of all that decides what is in it. Whatever was
/// finished before a program was killed is there afterwards; what is damaged counts as not there. Several programs may use
/// one folder. May be used from any thread. Internal to core/media.
class SegmentStore {
public:
    /// A store that keeps nothing.
    SegmentStore() = default;
    explicit SegmentStore(std::filesystem::path folder);

    [[nodiscard]] bool keeps() const { return !m_folder.empty(); }
    /// True when there is a file for it, which may still turn out to be damaged.
    [[nodiscard]] bool has(const std::string& key) const;
    /// Reads a segment; nothing when it is not there or not whole. It counts as used now.
    [[nodiscard]] std::optional<StoredSegment> get(const std::string& key) const;
    /// Begins to keep a segment; it is there once committed.
    [[nodiscard]] SegmentWriter writer(const std::string& key) const;
    /// Keeps a segment, as SegmentWriter does.
    void put(const std::string& key, const std::vector<ff::PacketPtr>& packets, const std::string& note = {}) const;
    /// Removes what was not used for the longest time until at most `bytes` are left, and what killed programs left.
    void trim(std::uintmax_t bytes) const;

private:
    [[nodiscard]] std::filesystem::path fileOf(const std::string& key) const;

    std::filesystem::path m_folder;
};

}  // namespace sw
