#include "ui/media_import.h"

#include <QMetaObject>
#include <algorithm>
#include <atomic>
#include <functional>
#include <set>
#include <utility>

#include "ui/core_sentences.h"
#include "ui/media_edits.h"
#include "ui/report_window.h"

namespace sw::ui {
namespace fs = std::filesystem;

struct MediaImport::Run {
    Disk& disk;
    fs::path media;
    Order order;
    std::set<std::string> known;  ///< digests of the bin
    std::function<void(int done, int total, const QString& current)> tell;
    std::atomic<std::int64_t> bytes{0};
    std::atomic<std::int64_t> allBytes{0};
    ImportReport report{};  ///< the thread's until it has ended
};

MediaImport::MediaImport(Editor& editor, QObject* parent) : QObject(parent), m_editor(editor) {
    connect(&editor, &Editor::closed, this, &MediaImport::abandon);
}

MediaImport::~MediaImport() {
    cancel();
    if (m_thread.joinable())
        m_thread.join();
}

void MediaImport::start(std::vector<fs::path> files, const std::string& folder, Then then) {
    if (!m_editor.isOpen() || files.empty())
        return;
    Order order{std::move(files), folder, {}, std::move(then)};
    if (m_run)
        m_waiting.push_back(std::move(order));
    else
        begin(std::move(order));
}

void MediaImport::relink(const MediaRef& missing, const fs::path& file) {
    if (!m_editor.isOpen())
        return;
    if (m_run)
        m_waiting.push_back({{file}, {}, missing});
    else
        begin({{file}, {}, missing});
}

void MediaImport::begin(Order order) {
    std::set<std::string> known;
    for (const auto& [digest, item] : m_editor.state().project->media)
        known.insert(digest);
    // Messages from the thread come in order, and none comes when this is gone: the destructor waits for the thread first.
    const auto tellProgress = [this](int done, int total, const QString& current) {
        QMetaObject::invokeMethod(
            this, [this, done, total, current] {
                m_done = done;
                m_total = total;
                m_current = current;
                emit progressed();
            },
            Qt::QueuedConnection);
    };
    m_done = 0;
    m_total = 0;
    m_current.clear();
    m_run.reset(new Run{m_editor.studio().tools.disk, m_editor.session()->paths().media(), std::move(order), std::move(known), tellProgress});
    m_thread = std::jthread([this, run = m_run.get(), serial = ++m_serial](const std::stop_token& stop) {
        work(*run, stop);
        QMetaObject::invokeMethod(
            this, [this, serial] {
                if (m_run && serial == m_serial)
                    end();
            },
            Qt::QueuedConnection);
    });
    emit progressed();
}

void MediaImport::work(Run& run, const std::stop_token& stop) {
    const std::vector<ImportSource> sources = importSources(run.order.files, run.order.folder, stop);
    if (sources.empty() && !stop.stop_requested())
        run.report.failures.push_back(
            {run.order.files.front(),
             {ErrorCode::InvalidInput, "There are no pictures, videos or sounds in " + run.order.files.front().string() + ".", {}}});
    std::error_code error;
    std::vector<std::int64_t> sizes;
    std::int64_t all = 0;
    for (const ImportSource& source : sources) {
        const auto size = fs::file_size(source.file, error);
        sizes.push_back(error ? 0 : static_cast<std::int64_t>(size));
        all += sizes.back();
    }
    run.allBytes = all;
    std::int64_t before = 0;
    for (std::size_t i = 0; i < sources.size(); ++i) {
        const auto& [file, folder] = sources[i];
        run.tell(static_cast<int>(i), static_cast<int>(sources.size()), QString::fromStdString(file.filename().string()));
        Result<MediaItem> item = stop.stop_requested() ? cancelled() : inspectMedia(file, stop);
        Result<MediaRef> media = !item ? tl::unexpected<Error>(item.error())
                                       : takeIntoFolder(run.disk, file, run.media, importExtension(file, item->kind),
                                                        [&](std::int64_t count) { run.bytes += count; }, stop);
        before += sizes[i];
        run.bytes = before;
        if (!media && media.error().code == ErrorCode::Cancelled) {
            run.report.cancelled = true;
            return;
        }
        if (!media) {
            run.report.failures.push_back({file, media.error()});
            // A disk that is full stays so; what is wrong with one file is not wrong with the next.
            if (item && media.error().code == ErrorCode::Io)
                return;
            continue;
        }
        run.report.media.push_back(*media);
        if (!run.order.missing && !run.known.insert(media->digest).second) {
            ++run.report.known;
            continue;
        }
        item->media = *media;
        item->folder = folder;
        run.report.added.push_back(std::move(*item));
    }
    run.tell(static_cast<int>(sources.size()), static_cast<int>(sources.size()), {});
}

void MediaImport::end() {
    m_thread.join();
    const std::unique_ptr<Run> run = std::move(m_run);
    ImportReport report = std::move(run->report);
    if (run->order.missing)
        endRelink(*run->order.missing, report);
    else
        endImport(report);
    emit finished(report);
    if (run->order.then && m_editor.isOpen()) {
        const auto isThere = [&](const MediaRef& media) { return m_editor.state().project->media.contains(media.digest); };
        std::erase_if(report.media, [&](const MediaRef& media) { return !isThere(media); });
        if (!report.media.empty())
            run->order.then(report.media);
    }
    if (!m_waiting.empty()) {
        Order next = std::move(m_waiting.front());
        m_waiting.erase(m_waiting.begin());
        begin(std::move(next));
    }
}

void MediaImport::endImport(ImportReport& report) {
    // Somebody may have put the same file into the bin meanwhile.
    const Project& project = *m_editor.state().project;
    std::erase_if(report.added, [&](const MediaItem& item) { return project.media.contains(item.media.digest); });
    std::vector<Edit> edits;
    for (const MediaItem& item : report.added)
        edits.push_back(AddMedia{item});
    if (!edits.empty() && !m_editor.apply(edits, {tr("Import media").toStdString(), {}}))
        report.added.clear();
    tell(report);
}

void MediaImport::endRelink(const MediaRef& missing, const ImportReport& report) {
    if (report.added.empty())
        return tell(report);
    const MediaItem found = report.added.front();
    const QString name = QString::fromStdString(found.name);
    m_editor.lookAgain();
    if (found.media.digest == missing.digest)
        return m_editor.tell(Notice{Notice::Kind::Success, tr("“%1” is there again.").arg(name), {}, {}});
    m_editor.tell(Notice{Notice::Kind::Problem, tr("“%1” is not the file that is missing: its content is another one.").arg(name),
                         tr("Use it instead"), [&editor = m_editor, missing, found] {
                             const std::vector<Edit> edits = replacementEdits(*editor.state().project, missing, found);
                             editor.apply(edits, {tr("Replace media").toStdString(), {}});
                         }});
}

void MediaImport::tell(const ImportReport& report) {
    if (!report.failures.empty()) {
        const QString first = errorText(report.failures.front().error);
        const int count = static_cast<int>(report.failures.size());
        if (count == 1)
            return m_editor.tell(Notice{Notice::Kind::Problem, first, {}, {}});
        QStringList all;
        for (const ImportFailure& failure : report.failures)
            all << errorText(failure.error);
        return m_editor.tell(Notice{Notice::Kind::Problem, tr("%n file(s) could not be imported. The first: %1", nullptr, count).arg(first), tr("Show all"), [this, all] {
                                        (new ReportWindow(tr("What could not be imported"), all, qobject_cast<QWidget*>(parent())))->show();
                                    }});
    }
    if (report.cancelled)
        return m_editor.tell(Notice{Notice::Kind::Hint, tr("The import was cancelled. Files that came in before: %1.").arg(report.added.size()), {}, {}});
    if (report.added.empty() && report.known > 0)
        return m_editor.tell(Notice{Notice::Kind::Hint, tr("%n file(s) were in the bin already.", nullptr, static_cast<int>(report.known)), {}, {}});
    if (!report.added.empty())
        m_editor.tell(Notice{Notice::Kind::Success, tr("%n file(s) imported.", nullptr, static_cast<int>(report.added.size())), {}, {}});
}

void MediaImport::cancel() {
    m_waiting.clear();
    m_thread.request_stop();
}

void MediaImport::abandon() {
    cancel();
    if (m_thread.joinable())
        m_thread.join();
    if (std::exchange(m_run, nullptr))
        emit progressed();
}

double MediaImport::progress() const {
    if (!m_run)
        return 0;
    const auto all = m_run->allBytes.load();
    return all > 0 ? std::clamp(static_cast<double>(m_run->bytes.load()) / static_cast<double>(all), 0.0, 1.0) : 0;
}

}  // namespace sw::ui
