#include "core/media/film_export.h"

#include <algorithm>
#include <future>
#include <optional>
#include <thread>

#include "core/base/json.h"
#include "core/media/audio_mixer.h"
#include "core/media/bounded_queue.h"
#include "core/media/compositor.h"
#include "core/media/film_keys.h"
#include "core/media/movie_writer.h"
#include "core/media/segment_encoders.h"
#include "core/media/segment_store.h"
#include "core/media/sound_encoder.h"
#include "core/media/y4m_writer.h"

namespace sw {
namespace {

constexpr std::size_t kQueuedFrames = 4;
/// Each takes about 100 MiB at 1080 × 1920.
constexpr int kMostWorkers = 8;
/// Of one project's segments, in bytes.
constexpr std::uintmax_t kMostKept = std::uintmax_t{2} << 30;

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

/// The sound of a film.
struct EncodedSound {
    std::vector<ff::PacketPtr> packets;
    std::optional<Loudness> loudness;  ///< of the whole mix
};

std::string noteOf(const Loudness& loudness) {
    return canonicalText({{"integrated", loudness.integratedLufs},
                          {"truePeak", loudness.truePeakDb},
                          {"shortTermMax", loudness.shortTermMaxLufs},
                          {"momentaryMax", loudness.momentaryMaxLufs}});
}

std::optional<Loudness> loudnessFrom(const std::string& note) {
    const Result<Json> json = parseJson(note, "A note");
    if (!json || !json->is_object())
        return std::nullopt;
    return Loudness{numberOr(*json, "integrated", 0), numberOr(*json, "truePeak", 0), numberOr(*json, "shortTermMax", 0),
                    numberOr(*json, "momentaryMax", 0)};
}

/// Mixes and encodes the sound on a thread of its own, or finds it in the store.
class SoundJob {
public:
    /// Without a key it is not looked for, and not kept.
    SoundJob(const ExportRequest& request, FrameRange range, SoundEncoder& encoder, const SegmentStore& store,
             std::string key, std::stop_token stop)
        : m_sound(std::async(std::launch::async, [&request, range, &encoder, &store, key, stop]() -> Result<EncodedSound> {
              if (std::optional<StoredSegment> kept = key.empty() ? std::nullopt : store.get(key))
                  return EncodedSound{std::move(kept->packets), loudnessFrom(kept->note)};
              SW_TRY(FilmSound film, openFilmSound(request, range, stop));
              EncodedSound sound{{}, film.loudness};
              SW_TRY(sound.packets, encoder.encode(film.pull, film.frames, stop));
              if (!key.empty())
                  store.put(key, sound.packets, sound.loudness ? noteOf(*sound.loudness) : "");
              return sound;
          })) {}
    Result<EncodedSound> wait() { return m_sound.get(); }

private:
    std::future<Result<EncodedSound>> m_sound;
};

/// Long enough to cost little quality (each begins with a keyframe), short enough to go side by side and to be encoded
/// anew for one changed word. Twice as short costs 8 % more bytes, twice as long saves 3 %.
Duration longestSegment(const ExportSettings& settings) {
    constexpr double kMost = 2.5;
    return Duration::seconds(std::min(kMost, settings.keyframeSeconds));
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
        const SegmentStore store(m_request.segmentFolder);
        const FilmKeys keys(m_request, like.context());
        SoundJob sound(m_request, m_range, soundEncoder, store,
                       store.keeps() && !m_request.sound ? keys.ofSound(m_range, soundEncoder.context()) : "",
                       m_stop.get_token());
        const Stopper stopper(m_stop);  // destroyed first: the sound's thread ends soon on every way out
        SW_CHECK(segments(wantedSegments(store, keys), store, writer, sound));
        SW_TRY(ExportReport report, close(writer, part));
        store.trim(kMostKept);
        return report;
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
        m_report.composed = source.composed();
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

    [[nodiscard]] std::vector<WantedSegment> wantedSegments(const SegmentStore& store, const FilmKeys& keys) const {
        std::vector<WantedSegment> wanted;
        for (const FrameRange& range : segmentsOf(*m_request.cut, m_range, longestSegment(m_request.settings)))
            wanted.push_back({range, store.keeps() ? keys.ofPictures(range) : ""});
        return wanted;
    }

    Result<void> segments(const std::vector<WantedSegment>& wanted, const SegmentStore& store, MovieWriter& writer,
                          SoundJob& sound) {
        SegmentEncoders encoders({m_request.cut, m_request.mediaFolder, m_request.captionStyle, m_request.settings,
                                  m_format},
                                 wanted, store, workersOf(m_request), m_stop.get_token());
        for (std::size_t i = 0; i < wanted.size(); ++i) {
            SW_TRY(EncodedSegment segment, encoders.next([this](std::int64_t done) { reportFrames(done); }));
            if (i == 0) {
                SW_TRY(EncodedSound made, sound.wait());
                writer.setSound(std::move(made.packets));
                m_report.loudness = made.loudness;
            }
            m_report.composed += segment.composed;
            ++(segment.stored ? m_report.storedSegments : m_report.encodedSegments);
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
        SW_TRY(m_report.bytes, part.putInPlace());
        m_report.file = m_request.output;
        m_report.width = m_format.width;
        m_report.height = m_format.height;
        m_report.frames = m_range.count();
        m_report.duration = Duration::frames(m_range.count(), m_format.rate);
        return m_report;
    }

    const ExportRequest& m_request;
    FrameRange m_range;
    const ExportProgress& m_progress;
    std::stop_source m_stop;
    std::stop_callback<std::function<void()>> m_forward;
    VideoFormat m_format;
    ExportReport m_report;
};

}  // namespace

VideoFormat videoFormatOf(const ExportRequest& request) {
    const OutputSize size = outputSize(request.settings, request.cut->width, request.cut->height);
    return {size.width, size.height, request.cut->rate};
}

Result<FilmSound> openFilmSound(const ExportRequest& request, FrameRange range, const std::stop_token& stop) {
    const auto sampleOf = [&](std::int64_t frame) { return sampleAt(startOfFrame(frame, request.cut->rate), kSoundRate); };
    const std::int64_t from = sampleOf(range.first);
    FilmSound film{{}, sampleOf(range.last) - from, {}};
    if (request.sound) {
        SW_TRY(std::vector<float> given, request.sound(stop));
        const auto samples = std::make_shared<const std::vector<float>>(std::move(given));
        film.pull = [samples, from](std::int64_t first, std::span<float> out) -> Result<void> {
            const std::size_t at = std::min(samples->size(), static_cast<std::size_t>(2 * (from + first)));
            const std::size_t count = std::min(out.size(), samples->size() - at);
            std::copy_n(samples->begin() + static_cast<std::ptrdiff_t>(at), count, out.begin());
            std::fill(out.begin() + static_cast<std::ptrdiff_t>(count), out.end(), 0.0F);
            return {};
        };
        return film;
    }
    const auto mixer = std::make_shared<AudioMixer>(*request.cut, request.mediaFolder);
    SW_TRY(film.loudness, mixer->loudness(stop));
    film.pull = [mixer, from, stop](std::int64_t first, std::span<float> out) { return mixer->render(from + first, out, stop); };
    return film;
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
