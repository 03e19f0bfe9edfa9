#pragma once

#include <QLockFile>
#include <QUndoStack>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "core/graph/asset_log.h"
#include "core/graph/asset_store.h"
#include "core/graph/plan.h"
#include "core/graph/scheduler.h"
#include "core/model/cut.h"
#include "core/model/edit.h"
#include "core/session/project_file.h"

namespace sw {

/// What a session works with; all of it outlives the session.
struct SessionTools {
    Disk& disk;
    Clock& clock;
    Stages stages;
    int workers = 2;
};

/// What generate() did.
struct GenerateReport {
    std::vector<std::string> ran;                 ///< the nodes that were made, in order
    std::map<std::string, Duration> stageSeconds;  ///< summed running time per stage that ran
    double cost = 0;
};

/// One open project: the only writer of it. Owns the file, the journal, undo and what has been made. Lives on the main
/// thread; hands out values.
class Session {
public:
    /// Makes a new project file (replacing one only if `replace`), with an empty media folder beside it.
    static Result<std::unique_ptr<Session>> create(SessionTools tools, const std::filesystem::path& file,
                                                   const Project& project, bool replace);
    /// Opens a project and replays what its journal holds since the last save.
    static Result<std::unique_ptr<Session>> open(SessionTools tools, const std::filesystem::path& file);
    /// For those who only look: no lock is taken and nothing on disk is changed.
    static Result<std::unique_ptr<Session>> openToRead(SessionTools tools, const std::filesystem::path& file);

    Session(const Session&) = delete;
    Session& operator=(const Session&) = delete;
    ~Session();

    [[nodiscard]] ProjectPtr project() const { return m_project; }
    [[nodiscard]] const AssetIndex& assets() const { return m_assets; }
    [[nodiscard]] const ProjectPaths& paths() const { return m_paths; }
    [[nodiscard]] const AssetStore& store() const { return m_store; }
    [[nodiscard]] const Stages& stages() const { return m_tools.stages; }
    /// Counts the project's states since it was opened, starting at 1: every edit, undo and redo adds one.
    [[nodiscard]] std::uint64_t revision() const { return m_revision; }
    /// What the user should hear about opening: recovered work, a newer schema, damaged log lines.
    [[nodiscard]] const std::vector<std::string>& notes() const { return m_notes; }
    [[nodiscard]] bool readOnly() const { return m_readOnly; }
    /// The file is of a later program, which alone may write it.
    [[nodiscard]] bool newerSchema() const { return m_newerSchema; }
    [[nodiscard]] const QUndoStack& undoStack() const { return m_undo; }

    /// Applies an edit, after it is in the journal; one undo step. Gives the identity of what it made, or "".
    Result<std::string> dispatch(const Edit& edit, const UndoStep& step = {});
    /// Applies all edits, or none, as one undo step. Gives what each of them made.
    Result<std::vector<std::string>> dispatch(const std::vector<Edit>& edits, const UndoStep& step = {});
    /// False when there is nothing to undo. Undo never generates anything.
    Result<bool> undo();
    Result<bool> redo();
    /// Writes the project file; the journal is then empty.
    Result<void> save();
    /// Applies all edits as one undo step and writes the file, or does nothing at all.
    Result<void> applyAndSave(const std::vector<Edit>& edits);

    [[nodiscard]] Result<StageGraph> graph() const { return graphOf(*m_project); }
    /// The graph that `project` would have here, with what has been made so far.
    [[nodiscard]] Result<StageGraph> graphOf(const Project& project) const;
    [[nodiscard]] Result<Plan> plan(const std::optional<std::set<std::string>>& only = {}) const;
    /// The cut of the present state, from what has been made so far.
    [[nodiscard]] Result<Cut> cut() const;

    /// What a run in the background works with; see Generation.
    struct Workshop {
        Stages stages;
        AssetStore* store = nullptr;
        AssetLog* log = nullptr;
        Clock* clock = nullptr;
        Disk* disk = nullptr;
        int workers = 2;
    };
    [[nodiscard]] Result<Workshop> workshop();
    /// From now on these assets stand for their nodes; they are in the store and in the log already.
    void adopt(const std::vector<NodeAsset>& made);
    /// The files of fresh assets whose bytes have not been looked at since the project was opened.
    [[nodiscard]] Result<std::vector<MediaRef>> unchecked() const;
    void setChecked(const std::vector<MediaRef>& files);

    /// Makes what is stale (of these stages and what they need, or of all). A script is written only while there is
    /// none, and adopting it is one undo step. Finished work is kept when it fails or is cancelled.
    Result<GenerateReport> generate(const std::optional<std::set<std::string>>& only, const JobEvents& events,
                                    const std::stop_token& stop);

private:
    class Change;
    struct AppliedAll {
        Project project;
        std::vector<std::string> made;
    };
    [[nodiscard]] Result<AppliedAll> applied(const std::vector<Edit>& edits) const;

    Session(SessionTools tools, ProjectPaths paths);
    static Result<std::unique_ptr<Session>> load(SessionTools tools, const std::filesystem::path& file, bool toRead);
    Result<void> lock();
    Result<void> begin(const Project& project);
    Result<void> removeParts();
    Result<void> loadAssets();
    Result<void> replayJournal(bool toRead);
    Result<void> writable() const;
    Result<void> write(const Project& project);
    void push(Project after, const std::vector<Edit>& edits, const UndoStep& step);
    void push(Project after, const std::string& label, const std::string& merge = {});
    Result<void> journalTurn(const Change& change, const ProjectPtr& to, JournalStep::Kind kind);
    Result<void> removeDamaged();
    void show(ProjectPtr project);
    Result<void> run(const std::vector<std::string>& stages, const JobEvents& events, const std::stop_token& stop,
                     GenerateReport& report);
    [[nodiscard]] FileExists fileExists() const;

    SessionTools m_tools;
    ProjectPaths m_paths;
    AssetStore m_store;
    AssetLog m_log;
    Journal m_journal;
    QLockFile m_lock;
    QUndoStack m_undo;
    ProjectPtr m_project;
    AssetIndex m_assets;
    std::string m_savedDigest;
    std::uint64_t m_revision = 1;
    int m_epoch = 0;                  ///< the steps of the present one can be undone by what is in the journal
    std::set<std::string> m_checked;  ///< media files whose bytes were found to be whole
    std::vector<std::string> m_notes;
    bool m_readOnly = false;
    bool m_newerSchema = false;
};

}  // namespace sw
