#pragma once

#include <QObject>
#include <QString>
#include <QTimer>
#include <filesystem>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <thread>
#include <vector>

#include "core/graph/plan.h"
#include "core/model/cut.h"
#include "core/model/edit.h"
#include "core/model/spine.h"
#include "core/session/generation.h"
#include "core/session/session.h"
#include "ui/studio.h"

namespace sw::ui {

/// One state of the open project with everything that follows from it. A value; its parts are never null.
struct Snapshot {
    ProjectPtr project = std::make_shared<const Project>();
    std::shared_ptr<const Cut> cut = std::make_shared<const Cut>();  ///< in the variant that is shown
    std::shared_ptr<const Cut> baseCut = cut;                        ///< in the base layout
    std::string variant;                                             ///< "" for the base layout
    std::shared_ptr<const Spine> spine = std::make_shared<const Spine>();
    std::shared_ptr<const Plan> plan = std::make_shared<const Plan>();
    std::uint64_t revision = 0;
};

/// What the creator has chosen: identities such as "scene-2", "sentence-4", "clip-7", "marker-1", "track-3" or "music", in the
/// order in which they were chosen. The last one is what the inspector is about.
struct Selection {
    std::vector<std::string> items;

    [[nodiscard]] bool contains(const std::string& item) const;
    [[nodiscard]] bool empty() const { return items.empty(); }
    [[nodiscard]] std::string current() const { return items.empty() ? std::string() : items.back(); }
    friend bool operator==(const Selection&, const Selection&) = default;
};

/// What happens to a node at the moment, beyond what the plan says of it.
struct NodeActivity {
    enum class State { Waiting, Running, Failed };
    State state = State::Waiting;
    double fraction = 0;
    std::string what;             ///< the stage's own words
    std::optional<Error> error;  ///< of Failed
};

/// A sentence for the creator, shown in the window's bar; nothing waits for an answer. Problems and warnings stay until they are
/// closed.
struct Notice {
    enum class Kind { Success, Hint, Problem, Warning };
    Kind kind = Kind::Hint;
    QString text;
    QString action;             ///< a button's words; empty for none
    std::function<void()> run;  ///< what the button does
};

/// The open project as the window works with it: the session, what follows from its state, what is chosen, where the playhead
/// stands, and what is being made. All panels share one; none holds truth of its own. Lives on the main thread.
class Editor final : public QObject {
    Q_OBJECT

public:
    explicit Editor(Studio studio, QObject* parent = nullptr);
    ~Editor() override;

    [[nodiscard]] const Studio& studio() const { return m_studio; }
    /// Where new projects go from now on.
    void setProjectsFolder(const std::filesystem::path& folder) { m_studio.projects = folder; }

    // The project.
    [[nodiscard]] bool isOpen() const { return m_session != nullptr; }
    /// Null while nothing is open. Only for reading: changes go through apply().
    [[nodiscard]] const Session* session() const { return m_session.get(); }
    [[nodiscard]] const Snapshot& state() const { return m_state; }
    [[nodiscard]] QString title() const;
    [[nodiscard]] bool isModified() const;
    /// Makes a project file and opens it; the one that was open is saved and closed.
    Result<void> create(const std::filesystem::path& file, const Project& project);
    /// Opens it to read where nothing can be written, and says so.
    Result<void> open(const std::filesystem::path& file);
    Result<void> save();
    /// Saves what can be saved, ends what is being made, and closes. What cannot be saved is in the journal.
    void close();

    // Edits: each call is one undo step. An error becomes a notice.
    /// The identity of what the edit made, "" when it made nothing; no value when it could not be applied.
    std::optional<std::string> apply(const Edit& edit, const UndoStep& step = {});
    std::optional<std::vector<std::string>> apply(const std::vector<Edit>& edits, const UndoStep& step = {});
    void undo();
    void redo();
    /// Takes note of files that have come to or gone from the media folder: everything that shows them looks anew.
    void lookAgain();
    // The same for those who tell errors to somebody else than the creator. NotFound when nothing is open.
    Result<std::vector<std::string>> tryApply(const std::vector<Edit>& edits, const UndoStep& step);
    /// False when there is nothing to undo.
    Result<bool> tryUndo();
    Result<bool> tryRedo();
    /// False when something is being made already.
    Result<bool> tryGenerate(GenerationTargets targets);
    /// A new key for UndoStep::merge: edits that share one become one step.
    [[nodiscard]] std::string newMerge(const std::string& about);

    // What is made.
    /// By the creator's own wish: the gate may keep it from beginning.
    void generate(GenerationTargets targets = {});
    /// Asked before what generate() makes begins; false keeps it from beginning. Empty lets all begin.
    void setGate(std::function<bool(const GenerationTargets& targets)> gate) { m_gate = std::move(gate); }
    void cancelGeneration();
    [[nodiscard]] bool isGenerating() const { return m_generation != nullptr; }
    [[nodiscard]] double generationProgress() const;
    /// What it costs so far, in the price list's currency.
    [[nodiscard]] double generationCost() const;
    /// Null when the plan says it all.
    [[nodiscard]] const NodeActivity* activity(const std::string& node) const;
    /// Edits are followed by making what they made stale, soon after the last one, while that costs nothing.
    [[nodiscard]] bool makesAutomatically() const { return m_automatic; }
    void setMakesAutomatically(bool automatic);

    // What the creator looks at.
    [[nodiscard]] const Selection& selection() const { return m_selection; }
    void select(Selection selection);
    void select(const std::string& item) { select(Selection{{item}}); }
    [[nodiscard]] TimePoint playhead() const { return m_playhead; }
    /// Taken to a whole frame of the film. `fromPlayback` says that the player moved it, and need not be told.
    void setPlayhead(TimePoint time, bool fromPlayback = false);
    [[nodiscard]] std::optional<TimeRange> inOut() const { return m_inOut; }
    void setInOut(std::optional<TimeRange> range);

    /// The variant that is shown, and that moving things by hand changes; "" for the base layout.
    [[nodiscard]] const std::string& variant() const { return m_state.variant; }
    /// View state: no edit, and nothing to undo. What the project does not have, or not any more, is the base layout.
    void setVariant(const std::string& name);

    void tell(Notice notice) { Q_EMIT noticed(notice); }
    void tell(const Error& error);

Q_SIGNALS:  // app/ has no keywords of Qt
    /// A file is about to be opened, so that whoever else has it can let go of it.
    void opening(const std::filesystem::path& file);
    void opened();
    void closed();
    /// The project, or what was made for it, has changed: everything in state() may be new.
    void changed();
    void generationChanged();
    /// Without an error everything was made; Cancelled is one.
    void generationEnded(const std::optional<sw::Error>& error);
    void jobHappened(const sw::JobEvent& event);
    void selectionChanged();
    void playheadMoved(sw::TimePoint time, bool fromPlayback);
    void inOutChanged();
    /// Another variant is shown, or the one that was is gone; changed() comes as well.
    void variantChanged();
    /// What is remembered of media files may be outdated; changed() follows.
    void mediaFound();
    void noticed(const sw::ui::Notice& notice);

private:
    void begin(std::unique_ptr<Session> session);
    Result<bool> turn(Result<bool> (Session::*way)());
    void refresh();
    void showVariant(Snapshot& state, const std::string& name) const;
    /// What recordings say is found by a stage; before they are cut by hand it becomes part of the project.
    [[nodiscard]] std::vector<Edit> foundWords(const std::vector<Edit>& edits) const;
    void followEdit();
    void pollGeneration();
    void take(const JobEvent& event);

    /// A closed project whose stages have not let go yet.
    struct Ending {
        std::filesystem::path file;
        std::jthread thread;
    };

    Studio m_studio;
    std::optional<Ending> m_ending;
    std::unique_ptr<Session> m_session;
    std::unique_ptr<Generation> m_generation;
    std::function<bool(const GenerationTargets&)> m_gate;
    std::map<std::string, NodeActivity> m_activities;
    Snapshot m_state;
    Selection m_selection;
    TimePoint m_playhead;
    std::optional<TimeRange> m_inOut;
    QTimer m_followTimer;
    bool m_automatic = true;
    bool m_makesLost = false;  ///< files that were there are among what is being made
    int m_merges = 0;
};

/// What the project's platform asks for; defaults where it is not known.
PlatformRules platformOf(const Studio& studio, const Project& project);

/// The plan's node and what happens to it, as one word for the creator ("Fresh", "Text changed", "Being made…", …).
QString nodeStateText(const Editor& editor, const std::string& node);

}  // namespace sw::ui
