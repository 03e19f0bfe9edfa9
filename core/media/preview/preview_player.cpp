#include "core/media/preview/preview_player.h"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <utility>

namespace sw {
namespace {

/// While playing, the clock is looked at so often: sound may come in steps, and run faster or slower than expected.
constexpr auto kLook = std::chrono::milliseconds(10);

std::int64_t strideAt(double rate) {
    return std::max<std::int64_t>(1, std::llround(std::ceil(std::abs(rate))));
}

/// The last time that a frame is due at, from `due` on and by `elapsed`. `passed` becomes how many are due before it.
Duration latestDue(const Course& course, FrameRate rate, Duration due, Duration elapsed, std::int64_t& passed) {
    passed = 0;
    while (true) {
        const Duration next = course.nextChange(due, rate, strideAt(course.rate));
        if (next > elapsed || course.hasEnded(next))
            return due;
        due = next;
        ++passed;
    }
}

}  // namespace

PreviewPlayer::PreviewPlayer(std::function<void()> wakeup, std::unique_ptr<SoundOutput> output,
                             std::shared_ptr<Clock> clock, std::shared_ptr<Clock> stopwatch)
    : m_wakeup(std::move(wakeup)),
      m_clock(std::move(clock)),
      m_stopwatch(std::move(stopwatch)),
      m_sound(std::move(output),
              [this] {
                  const std::lock_guard lock(m_mutex);
                  m_tell = true;
                  ++m_changes;
                  m_wake.notify_all();
              }),
      m_thread([this](const std::stop_token& stop) { run(stop); }) {}

PreviewPlayer::~PreviewPlayer() = default;

TimePoint PreviewPlayer::length() const {
    return TimePoint{} + (m_cut ? m_cut->duration : Duration{});
}

std::int64_t PreviewPlayer::frameOf(TimePoint time) const {
    const std::int64_t last = std::max<std::int64_t>(0, frameAt(length(), m_cut->rate) - 1);
    return std::clamp<std::int64_t>(frameAt(time, m_cut->rate), 0, last);
}

Duration PreviewPlayer::elapsed(Duration now, const PreviewSound::Heard& heard) {
    // Until the sound has taken notice of a run, nothing of it has been heard.
    const bool isAsked = heard.run == m_run;
    const bool isSilent = !PreviewSound::isHeardAt(m_course.rate);
    return m_playClock.at(now, isAsked ? heard.played : isSilent ? std::nullopt : std::optional(Duration{}));
}

TimePoint PreviewPlayer::positionAt(Duration now, const PreviewSound::Heard& heard) {
    return m_playing ? m_course.at(elapsed(now, heard)) : m_position;
}

void PreviewPlayer::start(TimePoint from, Duration now) {
    if (!m_cut || m_rate == 0)
        return;
    const FrameRate rate = m_cut->rate;
    std::optional<TimeRange> loop = m_loop;
    if (loop) {
        loop->start = startOfFrame(frameOf(loop->start), rate);
        const TimePoint shortest = loop->start + Duration::frames(1, rate);
        loop->end = std::max(std::min(nearestFrame(loop->end, rate), length()), shortest);
        if (!loop->contains(from))
            from = m_rate > 0 ? loop->start : loop->end - Duration{1};
    }
    // Backwards a frame is gone through from its end.
    if (m_rate < 0)
        from = startOfFrame(frameOf(from) + 1, rate) - Duration{1};
    m_course = {from, m_rate, loop, m_cut->duration};
    m_playClock.restart(now);
    m_playing = true;
    ++m_run;
}

void PreviewPlayer::halt(TimePoint at) {
    m_position = std::max(m_cut ? std::min(at, length()) : at, TimePoint{});
    m_playing = false;
    ++m_run;
}

void PreviewPlayer::change(const std::function<void(Duration now, TimePoint position)>& what) {
    const PreviewSound::Heard heard = m_sound.heard();
    const Duration now = m_clock->now();
    std::uint64_t run = 0;
    std::optional<Course> course;
    {
        const std::lock_guard lock(m_mutex);
        const std::uint64_t before = m_run;
        what(now, positionAt(now, heard));
        ++m_changes;
        m_wake.notify_all();
        if (m_run != before)
            run = m_run;
        if (m_playing)
            course = m_course;
    }
    if (run > 0 && course)
        m_sound.play(run, *course);
    else if (run > 0)
        m_sound.stop(run);
}

void PreviewPlayer::setCut(PreviewContent content) {
    m_sound.setCut(content.cut, content.mediaFolder);
    change([&](Duration now, TimePoint position) {
        const bool otherRate = m_cut && m_cut->rate != content.cut->rate;
        m_cut = content.cut;
        m_newContent = std::move(content);
        m_course.length = m_cut->duration;
        if (!m_playing)
            m_position = std::min(position, length());
        else if (otherRate)
            start(position, now);
    });
}

void PreviewPlayer::setSize(QSize available) {
    change([&](Duration, TimePoint) { m_newSize = available; });
}

void PreviewPlayer::play() {
    change([&](Duration now, TimePoint position) {
        if (m_playing)
            return;
        const bool atItsEnd = m_rate > 0 ? position >= length() : position <= TimePoint{};
        start(!atItsEnd ? position : m_rate > 0 ? TimePoint{} : length(), now);
    });
}

void PreviewPlayer::pause() {
    change([&](Duration, TimePoint position) {
        if (m_playing)
            halt(startOfFrame(frameOf(position), m_cut->rate));
    });
}

void PreviewPlayer::seek(TimePoint position) {
    change([&](Duration now, TimePoint) {
        const bool plays = m_playing;
        halt(position);
        if (plays)
            start(m_position, now);
    });
}

void PreviewPlayer::step(std::int64_t frames) {
    change([&](Duration, TimePoint position) {
        if (m_cut)
            halt(startOfFrame(frameOf(startOfFrame(frameOf(position) + frames, m_cut->rate)), m_cut->rate));
    });
}

void PreviewPlayer::setRate(double rate) {
    change([&](Duration now, TimePoint position) {
        m_rate = std::clamp(rate, -4.0, 4.0);
        if (m_playing && m_rate == 0)
            halt(position);
        else if (m_playing && m_rate != m_course.rate)
            start(position, now);
    });
}

void PreviewPlayer::setLoop(std::optional<TimeRange> range) {
    change([&](Duration now, TimePoint position) {
        m_loop = range;
        if (m_playing)
            start(position, now);
    });
}

TimePoint PreviewPlayer::position() {
    const PreviewSound::Heard heard = m_sound.heard();
    const Duration now = m_clock->now();
    const std::lock_guard lock(m_mutex);
    return positionAt(now, heard);
}

bool PreviewPlayer::isPlaying() const {
    const std::lock_guard lock(m_mutex);
    return m_playing;
}

PreviewFrame PreviewPlayer::frame() const {
    const std::lock_guard lock(m_mutex);
    return m_frame;
}

ClockStatus PreviewPlayer::clockStatus() const {
    const std::lock_guard lock(m_mutex);
    return {m_playing ? m_playClock.source() : ClockSource::Monotonic, m_offset};
}

std::vector<MediaProblem> PreviewPlayer::problems() const {
    std::vector<MediaProblem> problems = m_sound.problems();
    const std::lock_guard lock(m_mutex);
    problems.insert(problems.begin(), m_problems.begin(), m_problems.end());
    return problems;
}

void PreviewPlayer::run(const std::stop_token& stop) {
    m_pictures = std::make_unique<PreviewPictures>(stop);
    while (!stop.stop_requested()) {
        const std::optional<Scene> scene = look();
        if (!scene)
            wait(std::nullopt, stop);
        else if (scene->playing && scene->course.hasEnded(scene->elapsed))
            end(*scene);
        else if (scene->soundIsBack)
            resumeSound(*scene);
        else if (scene->playing)
            showMoving(*scene, stop);
        else
            showStill(*scene, stop);
    }
    m_pictures.reset();
}

/// Takes what is new; nothing when there is nothing to show yet.
std::optional<PreviewPlayer::Scene> PreviewPlayer::look() {
    const PreviewSound::Heard heard = m_sound.heard();
    const Duration now = m_clock->now();
    Scene scene;
    std::optional<PreviewContent> content;
    std::optional<QSize> size;
    bool tell = false;
    {
        const std::lock_guard lock(m_mutex);
        content = std::exchange(m_newContent, std::nullopt);
        size = std::exchange(m_newSize, std::nullopt);
        tell = std::exchange(m_tell, false);
        m_seen = m_changes;
        scene.playing = m_playing;
        scene.run = m_run;
        if (m_cut) {
            scene.elapsed = m_playing ? elapsed(now, heard) : Duration{};
            scene.course = m_course;
            scene.soundIsBack = m_playing && m_playClock.soundIsBack();
            scene.rate = m_cut->rate;
            scene.lastFrame = frameOf(length());
            scene.position = m_playing ? m_course.at(scene.elapsed) : m_position;
        }
    }
    if (tell)
        m_wakeup();
    if (content)
        m_pictures->setContent(std::move(*content));
    if (size)
        m_pictures->setSize(*size);
    if (content || size)
        ++m_look;
    if (size)
        m_quality.reset();
    if (m_pictures->size(0).isEmpty())
        return std::nullopt;
    return scene;
}

void PreviewPlayer::wait(std::optional<Duration> time, const std::stop_token& stop) {
    std::unique_lock lock(m_mutex);
    const auto isAsked = [this] { return m_changes != m_seen; };
    if (!time)
        m_wake.wait(lock, stop, isAsked);
    else
        m_wake.wait_for(
            lock, stop,
            std::min<std::chrono::duration<double>>(kLook, std::chrono::duration<double>(time->toSeconds())), isAsked);
}

void PreviewPlayer::end(const Scene& scene) {
    change([&](Duration, TimePoint) {
        if (m_run == scene.run)
            halt(scene.course.rate > 0 ? length() : TimePoint{});
    });
    m_wakeup();
}

void PreviewPlayer::resumeSound(const Scene& scene) {
    change([&](Duration now, TimePoint position) {
        if (m_run == scene.run)
            start(position, now);
    });
}

void PreviewPlayer::showStill(const Scene& scene, const std::stop_token& stop) {
    const std::int64_t number = std::clamp<std::int64_t>(frameAt(scene.position, scene.rate), 0, scene.lastFrame);
    m_ahead = {};
    if (m_shown.number == number && m_shown.look == m_look && m_shown.step == 0)
        return wait(std::nullopt, stop);
    Composed still;
    if (compose(scene, number, {}, still))
        publish(scene, std::move(still));
}

void PreviewPlayer::showMoving(const Scene& scene, const std::stop_token& stop) {
    const Course& course = scene.course;
    const auto frameDue = [&](Duration at) { return std::min(frameAt(course.at(at), scene.rate), scene.lastFrame); };
    Composed next;
    if (m_shown.run != scene.run || m_shown.look != m_look) {
        m_ahead = {};
        m_dropped = m_shown.run == scene.run ? m_dropped : 0;
        if (compose(scene, frameDue(scene.elapsed), scene.elapsed, next))
            publish(scene, std::move(next));
        return;
    }
    const Duration due = course.nextChange(m_shown.at, scene.rate, strideAt(course.rate));
    std::int64_t passed = 0;
    if (m_ahead.run != scene.run || m_ahead.look != m_look) {
        if (course.hasEnded(due))
            return wait(due - scene.elapsed, stop);
        const Duration at = latestDue(course, scene.rate, due, scene.elapsed + m_cost, passed);
        compose(scene, frameDue(at), at, m_ahead);
        return;
    }
    if (scene.elapsed < m_ahead.at)
        return wait(m_ahead.at - scene.elapsed, stop);
    latestDue(course, scene.rate, due, m_ahead.at, passed);
    m_dropped += passed;
    const Duration at = latestDue(course, scene.rate, m_ahead.at, scene.elapsed, passed);
    m_dropped += passed;
    next = std::exchange(m_ahead, {});
    if (passed == 0 || compose(scene, frameDue(at), at, next))
        publish(scene, std::move(next));
}

/// False when it was cancelled.
bool PreviewPlayer::compose(const Scene& scene, std::int64_t number, Duration at, Composed& out) {
    const std::size_t step = scene.playing ? m_quality.step() : 0;
    out = {m_shown.image, number, m_look, scene.run, step, at};
    const bool isAlike = !m_shown.image.isNull() && m_shown.look == m_look && m_shown.step == step &&
                         (m_shown.number == number || m_pictures->sameFrame(m_shown.number, number));
    if (isAlike)
        return true;
    const Duration began = m_stopwatch->now();
    QImage& image = m_images[m_nextImage++ % m_images.size()];
    const Result<void> composed = m_pictures->compose(number, step, image);
    if (!composed && composed.error().code == ErrorCode::Cancelled)
        return false;
    if (composed)
        out.image = image;
    m_failed = composed ? std::nullopt : std::optional(composed.error());
    const Duration took = m_stopwatch->now() - began;
    if (scene.playing && m_shown.run == scene.run) {
        const Duration frame = Duration::frames(strideAt(scene.course.rate), scene.rate);
        m_quality.add(took, Duration::seconds(frame.toSeconds() / std::abs(scene.course.rate)));
        m_cost = m_cost + (took - m_cost) / 4;
    }
    return true;
}

void PreviewPlayer::publish(const Scene& scene, Composed composed) {
    const PreviewSound::Heard heard = m_sound.heard();
    const Duration now = m_clock->now();
    std::vector<MediaProblem> problems = m_pictures->problems();
    if (m_failed)
        problems.push_back({"film", *m_failed});
    m_shown = std::move(composed);
    {
        const std::lock_guard lock(m_mutex);
        if (m_playing && m_run == scene.run)
            m_offset = elapsed(now, heard) - m_shown.at;
        m_frame = {m_shown.image,
                   startOfFrame(m_shown.number, scene.rate),
                   m_shown.number,
                   {m_shown.image.width(), m_shown.image.height(), m_shown.step > 0, m_dropped}};
        m_problems = std::move(problems);
    }
    m_wakeup();
}

}  // namespace sw
