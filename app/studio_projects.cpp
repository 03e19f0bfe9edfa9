#include "app/studio_projects.h"

#include <algorithm>

namespace sw::app {
namespace fs = std::filesystem;

/// The project in the window.
class StudioProjects::Shown final : public OpenProject {
public:
    explicit Shown(ui::Editor& editor)
        : m_editor(editor), m_log(std::make_shared<ProjectLog>(editor.session()->project(), editor.session()->revision())) {}
    ~Shown() override { m_log->close(); }

    [[nodiscard]] const Session& session() const override { return *m_editor.session(); }
    [[nodiscard]] std::shared_ptr<ProjectLog> log() const override { return m_log; }
    Result<std::vector<std::string>> apply(const std::vector<Edit>& edits, const UndoStep& step) override { return m_editor.tryApply(edits, step); }
    Result<bool> undo() override { return m_editor.tryUndo(); }
    Result<bool> redo() override { return m_editor.tryRedo(); }
    Result<bool> generate(const GenerationTargets& targets) override { return m_editor.tryGenerate(targets); }
    void cancelGeneration() override { m_editor.cancelGeneration(); }

    /// The editor says that something has changed.
    void tell() {
        const QUndoStack& undo = session().undoStack();
        const bool taken = undo.index() < m_index;
        const QString label = taken ? "Undo: " + undo.redoText() : undo.undoText();
        m_index = undo.index();
        m_log->changed(session().project(), session().revision(), label.toStdString());
    }
    void tellGeneration() {
        if (std::exchange(m_generating, m_editor.isGenerating()) != m_generating && m_generating)
            m_log->generationBegan();
    }

private:
    ui::Editor& m_editor;
    std::shared_ptr<ProjectLog> m_log;
    int m_index = m_editor.session()->undoStack().index();
    bool m_generating = false;
};

StudioProjects::StudioProjects(ui::Editor& editor, fs::path folder, OwnerThread& owner)
    : m_editor(editor), m_owner(owner), m_others(editor.studio().tools, std::move(folder), owner) {
    follow();
    if (editor.isOpen())
        m_shown = std::make_unique<Shown>(editor);
}

StudioProjects::~StudioProjects() {
    m_owner.close();
}

void StudioProjects::follow() {
    using ui::Editor;
    QObject::connect(&m_editor, &Editor::opening, &m_context, [this](const fs::path& file) { m_others.letGo(file); });
    QObject::connect(&m_editor, &Editor::opened, &m_context, [this] { m_shown = std::make_unique<Shown>(m_editor); });
    QObject::connect(&m_editor, &Editor::closed, &m_context, [this] { m_shown.reset(); });
    QObject::connect(&m_editor, &Editor::changed, &m_context, [this] {
        if (m_shown)
            m_shown->tell();
    });
    QObject::connect(&m_editor, &Editor::generationChanged, &m_context, [this] {
        if (m_shown)
            m_shown->tellGeneration();
    });
    QObject::connect(&m_editor, &Editor::jobHappened, &m_context, [this](const JobEvent& event) {
        if (m_shown)
            m_shown->log()->happened(event);
    });
    QObject::connect(&m_editor, &Editor::generationEnded, &m_context, [this](const std::optional<Error>& error) {
        if (m_shown)
            m_shown->log()->generationEnded(error);
    });
}

std::string StudioProjects::shownId() const {
    return m_editor.isOpen() ? m_others.idOf(m_editor.session()->paths().file) : std::string();
}

void StudioProjects::cancelGeneration(const std::string& id) {
    m_owner.post([this, id] {
        if (m_shown && id == shownId())
            m_shown->cancelGeneration();
        else
            m_others.cancelGeneration(id);
    });
}

Result<void> StudioProjects::with(const std::string& id, const Task& task, const std::stop_token& stop, Patience patience) {
    Result<void> done;
    const auto run = [&] {
        if (m_shown && id == shownId())
            done = task(*m_shown);
        else
            done = m_others.open(id).and_then([&](OpenProject* project) { return task(*project); });
    };
    SW_CHECK(m_owner.run(run, stop, patience));
    return done;
}

Result<std::vector<ProjectEntry>> StudioProjects::list(const std::stop_token& stop) {
    SW_TRY(std::vector<ProjectEntry> entries, m_others.list(stop));
    SW_CHECK(m_owner.run(
        [&] {
            const std::string id = shownId();
            std::erase_if(entries, [&](const ProjectEntry& entry) { return entry.id == id; });
            if (m_shown)
                entries.insert(entries.begin(), {id, m_shown->session().project()->script.title, m_shown->session().paths().file, true});
        },
        stop));
    return entries;
}

Result<std::string> StudioProjects::create(const Project& project, const std::stop_token& stop) {
    return m_others.create(project, stop);
}

Result<std::string> StudioProjects::adopt(const fs::path& file, const std::stop_token& stop) {
    return m_others.adopt(file, stop);
}

Result<void> StudioProjects::release(const fs::path& file, const std::stop_token& stop) {
    bool isShown = false;
    SW_CHECK(m_owner.run([&] { isShown = m_shown && m_others.idOf(file) == shownId(); }, stop, Patience::Endless));
    if (isShown)
        return fail(ErrorCode::Exists, file.string() + " is open in the window. Close it there, then try again.");
    return m_others.release(file, stop);
}

}  // namespace sw::app
