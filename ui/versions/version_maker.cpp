#include "ui/versions/version_maker.h"

#include <algorithm>
#include <numeric>
#include <utility>

#include "ui/core_sentences.h"

namespace sw::ui {
namespace {

constexpr double kSeen = 0.002;  // less progress is not told

/// Leaves out what nobody would see, so that the main thread is woken only for what it shows.
class Thinned {
public:
    bool passes(const VersionEvent& event) {
        const bool same = event.kind == VersionEvent::Kind::Progress && event.file == m_last.file && event.what == m_last.what && event.fraction < m_last.fraction + kSeen;
        if (!same)
            m_last = event;
        return !same;
    }

private:
    VersionEvent m_last;
};

}  // namespace

VersionMaker::VersionMaker(VersionControls controls, QObject* parent) : QObject(parent), m_controls(std::move(controls)) {
    connect(&m_task, &BackgroundTask::changed, this, &VersionMaker::poll);
}

VersionMaker::~VersionMaker() = default;

bool VersionMaker::start(const VersionOrder& order, const std::vector<VersionItem>& items) {
    if (isRunning() || items.empty())
        return false;
    m_order = order;
    m_jobs.clear();
    for (const VersionItem& item : items)
        m_jobs.push_back({item});
    m_cancelled = false;
    m_mail = std::make_shared<Mail>();
    const auto work = [mail = m_mail, make = m_controls.make, order](const BackgroundTask::Progress& progress, const std::stop_token& stop) {
        Thinned thinned;
        const VersionEvents events = [&](const VersionEvent& event) {
            if (!thinned.passes(event))
                return;
            {
                const std::lock_guard lock(mail->mutex);
                mail->events.push_back(event);
            }
            progress(event.fraction);
        };
        Result<void> result = make(order, events, stop);
        const std::lock_guard lock(mail->mutex);
        mail->result = std::move(result);
    };
    m_task.start(tr("Making versions…"), work, [this] { conclude(); });
    return true;
}

void VersionMaker::cancel() {
    if (!isRunning())
        return;
    m_cancelled = true;
    m_task.cancel();
    emit changed();
}

double VersionMaker::progress() const {
    if (m_jobs.empty())
        return 0;
    const double done = std::accumulate(m_jobs.begin(), m_jobs.end(), 0.0, [](double sum, const VersionJob& job) {
        return sum + (job.state == VersionJob::State::Failed ? 1 : job.fraction);
    });
    return done / static_cast<double>(m_jobs.size());
}

int VersionMaker::count(VersionJob::State state) const {
    return static_cast<int>(std::count_if(m_jobs.begin(), m_jobs.end(), [state](const VersionJob& job) { return job.state == state; }));
}

void VersionMaker::clear() {
    if (isRunning())
        return;
    m_jobs.clear();
    emit changed();
}

VersionJob* VersionMaker::find(const std::filesystem::path& file) {
    const auto found = std::find_if(m_jobs.begin(), m_jobs.end(), [&](const VersionJob& job) { return job.item.file == file; });
    return found == m_jobs.end() ? nullptr : &*found;
}

void VersionMaker::poll() {
    std::vector<VersionEvent> events;
    if (m_mail) {
        const std::lock_guard lock(m_mail->mutex);
        events = std::exchange(m_mail->events, {});
    }
    for (const VersionEvent& event : events)
        take(event);
    emit changed();
}

void VersionMaker::take(const VersionEvent& event) {
    using State = VersionJob::State;
    VersionJob* const job = find(event.file);
    if (!job)
        return;
    job->fraction = event.fraction;
    job->what = event.what;
    job->said = QString::fromStdString(event.said);
    job->cost = event.cost;
    job->state = event.kind == VersionEvent::Kind::Done ? State::Done : event.kind == VersionEvent::Kind::Failed ? State::Failed : State::Running;
}

/// What nothing was told of has failed with all of it, or was not begun.
void VersionMaker::conclude() {
    poll();
    Result<void> result;
    {
        const std::lock_guard lock(m_mail->mutex);
        result = m_mail->result;
    }
    const bool cancelled = m_cancelled || (!result && result.error().code == ErrorCode::Cancelled);
    for (VersionJob& job : m_jobs)
        if (job.state == VersionJob::State::Waiting || job.state == VersionJob::State::Running) {
            job.state = cancelled ? VersionJob::State::Cancelled : VersionJob::State::Failed;
            job.said = cancelled || result ? QString() : errorText(result.error());
        }
    m_mail.reset();
    emit changed();
    emit ended();
}

}  // namespace sw::ui
