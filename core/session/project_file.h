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

    /// Of the file itself when `file` is a link to it, so that one project has one lock, whatever it is called by.
    static ProjectPaths of(const std::filesystem::path& file);

    [[nodiscard]] std::filesystem::path media() const;
    [[nodiscard]] std::filesystem::path assetLog() const { return media() / "assets.log"; }
    [[nodiscard]] std::filesystem::path journal() const { return media() / "journal.jsonl"; }
    /// What exports have encoded, to be copied where nothing changed; may be removed at any time.
    [[nodiscard]] std::filesystem::path segments() const { return media() / "segments"; }
    [[nodiscard]] std::filesystem::path lock() const { return media() / "lock"; }
};

/// Reads `Name.short`. The digest is that of the file's bytes.
struct LoadedProject {
    ReadProject read;
    std::string digest;
};
Result<LoadedProject> loadProject(Disk& disk, const std::filesystem::path& file);

/// The bytes of `Name.short`.
std::string projectBytes(const Project& project);

/// How edits stand in undo. A step with the same `merge` key as the one before becomes part of it, so that typing or a
/// drag is undone as one; "" never merges. An empty label is that of the only edit.
struct UndoStep {
    std::string label;
    std::string merge;
    friend bool operator==(const UndoStep&, const UndoStep&) = default;
};

/// One thing done since the last save.
struct JournalStep {
    enum class Kind {
        Change,
        Undo,
        Redo,
        State  ///< the whole project: an undo or redo of something that is not in the journal
    };
    Kind kind = Kind::Change;
    std::vector<Edit> edits = {};  ///< of Change: at least one
    UndoStep undo = {};            ///< of Change
    ProjectPtr project = nullptr;  ///< of State
};

/// What a journal holds for the project file of a given digest.
struct JournalContent {
    std::vector<JournalStep> steps;
    std::vector<std::string> notes;  ///< what the user should hear of steps that could not be used
};

/// The crash journal: one line per step, flushed before the step counts as done. Its first line, and one before each
/// save, name the digest of a project file; what follows the digest of the present file is what that file lacks.
class Journal {
public:
    /// `disk` outlives the journal.
    Journal(Disk& disk, std::filesystem::path file);

    /// The steps since the file with the digest `base`. Changes nothing on disk.
    Result<JournalContent> read(const std::string& base) const;
    /// The same, to go on from: a torn last line is cut off; steps that cannot be used are put aside, never deleted.
    Result<JournalContent> load(const std::string& base);
    /// What a failed append has left of its line is removed first.
    Result<void> append(const JournalStep& step, const std::string& base);
    /// Before the file with the digest `next` is written: should the program die before clear(), nothing is done twice.
    Result<void> announceSave(const std::string& next);
    /// After a save: what is in the file needs no journal.
    void clear();

private:
    struct Parsed {
        JournalContent content;
        std::string bytes;
        std::size_t whole = 0;    ///< up to here lines are whole and understood, in bytes
        bool fits = false;        ///< it names the digest asked for
        bool unreadable = false;  ///< a whole line was not understood
    };
    [[nodiscard]] Result<Parsed> parse(const std::string& base) const;
    [[nodiscard]] Result<std::string> putAside(const std::string& bytes);
    Result<void> write(const std::string& lines);

    Disk& m_disk;
    std::filesystem::path m_file;
    bool m_started = false;
    bool m_torn = false;      ///< an append has failed half-way
    std::size_t m_whole = 0;  ///< the length up to the last line that was written well, in bytes
};

}  // namespace sw
