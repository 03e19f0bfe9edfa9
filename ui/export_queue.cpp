#include "ui/export_queue.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QLocale>
#include <QPointer>
#include <algorithm>
#include <cmath>

#include "core/media/caption/caption_style.h"
#include "core/media/source/media_probe.h"
#include "core/model/variants.h"
#include "ui/core_sentences.h"

namespace sw::ui {
namespace {

constexpr double kSilenceLufs = -60;

std::filesystem::path listFile(const Studio& studio) {
    return studio.config / "exports.json";
}

Result<void> checkComplete(const Plan& plan) {
    const auto missing = std::ranges::count_if(plan.nodes, [](const PlannedNode& node) { return node.state != NodeState::Fresh; });
    if (missing == 0)
        return {};
    return fail(ErrorCode::InvalidInput,
                ExportQueue::tr("The short is not complete yet: %n part(s) of it are still to be made. Press Make first, then export.", nullptr, static_cast<int>(missing)).toStdString());
}

bool isFilm(const std::filesystem::path& file) {
    const std::string ending = endingOf(file);
    return ending == "mp4" || ending == "mov" || ending == "webm";
}

Result<std::shared_ptr<const Cut>> shapedCut(const Studio& studio, const Project& project, const Cut& base, const std::string& variant) {
    SW_TRY(Cut cut, cutNamed(project, base, platformOf(studio, project), variant));
    return std::make_shared<const Cut>(std::move(cut));
}

QString sizeText(std::uintmax_t bytes) {
    return QLocale().formattedDataSize(static_cast<qint64>(bytes), 1, QLocale::DataSizeSIFormat);
}

}  // namespace

std::string faultOf(const ExportReport& report) {
    if (!isFilm(report.file))
        return {};
    const Result<MediaReport> probed = probeMedia(report.file);
    if (!probed)
        return probed.error().message;
    const StreamReport* video = probed->first(StreamKind::Video);
    if (!video)
        return ExportQueue::tr("The written film has no picture. Export it again; if that does not help, choose another preset.").toStdString();
    if (std::abs(probed->durationSeconds - report.duration.toSeconds()) > 0.25)
        return ExportQueue::tr("The written film is not as long as it should be. Export it again; if that does not help, choose another preset.").toStdString();
    if (report.loudness && !probed->first(StreamKind::Audio))
        return ExportQueue::tr("The written film has no sound. Export it again; if that does not help, choose another preset.").toStdString();
    if (report.loudness && report.loudness->integratedLufs < kSilenceLufs)
        return ExportQueue::tr("The film is silent: voice, music and sounds are muted or empty.").toStdString();
    return {};
}

ExportQueue::ExportQueue(Editor& editor, QObject* parent) : QObject(parent), m_editor(editor) {
    recall();
}

ExportQueue::~ExportQueue() {
    m_stop.request_stop();
}

bool ExportQueue::isRunning() const {
    return m_running != 0;
}

ExportItem* ExportQueue::find(int id) {
    const auto found = std::find_if(m_items.begin(), m_items.end(), [id](const ExportItem& item) { return item.id == id; });
    return found == m_items.end() ? nullptr : &*found;
}

Result<int> ExportQueue::add(ExportItem item) {
    if (item.project.isEmpty() && m_editor.isOpen())
        item.project = QString::fromStdString(m_editor.session()->paths().file.string());
    SW_CHECK(checkExportFile(item.output.toStdString()));
    SW_CHECK(requestFor(item));
    item.id = ++m_lastId;
    item.state = ExportItem::State::Waiting;
    m_items.push_back(std::move(item));
    remember();
    emit changed();
    startNext();
    return m_lastId;
}

/// The film of the project as it is now, be it open here or not.
Result<ExportRequest> ExportQueue::requestFor(const ExportItem& item) const {
    const Studio& studio = m_editor.studio();
    const ProjectPaths paths = ProjectPaths::of(item.project.toStdString());
    ExportRequest request;
    if (m_editor.isOpen() && m_editor.session()->paths().file == paths.file) {
        SW_CHECK(checkComplete(*m_editor.state().plan));
        SW_TRY(request.cut, shapedCut(studio, *m_editor.state().project, *m_editor.state().baseCut, item.variant));
    } else {
        SW_TRY(const std::unique_ptr<Session> session, Session::openToRead(studio.tools, paths.file));
        SW_TRY(const Plan plan, session->plan());
        SW_CHECK(checkComplete(plan));
        SW_TRY(Cut cut, session->cut());
        SW_TRY(request.cut, shapedCut(studio, *session->project(), cut, item.variant));
    }
    request.mediaFolder = paths.media();
    request.segmentFolder = paths.segments();
    request.output = item.output.toStdString();
    request.range = item.range;
    SW_TRY(request.captionStyle, loadCaptionStyle(studio.data, request.cut->captionStyle, request.cut->accentColour));
    SW_TRY(request.settings, exportSettingsFor(studio.data, item.preset, request.output));
    if (!item.encoder.empty())
        request.settings.encoder = item.encoder;
    return request;
}

void ExportQueue::startNext() {
    if (m_running != 0)
        return;
    const auto next = std::find_if(m_items.begin(), m_items.end(), [](const ExportItem& item) { return item.state == ExportItem::State::Waiting; });
    if (next == m_items.end())
        return;
    Result<ExportRequest> request = requestFor(*next);
    if (!request) {
        next->state = ExportItem::State::Failed;
        next->message = errorText(request.error());
        remember();
        emit finished(*next);
        emit changed();
        return startNext();
    }
    next->state = ExportItem::State::Running;
    next->fraction = 0;
    next->message.clear();
    m_running = next->id;
    m_since.start();
    m_sinceFraction = 0;
    m_stop = {};
    m_mail = std::make_shared<Mail>();
    const QPointer<ExportQueue> self(this);
    const auto wake = [self] {
        QMetaObject::invokeMethod(
            qApp, [self] {
                if (self)
                    self->poll();
            },
            Qt::QueuedConnection);
    };
    m_thread = std::jthread([mail = m_mail, write = m_writer, request = std::move(*request), stop = m_stop.get_token(), wake] {
        const ExportProgress progress = [&](double fraction, std::string_view what) {
            bool tell = false;
            {
                const std::lock_guard lock(mail->mutex);
                tell = fraction - mail->fraction > 0.002 || what != mail->what;
                if (tell) {
                    mail->fraction = fraction;
                    mail->what = what;
                }
            }
            if (tell)
                wake();
        };
        Result<ExportReport> result = write(request, progress, stop);
        const std::string fault = result ? faultOf(*result) : std::string();
        {
            const std::lock_guard lock(mail->mutex);
            mail->result = std::move(result);
            mail->checked = fault;
        }
        wake();
    });
    emit changed();
}

void ExportQueue::poll() {
    ExportItem* item = find(m_running);
    if (!item || !m_mail)
        return;
    std::optional<Result<ExportReport>> result;
    std::string fault;
    {
        const std::lock_guard lock(m_mail->mutex);
        item->fraction = m_mail->fraction;
        item->what = QString::fromStdString(m_mail->what);
        result = std::exchange(m_mail->result, std::nullopt);
        fault = m_mail->checked;
    }
    const double gone = static_cast<double>(m_since.elapsed()) / 1000;
    item->secondsLeft = item->fraction > 0.03 ? gone / item->fraction * (1 - item->fraction) : -1;
    if (result) {
        m_thread.join();
        m_running = 0;
        conclude(*item, *result, fault);
        remember();
        startNext();
    }
    emit changed();
}

void ExportQueue::conclude(ExportItem& item, const Result<ExportReport>& result, const std::string& fault) {
    if (item.state == ExportItem::State::Paused || item.state == ExportItem::State::Cancelled) {
        if (!result)
            return;  // as it was asked to
    }
    if (!result) {
        item.state = ExportItem::State::Failed;
        item.message = errorText(result.error());
    } else if (!fault.empty()) {
        item.state = ExportItem::State::Failed;
        item.message = coreText(fault);
    } else {
        item.state = ExportItem::State::Done;
        item.fraction = 1;
        QStringList facts{tr("%1 s").arg(result->duration.toSeconds(), 0, 'f', 1), sizeText(result->bytes)};
        if (result->width > 0)
            facts.insert(1, QStringLiteral("%1×%2").arg(result->width).arg(result->height));
        if (result->loudness)
            facts << tr("%1 LUFS").arg(result->loudness->integratedLufs, 0, 'f', 1);
        if (!result->encoder.why.empty())
            facts << QString::fromStdString(result->encoder.why);
        item.message = facts.join(", ");
    }
    emit finished(item);
}

void ExportQueue::pause(int id) {
    ExportItem* item = find(id);
    if (!item || (item->state != ExportItem::State::Running && item->state != ExportItem::State::Waiting))
        return;
    item->state = ExportItem::State::Paused;
    if (id == m_running)
        m_stop.request_stop();
    remember();
    emit changed();
}

void ExportQueue::resume(int id) {
    ExportItem* item = find(id);
    if (!item || item->state == ExportItem::State::Running || item->state == ExportItem::State::Waiting || id == m_running)
        return;
    item->state = ExportItem::State::Waiting;
    remember();
    emit changed();
    startNext();
}

void ExportQueue::cancel(int id) {
    ExportItem* item = find(id);
    if (!item || item->state == ExportItem::State::Done || item->state == ExportItem::State::Failed)
        return;
    item->state = ExportItem::State::Cancelled;
    if (id == m_running)
        m_stop.request_stop();
    remember();
    emit changed();
}

void ExportQueue::remove(int id) {
    if (id == m_running)
        return;
    std::erase_if(m_items, [id](const ExportItem& item) { return item.id == id; });
    remember();
    emit changed();
}

/// Only what is still to be done.
void ExportQueue::remember() const {
    Json list = Json::array();
    for (const ExportItem& item : m_items) {
        if (item.state != ExportItem::State::Waiting && item.state != ExportItem::State::Running && item.state != ExportItem::State::Paused)
            continue;
        Json one = {{"project", item.project.toStdString()}, {"title", item.title.toStdString()}, {"output", item.output.toStdString()},
                    {"preset", item.preset},                 {"encoder", item.encoder},           {"paused", item.state == ExportItem::State::Paused}};
        if (!item.variant.empty())
            one["variant"] = item.variant;
        if (item.range)
            one["range"] = {item.range->start.flicks, item.range->end.flicks};
        list.push_back(std::move(one));
    }
    Disk& disk = m_editor.studio().tools.disk;
    const std::filesystem::path file = listFile(m_editor.studio());
    Result<void> kept = disk.makeFolders(file.parent_path());
    if (kept)
        kept = disk.writeAtomically(file, readableText(list));
    if (!kept)
        m_editor.tell(kept.error());
}

/// What was left over waits until it is asked to go on: nothing is written without the creator's knowing.
void ExportQueue::recall() {
    const Result<std::string> text = m_editor.studio().tools.disk.read(listFile(m_editor.studio()));
    const Result<Json> list = text ? parseJson(*text, "The list of exports") : tl::unexpected<Error>(text.error());
    if (!list || !list->is_array())
        return;
    for (const Json& one : *list) {
        if (!one.is_object())
            continue;
        ExportItem item;
        item.id = ++m_lastId;
        item.project = QString::fromStdString(stringOr(one, "project"));
        item.title = QString::fromStdString(stringOr(one, "title"));
        item.output = QString::fromStdString(stringOr(one, "output"));
        item.preset = stringOr(one, "preset");
        item.encoder = stringOr(one, "encoder");
        item.variant = stringOr(one, "variant");
        item.state = ExportItem::State::Paused;
        if (const Json range = one.value("range", Json()); range.is_array() && range.size() == 2 && range[0].is_number_integer() && range[1].is_number_integer())
            item.range = TimeRange{{range[0].get<std::int64_t>()}, {range[1].get<std::int64_t>()}};
        if (QFileInfo::exists(item.project) && !item.output.isEmpty())
            m_items.push_back(std::move(item));
    }
}

}  // namespace sw::ui
