#include "core/media/preview/preview_sound.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <utility>

namespace sw {
namespace {

constexpr auto kLook = std::chrono::milliseconds(10);
constexpr std::int64_t kBlock = SoundMeter::kBlock;
/// At double speed each frame is made of seven: a half-band low-pass, flat to 10 kHz.
constexpr std::array<float, 7> kHalf = {-1.0F / 32, 0, 9.0F / 32, 0.5F, 9.0F / 32, 0, -1.0F / 32};
constexpr std::int64_t kReach = 3;

using Block = std::array<float, static_cast<std::size_t>(2 * kBlock)>;

}  // namespace

PreviewSound::PreviewSound(std::unique_ptr<SoundOutput> output, std::function<void()> changed)
    : m_mixes(std::move(changed)),
      m_output(std::move(output)),
      m_thread([this](const std::stop_token& stop) { run(stop); }) {}

PreviewSound::~PreviewSound() = default;

void PreviewSound::setCut(const std::shared_ptr<const Cut>& cut, const std::filesystem::path& folder) {
    m_mixes.prepare(cut, folder);
}

void PreviewSound::ask(Run wanted) {
    const std::lock_guard lock(m_mutex);
    if (wanted.number <= m_latest)
        return;
    m_latest = wanted.number;
    m_silent = !wanted.course;
    m_next = std::move(wanted);
    m_wake.notify_all();
}

void PreviewSound::play(std::uint64_t run, const Course& course) {
    ask({run, isHeardAt(course.rate) ? std::optional(course) : std::nullopt});
}

void PreviewSound::stop(std::uint64_t run) {
    ask({run, std::nullopt});
}

PreviewSound::Heard PreviewSound::heard() {
    std::shared_ptr<SoundStream> stream;  // stays empty until the run has begun
    std::int64_t first = 0;
    Heard heard;
    {
        const std::lock_guard lock(m_mutex);
        heard.run = m_latest;
        if (m_silent)
            return heard;
        if (m_run == m_latest) {
            stream = m_stream;
            first = m_first;
        }
    }
    if (const std::optional<std::int64_t> frames = m_output->heard())
        heard.played =
            Duration::samples(stream ? std::max<std::int64_t>(0, stream->indexOf(*frames) - first) : 0, kSoundRate);
    return heard;
}

SoundLevels PreviewSound::levels() {
    const std::optional<std::int64_t> frames = m_output->heard();
    const std::lock_guard lock(m_mutex);
    if (!m_stream || !frames)
        return {};
    return m_meter.at(m_stream->indexOf(*frames));
}

void PreviewSound::run(const std::stop_token& stop) {
    while (true) {
        std::optional<Run> next;
        {
            std::unique_lock lock(m_mutex);
            const auto asked = [this] { return m_next.has_value(); };
            if (m_stream)
                m_wake.wait_for(lock, stop, kLook, asked);
            else
                m_wake.wait(lock, stop, asked);
            next = std::exchange(m_next, std::nullopt);
        }
        if (stop.stop_requested())
            break;
        if (next)
            begin(*next, stop);
        if (m_stream)
            mixAhead(*m_stream, stop);
    }
    m_output->stop();
}

/// Only this thread changes m_stream, so it reads it without the lock.
void PreviewSound::begin(const Run& wanted, const std::stop_token& stop) {
    if (!wanted.course) {
        if (m_stream)
            m_output->stop();
        const std::lock_guard lock(m_mutex);
        m_run = wanted.number;
        m_stream.reset();
        return;
    }
    m_course = *wanted.course;
    m_done = 0;
    const bool goesOn = m_stream != nullptr;
    const std::shared_ptr<SoundStream> stream = goesOn ? m_stream : std::make_shared<SoundStream>(kSoundRate);
    stream->discard();
    {
        const std::lock_guard lock(m_mutex);
        m_meter.restart(stream->written());
        if (goesOn) {
            m_run = wanted.number;
            m_first = stream->written();
            return;
        }
    }
    mixAhead(*stream, stop);
    m_output->start(stream);
    const std::lock_guard lock(m_mutex);
    m_run = wanted.number;
    m_first = 0;
    m_stream = stream;
}

void PreviewSound::mixAhead(SoundStream& stream, const std::stop_token& stop) {
    while (stream.waiting() < kAhead && stream.room() >= kBlock && !stop.stop_requested())
        mixBlock(stream, stop);
}

/// A new mix takes over from the last within a block.
void PreviewSound::mixBlock(SoundStream& stream, const std::stop_token& stop) {
    const PreviewMix mix = m_mixes.mix();
    Block block;
    render(mix, m_done, block, stop);
    if (mix.gain != m_mix.gain && m_done > 0) {
        Block before;
        render(m_mix, m_done, before, stop);
        for (std::size_t i = 0; i < block.size(); ++i) {
            const float part = static_cast<float>(i / 2) / static_cast<float>(kBlock);
            block[i] = before[i] + (block[i] - before[i]) * part;
        }
    }
    m_mix = mix;
    m_done += kBlock;
    {
        const std::lock_guard lock(m_mutex);
        m_meter.add(block);
    }
    stream.write(block);
}

void PreviewSound::render(const PreviewMix& mix, std::int64_t from, std::span<float> out,
                          const std::stop_token& stop) const {
    const auto step = static_cast<std::int64_t>(m_course.rate);
    const std::int64_t start = sampleAt(m_course.from, kSoundRate);
    const bool loops = m_course.isLooping();
    const std::int64_t loopStart = loops ? sampleAt(m_course.loop->start, kSoundRate) : 0;
    const std::int64_t loopEnd = loops ? sampleAt(m_course.loop->end, kSoundRate) : 0;
    const std::int64_t count = std::ssize(out) / 2;
    for (std::int64_t done = 0; done < count;) {
        std::int64_t film = start + (from + done) * step;
        std::int64_t length = count - done;
        if (loops) {
            if (film >= loopEnd)
                film = loopStart + (film - loopEnd) % (loopEnd - loopStart);
            length = std::min(length, (loopEnd - film + step - 1) / step);
        }
        renderFilm(mix, film, out.subspan(static_cast<std::size_t>(2 * done), static_cast<std::size_t>(2 * length)),
                   stop);
        done += length;
    }
}

void PreviewSound::renderFilm(const PreviewMix& mix, std::int64_t film, std::span<float> out,
                              const std::stop_token& stop) const {
    // What cannot be read now is silent; it was there when it was opened.
    const auto pull = [&](std::int64_t first, std::span<float> samples) {
        if (!mix.mixer || !mix.mixer->renderWith(*mix.gain, first, samples, stop))
            std::fill(samples.begin(), samples.end(), 0.0F);
    };
    if (m_course.rate == 1)
        return pull(film, out);
    std::vector<float> twice(2 * out.size() + static_cast<std::size_t>(4 * kReach));
    pull(film - kReach, twice);
    for (std::size_t i = 0; i < out.size(); ++i) {
        const std::size_t at = i / 2 * 4 + i % 2;
        float sum = 0;
        for (std::size_t tap = 0; tap < kHalf.size(); ++tap)
            sum += kHalf[tap] * twice[at + 2 * tap];
        out[i] = sum;
    }
}

}  // namespace sw
