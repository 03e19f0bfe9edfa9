#include "ui/file_tasks.h"

#include <QFileInfo>
#include <memory>
#include <set>

#include "core/base/text.h"
#include "core/media/caption/font_files.h"
#include "core/session/bundle.h"
#include "ui/exchange_files.h"
#include "ui/media_relink.h"

namespace sw::ui {
namespace fs = std::filesystem;
namespace {

QString nameOf(const QString& file) {
    return QFileInfo(file).fileName();
}

}  // namespace

FileTasks::FileTasks(Editor& editor, QObject* parent) : QObject(parent), m_editor(editor) {}

void FileTasks::begin(const QString& title, BackgroundTask::Work work, std::function<void()> done) {
    if (!m_task.start(title, std::move(work), std::move(done)))
        m_editor.tell(Notice{Notice::Kind::Hint, tr("Something else is still being done: %1 Wait for it, or stop it.").arg(m_task.title()), {}, {}});
}

void FileTasks::tell(Notice::Kind kind, const QString& title, const std::vector<std::string>& sentences) {
    constexpr std::size_t kAtOnce = 2;
    QStringList all;
    for (const std::string& sentence : sentences)
        all << QString::fromStdString(sentence);
    if (sentences.size() <= kAtOnce)
        return m_editor.tell(Notice{kind, title + " " + all.join(' '), {}, {}});
    m_editor.tell(Notice{kind, tr("%1 %2 And %3 more.").arg(title, all.first()).arg(all.size() - 1), tr("Show all"), [this, title, all] { emit reported(title, all); }});
}

void FileTasks::pack(const QString& file) {
    if (!m_editor.isOpen())
        return;
    Result<BundleOrder> made = bundleOrder(*m_editor.session());
    if (!made)
        return m_editor.tell(made.error());
    const Cut& cut = *m_editor.state().cut;
    const Result<CaptionStyle> style = loadCaptionStyle(m_editor.studio().data, cut.captionStyle, cut.accentColour);
    if (!style)
        return m_editor.tell(style.error());
    const FontFiles fonts = fontFilesOf(cut, *style, {fontFolder(m_editor.session()->paths()), m_editor.studio().data / "fonts"});
    made->fonts = fonts.files;
    const auto result = std::make_shared<Result<Packed>>(cancelled());
    begin(
        tr("Packing %1…").arg(nameOf(file)),
        [result, order = std::move(*made), output = fs::path(file.toStdString())](const BackgroundTask::Progress& progress, const std::stop_token& stop) {
            *result = sw::pack(order, output, progress, stop);
        },
        [this, result, file, notes = fonts.notes] {
            if (!*result)
                return m_editor.tell(result->error());
            std::vector<std::string> sentences;
            if (!(*result)->missing.empty())
                sentences.push_back(tr("Missing in it: %1.").arg(QString::fromStdString(joined((*result)->missing, ", "))).toStdString());
            sentences.insert(sentences.end(), notes.begin(), notes.end());
            tell(sentences.empty() ? Notice::Kind::Success : Notice::Kind::Problem, tr("%1 is written.").arg(nameOf(file)), sentences);
        });
}

void FileTasks::unpack(const QString& bundle, const QString& project) {
    const auto result = std::make_shared<Result<Unpacked>>(cancelled());
    begin(
        tr("Unpacking %1…").arg(nameOf(bundle)),
        [result, &disk = m_editor.studio().tools.disk, from = fs::path(bundle.toStdString()), to = fs::path(project.toStdString())](
            const BackgroundTask::Progress& progress, const std::stop_token& stop) { *result = sw::unpack(disk, from, to, true, progress, stop); },
        [this, result, project] {
            if (!*result)
                return m_editor.tell(result->error());
            emit projectMade(project);
        });
}

void FileTasks::exportTimeline(const QString& file) {
    if (!m_editor.isOpen())
        return;
    const Result<std::vector<std::string>> losses = writeTimeline(m_editor.studio().tools.disk, *m_editor.session(), file.toStdString());
    if (!losses)
        return m_editor.tell(losses.error());
    tell(losses->empty() ? Notice::Kind::Success : Notice::Kind::Problem, tr("%1 is written.").arg(nameOf(file)), *losses);
}

void FileTasks::importTimeline(const QString& file, const QString& project) {
    const fs::path output = project.toStdString();
    NewShort wanted;
    wanted.topic = QFileInfo(file).completeBaseName().toStdString();
    const Result<Project> base = m_editor.studio().newProject(wanted);
    if (!base)
        return m_editor.tell(base.error());
    const fs::path media = ProjectPaths::of(output).media();
    if (m_editor.studio().tools.disk.exists(output) || m_editor.studio().tools.disk.exists(media))
        return m_editor.tell(Error{ErrorCode::Exists, tr("%1 exists already. Choose another name.").arg(nameOf(project)).toStdString(), {}});
    const auto result = std::make_shared<Result<ImportedTimeline>>(cancelled());
    begin(
        tr("Importing %1…").arg(nameOf(file)),
        [result, &disk = m_editor.studio().tools.disk, from = fs::path(file.toStdString()), media, base = *base](
            const BackgroundTask::Progress& progress, const std::stop_token& stop) { *result = ui::importTimeline(disk, from, media, base, progress, stop); },
        [this, result, output, media] {
            const Result<void> made = *result ? m_editor.create(output, (*result)->project) : tl::unexpected<Error>(result->error());
            if (!made) {
                (void)m_editor.studio().tools.disk.removeFolder(media);
                return m_editor.tell(made.error());
            }
            tell(Notice::Kind::Hint, tr("The timeline is a project now."), (*result)->notes);
        });
}

void FileTasks::relink(const QString& folder) {
    if (!m_editor.isOpen())
        return;
    const fs::path media = m_editor.session()->paths().media();
    const auto result = std::make_shared<Result<RelinkReport>>(cancelled());
    begin(
        tr("Looking for missing media in %1…").arg(nameOf(folder)),
        [result, &disk = m_editor.studio().tools.disk, lost = lostMedia(*m_editor.state().project, *m_editor.state().plan, media),
         from = fs::path(folder.toStdString()), media](const BackgroundTask::Progress& progress, const std::stop_token& stop) {
            *result = findLost(disk, lost, from, media, progress, stop);
        },
        [this, result, media] {
            if (!m_editor.isOpen() || m_editor.session()->paths().media() != media)
                return;  // its project was closed meanwhile
            if (!*result) {
                m_editor.lookAgain();
                return m_editor.tell(result->error());
            }
            if (const std::vector<Edit> edits = relinkEdits(*m_editor.state().project, **result); !edits.empty())
                m_editor.apply(edits, {tr("Relink media").toStdString(), {}});
            m_editor.lookAgain();
            tell((*result)->lost.empty() ? Notice::Kind::Success : Notice::Kind::Problem, tr("The search is done."), relinkSentences(**result));
        });
}

void FileTasks::generateLost() {
    if (!m_editor.isOpen())
        return;
    m_editor.lookAgain();
    std::set<std::string> nodes;
    for (const LostMedia& lost : lostMedia(*m_editor.state().project, *m_editor.state().plan, m_editor.session()->paths().media()))
        if (!lost.node.empty())
            nodes.insert(lost.node);
    if (nodes.empty())
        return m_editor.tell(Notice{Notice::Kind::Hint, tr("Nothing that was generated is missing."), {}, {}});
    m_editor.generate({{}, {nodes.begin(), nodes.end()}});
}

}  // namespace sw::ui
