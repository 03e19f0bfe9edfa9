#include "core/media/preview/preview_mix.h"

#include <algorithm>
#include <map>

#include "core/media/sound/sound_source.h"

namespace sw {
namespace {

/// The cut without what is not heard.
Cut heardOf(const Cut& cut) {
    Cut heard;
    heard.duration = cut.duration;
    heard.sounds = cut.sounds;
    return heard;
}

void note(std::vector<MediaProblem>& problems, const std::string& origin, const Error& error) {
    if (std::none_of(problems.begin(), problems.end(), [&](const MediaProblem& p) { return p.origin == origin; }))
        problems.push_back(
            {origin, {error.code, "The sound of " + origin + " cannot be played. " + error.message, error.detail}});
}

}  // namespace

MixPreparation::MixPreparation(std::function<void()> changed)
    : m_changed(std::move(changed)), m_thread([this](const std::stop_token& stop) { run(stop); }) {}

MixPreparation::~MixPreparation() {
    m_thread.request_stop();
    const std::lock_guard lock(m_mutex);
    m_job.request_stop();
}

void MixPreparation::prepare(const std::shared_ptr<const Cut>& cut, const std::filesystem::path& folder) {
    Task task{heardOf(*cut), folder};
    const std::lock_guard lock(m_mutex);
    // What was missing may have come.
    if (task == m_latest && m_problems.empty())
        return;
    m_latest = task;
    m_next = std::move(task);
    m_done = false;
    m_job.request_stop();
    m_job = std::stop_source();
    m_wake.notify_all();
}

PreviewMix MixPreparation::mix() const {
    const std::lock_guard lock(m_mutex);
    return m_mix;
}

bool MixPreparation::isFinal() const {
    const std::lock_guard lock(m_mutex);
    return m_done;
}

std::vector<MediaProblem> MixPreparation::problems() const {
    const std::lock_guard lock(m_mutex);
    return m_problems;
}

void MixPreparation::run(const std::stop_token& stop) {
    while (true) {
        Task task;
        std::stop_token job;
        {
            std::unique_lock lock(m_mutex);
            if (!m_wake.wait(lock, stop, [this] { return m_next.has_value(); }))
                return;
            task = std::move(*m_next);
            m_next.reset();
            job = m_job.get_token();
        }
        (void)make(std::move(task), job);  // cancelled: there is a newer task, or no more
    }
}

std::vector<MediaProblem> MixPreparation::leaveOutBroken(Task& task, const std::stop_token& stop) const {
    std::vector<MediaProblem> problems;
    std::map<std::string, std::optional<Error>> known;
    for (CutSound& sound : task.cut.sounds) {
        if (sound.muted)
            continue;
        const std::string name = sound.media.fileName();
        if (!known.contains(name)) {
            const auto opened = SoundSource::open(task.folder / name, 1, stop);
            known[name] = opened ? std::nullopt : std::optional(opened.error());
        }
        if (known[name]) {
            note(problems, sound.origin, *known[name]);
            sound.muted = true;
        }
    }
    return problems;
}

Result<void> MixPreparation::make(Task task, const std::stop_token& stop) {
    std::vector<MediaProblem> problems = leaveOutBroken(task, stop);
    auto mixer = std::make_shared<AudioMixer>(task.cut, task.folder);
    const auto failed = [&](const Error& error) -> Result<void> {
        if (error.code == ErrorCode::Cancelled)
            return tl::unexpected(error);
        problems.push_back({"film", error});
        return give({nullptr, nullptr, true}, problems, stop);
    };
    if (const Result<void> opened = mixer->open(stop); !opened)
        return failed(opened.error());
    float last = 1;
    {
        const std::lock_guard lock(m_mutex);
        last = m_lastGain;
    }
    SW_CHECK(give({mixer, std::make_shared<const GainCurve>(GainCurve{48, {last}}), false}, problems, stop));
    Result<Mastering> mastering = mixer->measure(stop);
    if (!mastering)
        return failed(mastering.error());
    return give({mixer, std::make_shared<const GainCurve>(std::move(mastering->gain)), true}, std::move(problems),
                stop);
}

Result<void> MixPreparation::give(PreviewMix mix, std::vector<MediaProblem> problems, const std::stop_token& stop) {
    {
        const std::lock_guard lock(m_mutex);
        if (stop.stop_requested())
            return cancelled();
        m_done = mix.final;
        if (mix.final && mix.gain)  // without what the limiter takes at times
            m_lastGain = *std::max_element(mix.gain->points.begin(), mix.gain->points.end());
        m_mix = std::move(mix);
        m_problems = std::move(problems);
    }
    m_changed();
    return {};
}

}  // namespace sw
