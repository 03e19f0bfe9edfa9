#include "core/media/film_export.h"

#include <algorithm>
#include <cmath>
#include <future>
#include <thread>

#include "core/media/audio_mixer.h"
#include "core/media/bounded_queue.h"
#include "core/media/compositor.h"
#include "core/media/movie_writer.h"
#include "core/media/segment_encoders.h"
#include "core/media/sound_encoder.h"
#include "core/media/y4m_writer.h"

namespace sw {
namespace {

constexpr std::size_t kQueuedFrames = 4;
/// Each takes about 100 MiB at 1080 × 1920.
constexpr int kMostWorkers = 8;

/// Composes frames on a thread of its own, a few ahead of who takes them.
class FrameSource {
public:
    FrameSource(Compositor& compositor, FrameRange range, std::stop_token stop)
        : m_compositor(compositor), m_range(range), m_queue(kQueuedFrames), m_stop(std::move(stop)) {
        m_thread = std::jthread([this] { run(); });
    }

    /// The next frame; nothing when composing failed or stop was requested.
    std::optional<std::shared_ptr<const Frame>> next() { return m_queue.pop(m_stop); }
    /// After next() gave nothing: why.
    [[nodiscard]] Result<void> outcome() {
        m_thread.join();
        return m_outcome;
    }
    /// After outcome(): frames that differed from the one before.
    [[nodiscard]] std::int64_t composed() const { return m_composed; }

private:
    void run() {
        FramePool pool(m_compositor.width(), m_compositor.height());
        std::shared_ptr<const Frame> before;
        for (std::int64_t i = m_range.first; i < m_range.last && !m_stop.stop_requested(); ++i) {
            if (!before || !m_compositor.sameFrame(i, i - 1)) {
                const std::shared_ptr<Frame> frame = pool.take();
                m_outcome = m_compositor.compose(i, *frame);
                if (!m_outcome)
                    break;
                before = frame;
                ++m_composed;
            }
            if (!m_queue.push(before, m_stop))
                break;
        }
        m_queue.close();
    }

    Compositor& m_compositor;
    FrameRange m_range;
    BoundedQueue<std::shared_ptr<const Frame>> m_queue;
    std::stop_token m_stop;
    Result<void> m_outcome;  ///< written by the thread, as m_composed; read after it was joined
    std::int64_t m_composed = 0;
    std::jthread m_thread;
};

/// Mixes and encodes the sound on a thread of its own.
class SoundJob {
public:
    SoundJob(const ExportRequest& request, FrameRange range, SoundEncoder& encoder, std::stop_token stop)
        : m_packets(std::async(std::launch::async,
                               [&request, range, &encoder, stop]() -> Result<std::vector<ff::PacketPtr>> {
                                   SW_TRY(const std::vector<float> samples, soundOf(request, range, stop));
                                   return encoder.encode(samples, stop);
                               })) {}
    Result<std::vector<ff::PacketPtr>> packets() { return m_packets.get(); }

private:
    std::future<Result<std::vector<ff::PacketPtr>>> m_packets;
};

/// Whole groups of pictures, up to about five seconds: long enough to cost no quality, short enough to go side by side.
Duration longestSegment(const ExportSettings& settings) {
    constexpr double kMost = 5;
    const double groups = std::max(1.0, std::floor(kMost / settings.keyframeSeconds));
    return Duration::seconds(std::min(kMost, groups * settings.keyframeSeconds));
}

void report(const ExportProgress& progress, double fraction, std::string_view what) {
    if (progress)
        progress(fraction, what);
}

int workersOf(const ExportRequest& request) {
    if (request.workers > 0)
        return request.workers;
    return std::clamp(static_cast<int>(std::thread::hardware_concurrency()), 1, kMostWorkers);
}

/// An export of many frames to one file.
class LongExport {
public:
    LongExport(const ExportRequest& request, FrameRange range, const ExportProgress& progress, std::stop_token stop)
        : m_request(request),
          m_range(range),
          m_progress(progress),
          m_forward(std::move(stop), [this] { m_stop.request_stop(); }),
          m_format(videoFormatOf(request)) {}

    Result<ExportReport> film(const std::string& container, PartFile& part) {
        SoundEncoder soundEncoder;
        SW_CHECK(soundEncoder.open(m_request.settings.audioBitrate));
        VideoEncoder like;
        SW_CHECK(like.open(m_request.settings, m_format));
        MovieWriter writer;
        SW_CHECK(writer.open(part.path(), part.name(), container, like.context(), &soundEncoder.context()));
        SoundJob sound(m_request, m_range, soundEncoder, m_stop.get_token());
        const Stopper stopper(m_stop);  // destroyed first: the sound's thread ends soon on every way out
        SW_CHECK(segments(writer, sound));
        return close(writer, part);
    }

    Result<ExportReport> raw(PartFile& part) {
        Y4mWriter writer;
        SW_CHECK(writer.open(part.path(), part.name(), m_format));
        Compositor compositor(m_request.cut, m_request.mediaFolder, m_request.captionStyle, m_format.width,
                              m_format.height);
        FrameSource source(compositor, m_range, m_stop.get_token());
        const Stopper stopper(m_stop);
        for (std::int64_t done = 0; const auto frame = source.next();) {
            SW_CHECK(writer.add(**frame));
            reportFrames(++done);
        }
        SW_CHECK(source.outcome());
        m_composed = source.composed();
        return close(writer, part);
    }

private:
    struct Stopper {
        explicit Stopper(std::stop_source& source) : stop(source) {}
        ~Stopper() { stop.request_stop(); }
        Stopper(const Stopper&) = delete;
        Stopper& operator=(const Stopper&) = delete;
        std::stop_source& stop;
    };

    void reportFrames(std::int64_t done) const {
        report(m_progress, 0.97 * static_cast<double>(done) / static_cast<double>(m_range.count()), "Rendering");
    }

    Result<void> segments(MovieWriter& writer, SoundJob& sound) {
        const std::vector<FrameRange> ranges =
            segmentsOf(*m_request.cut, m_range, longestSegment(m_request.settings));
        SegmentEncoders encoders({m_request.cut, m_request.mediaFolder, m_request.captionStyle, m_request.settings,
                                  m_format},
                                 ranges, workersOf(m_request), m_stop.get_token());
        for (std::size_t i = 0; i < ranges.size(); ++i) {
            SW_TRY(EncodedSegment segment, encoders.next([this](std::int64_t done) { reportFrames(done); }));
            if (i == 0) {
                SW_TRY(std::vector<ff::PacketPtr> packets, sound.packets());
                writer.setSound(std::move(packets));
            }
            m_composed += segment.composed;
            SW_CHECK(writer.add(std::move(segment.packets), segment.frames.first - m_range.first));
        }
        return {};
    }

    template <class Writer>
    Result<ExportReport> close(Writer& writer, PartFile& part) {
        if (m_stop.stop_requested())
            return cancelled();
        report(m_progress, 0.98, "Finishing the film");
        SW_CHECK(writer.finish());
        if (m_stop.stop_requested())
            return cancelled();
        SW_TRY(const std::uintmax_t bytes, part.putInPlace());
        return ExportReport{m_request.output,
                            m_format.width,
                            m_format.height,
                            m_range.count(),
                            m_composed,
                            Duration::frames(m_range.count(), m_format.rate),
                            bytes};
    }

    const ExportRequest& m_request;
    FrameRange m_range;
    const ExportProgress& m_progress;
    std::stop_source m_stop;
    std::stop_callback<std::function<void()>> m_forward;
    VideoFormat m_format;
    std::int64_t m_composed = 0;
};

}  // namespace

VideoFormat videoFormatOf(const ExportRequest& request) {
    const OutputSize size = outputSize(request.settings, request.cut->width, request.cut->height);
    return {size.width, size.height, request.cut->rate};
}

Result<std::vector<float>> soundOf(const ExportRequest& request, FrameRange range, const std::stop_token& stop) {
    Result<std::vector<float>> mixed =
        request.sound ? request.sound(stop) : AudioMixer(*request.cut, request.mediaFolder).mix(stop);
    if (!mixed)
        return mixed;
    const auto from = static_cast<std::size_t>(2 * sampleAt(startOfFrame(range.first, request.cut->rate), kSoundRate));
    const auto to = static_cast<std::size_t>(2 * sampleAt(startOfFrame(range.last, request.cut->rate), kSoundRate));
    mixed->resize(to, 0.0F);
    mixed->erase(mixed->begin(), mixed->begin() + static_cast<std::ptrdiff_t>(from));
    return mixed;
}

Result<ExportReport> exportFilm(const ExportRequest& request, FrameRange range, const std::string& container, PartFile& part,
                                const ExportProgress& progress, std::stop_token stop) {
    return LongExport(request, range, progress, std::move(stop)).film(container, part);
}

Result<ExportReport> exportRawFrames(const ExportRequest& request, FrameRange range, PartFile& part,
                                     const ExportProgress& progress, std::stop_token stop) {
    return LongExport(request, range, progress, std::move(stop)).raw(part);
}

}  // namespace sw
