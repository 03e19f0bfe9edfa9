#include "app/project_works.h"

#include <QTemporaryDir>
#include <condition_variable>
#include <memory>
#include <mutex>

#include "app/project_jobs.h"
#include "app/project_lint.h"
#include "app/short_wish.h"
#include "core/media/export/exporter.h"
#include "core/model/project_json.h"

namespace sw::app {
namespace {

constexpr int kPaintersAtOnce = 2;  // each holds the pictures of a scene in memory

/// Lets so many in at once; the others wait.
class Gate {
public:
    explicit Gate(int places) : m_places(places) {}
    /// False when stop was requested before there was a place.
    bool enter(const std::stop_token& stop) {
        std::unique_lock lock(m_mutex);
        if (!m_changed.wait(lock, stop, [this] { return m_places > 0; }))
            return false;
        --m_places;
        return true;
    }
    void leave() {
        {
            const std::lock_guard lock(m_mutex);
            ++m_places;
        }
        m_changed.notify_one();
    }

private:
    std::mutex m_mutex;  // guards m_places
    std::condition_variable_any m_changed;
    int m_places;
};

Result<NewProject> newProject(Composition& composition, const LenientJson& wish) {
    if (wish.has("project")) {
        SW_TRY(const LenientJson given, wish.object("project"));
        SW_TRY(ReadProject read, projectFromJson(given.json()));
        if (read.readOnly)
            return fail(ErrorCode::Unsupported, read.note);
        return NewProject{std::move(read.project), {}};
    }
    SW_TRY(const std::string prompt, wish.text("prompt"));
    SW_TRY(const std::string text, wish.text("sourceText"));
    SW_TRY(const LenientJson parameters, wish.object("parameters"));
    const Json request = {{"prompt", prompt}, {"sourceText", text}, {"parameters", parameters.json()}};
    SW_CHECK(checkShortWish(request));
    SW_TRY(ShortWish made, shortWishFrom(composition, request));
    if (made.scenes > 0)
        made.notes.emplace_back("The length was chosen for so many scenes; how many there are, the script decides.");
    return NewProject{std::move(made.project), std::move(made.notes)};
}

/// Exports the one picture, so that it has the bytes that an export has.
Result<std::string> paint(Composition& composition, const FrameOrder& order, const std::stop_token& stop) {
    const QTemporaryDir folder;
    if (!folder.isValid())
        return fail(ErrorCode::Io, "There is no room for temporary files: " + folder.errorString().toStdString() + ". Free some.");
    const Cut& cut = *order.view.cut;
    ExportRequest request;
    request.cut = order.view.cut;
    request.mediaFolder = order.view.mediaFolder;
    request.output = folder.filePath(QString::fromStdString("frame." + order.format)).toStdString();
    request.range = TimeRange{order.time, order.time + Duration::frames(1, cut.rate)};
    SW_TRY(request.captionStyle, loadCaptionStyle(composition.data(), cut.captionStyle, cut.accentColour));
    SW_TRY(request.settings, exportSettingsFor(composition.data(), "", request.output));
    request.settings.scale = static_cast<double>(order.width) / cut.width;
    SW_TRY(const ExportReport written, exportCut(request, {}, stop));
    return composition.disk().read(written.file);
}

Result<void> checkProjectExport(Composition& composition, const std::string& preset, const std::string& format) {
    const std::filesystem::path output = "film." + format;
    SW_CHECK(checkExportFile(output));
    const Result<ExportSettings> settings = exportSettingsFor(composition.data(), preset, output);
    if (!settings)
        return fail(ErrorCode::InvalidInput, settings.error().message);
    return {};
}

}  // namespace

ProjectWorks projectWorks(GatewayParts& parts, ProjectHost& host) {
    Composition& composition = parts.composition();
    ProjectWorks works{host, {}, {}, {}, {}, {}};
    works.newProject = [&composition](const LenientJson& wish) { return newProject(composition, wish); };
    works.paint = [&composition, gate = std::make_shared<Gate>(kPaintersAtOnce)](const FrameOrder& order,
                                                                                 const std::stop_token& stop) -> Result<std::string> {
        if (!gate->enter(stop))
            return cancelled();
        Result<std::string> picture = paint(composition, order, stop);
        gate->leave();
        return picture;
    };
    works.check = [&composition](const ProjectView& view, const std::stop_token& stop) { return lintProject(composition.data(), view, "", stop); };
    works.checkExport = [&composition](const std::string& preset, const std::string& format) {
        return checkProjectExport(composition, preset, format);
    };
    if (parts.versions())
        works.versions = versionWorks(parts.versions());
    if (JobQueue* jobs = parts.jobs())
        works.orderJob = [jobs](const HttpRequest& request, const std::string& kind, const Json& wish) {
            return orderProjectJob(*jobs, request, kind, wish);
        };
    return works;
}

}  // namespace sw::app
