#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "core/base/host.h"
#include "core/model/edit.h"
#include "core/model/project_json.h"

namespace sw {

/// Where the parts of a project lie: `Name.short`, and beside it `Name.media/` with everything generated or imported.
struct ProjectPaths {
    std::filesystem::path file;

    [[nodiscard]] std::filesystem::path media() const;
    [[nodiscard]] std::filesystem::path assetLog() const { return media() / "assets.log"; }
    [[nodiscard]] std::filesystem::path journal() const { return media() / "journal.jsonl"; }
    [[nodiscard]] std::filesystem::path lock() const { return media() / "lock"; }
};

/// Reads `Name.short`. The digest is that of the file's bytes.
struct LoadedProject {
    ReadProject read;
    std::string digest;
};
Result<LoadedProject> loadProject(Disk& disk, const std::filesystem::path& file);

/// Writes it atomically and gives the digest of the written bytes.
Result<std::string> saveProject(Disk& disk, const std::filesystem::path& file, const Project& project);

/// One thing done since the last save.
struct JournalStep {
    enum class Kind { Change, Undo, Redo };
    Kind kind = Kind::Change;
    std::optional<Edit> edit;
};

/// The crash journal: one line per step, flushed before the step counts as done. Its first line names the digest of the
/// project file that the steps go on from, so that a journal that is already contained in the file is not replayed.
class Journal {
public:
    /// `disk` outlives the journal.
    Journal(Disk& disk, std::filesystem::path file);

    /// The steps since `base`; none of a journal of another base. Changes nothing on disk.
    Result<std::vector<JournalStep>> read(const std::string& base) const;
    /// The same, to go on from: a torn last line is cut off, and a journal of another base is removed.
    Result<std::vector<JournalStep>> load(const std::string& base);
    Result<void> append(const JournalStep& step, const std::string& base);
    /// After a save: what is in the file needs no journal.
    Result<void> clear();

private:
    struct Content {
        std::vector<JournalStep> steps;
        std::size_t whole = 0;  ///< up to here lines are whole and understood, in bytes
        std::string bytes;
    };
    [[nodiscard]] Result<Content> parse(const std::string& base) const;

    Disk& m_disk;
    std::filesystem::path m_file;
    bool m_started = false;
};

}  // namespace sw
