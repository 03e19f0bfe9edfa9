#include "core/media/export/film_export.h"

#include <QTemporaryDir>
#include <algorithm>
#include <cstdio>
#include <optional>
#include <thread>

#include "core/media/export/film_keys.h"
#include "core/media/export/frame_source.h"
#include "core/media/export/movie_writer.h"
#include "core/media/export/segment_encoders.h"
#include "core/media/export/segment_store.h"
#include "core/media/export/sound_encoder.h"
#include "core/media/export/encoded_sound.h"
#include "core/media/export/y4m_writer.h"
#include "core/media/scene/compositor.h"
#include "core/media/sound/audio_mixer.h"

namespace sw {
namespace {

/// Each takes about 150 MiB at 1080 × 1920.
constexpr int kMostWorkers = 8;
/// Hardware encodes few films at once.
constexpr int kHardwareSessions = 2;
constexpr int kMostPasses = 6;
/// Of one project's segments, in bytes.
constexpr std::uintmax_t kMostKept = std::uintmax_t{2} << 30;

SoundCodec soundCodecOf(const ExportSettings& settings) {
    if (settings.soundCodec == "opus")
        return SoundCodec::Opus;
    return settings.soundCodec == "pcm" ? SoundCodec::Pcm24 : SoundCodec::Aac;
}

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
    if (request.settings.encoder != "software")
        return kHardwareSessions;
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
        SW_CHECK(soundEncoder.open(soundCodecOf(m_request.settings), m_request.settings.audioBitrate));
        SW_TRY(const auto store, openStore());
        EncodedSound sound(m_request, m_range, soundEncoder, *store, soundKey(*store, soundEncoder.context()), m_stop.get_token());
        if (m_request.settings.maxMegabytes > 0)
            SW_CHECK(fitSize(*store, sound));
        VideoEncoder like;
        SW_CHECK(like.open(m_request.settings, m_format));
        MovieWriter writer;
        SW_CHECK(writer.open(part.path(), part.name(), container, like.context(), &soundEncoder.context()));
        writer.setSound([&sound] { return sound.next(); });
        SW_CHECK(segments(wantedSegments(*store, like.context()), *store, writer));
        SW_TRY(ExportReport report, close(writer, part));
        report.loudness = sound.loudness();
        store->trim(kMostKept);
        return report;
    }

    Result<ExportReport> raw(PartFile& part) {
        Y4mWriter writer;
        SW_CHECK(writer.open(part.path(), part.name(), m_format));
        Compositor compositor(m_request.cut, m_request.mediaFolder, m_request.captionStyle, m_format.width,
                              m_format.height, {MissingMedia::Fail, m_stop.get_token()});
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

    /// A film of limited size is encoded several times, the second time and later ones in the last third.
    void reportFrames(std::int64_t done) const {
        const double part = static_cast<double>(done) / static_cast<double>(m_range.count());
        const bool limited = m_request.settings.maxMegabytes > 0;
        const double from = limited && m_pass > 0 ? 0.65 : 0;
        const double to = limited && m_pass == 0 ? 0.65 : 0.97;
        report(m_progress, from + (to - from) * part, "Rendering");
    }

    /// Where segments are kept; for a film of limited size at least until it is written, since it takes several rounds.
    Result<std::shared_ptr<const SegmentStore>> openStore() {
        if (!m_request.segmentFolder.empty() || m_request.settings.maxMegabytes <= 0)
            return std::make_shared<const SegmentStore>(m_request.segmentFolder);
        m_temporary.emplace();
        if (!m_temporary->isValid())
            return fail(ErrorCode::Io, "There is no room for temporary files: " + m_temporary->errorString().toStdString() +
                                           ". Free some, or choose a preset without a largest size.");
        return std::make_shared<const SegmentStore>(m_temporary->path().toStdString());
    }

    [[nodiscard]] std::string soundKey(const SegmentStore& store, const AVCodecContext& audio) const {
        return store.keeps() && !m_request.sound ? soundKeyOf(*m_request.cut, m_range, audio) : "";
    }

    [[nodiscard]] std::vector<WantedSegment> wantedSegments(const SegmentStore& store, const AVCodecContext& video) const {
        std::vector<WantedSegment> wanted;
        std::optional<FilmKeys> keys;
        if (store.keeps())
            keys.emplace(m_request, video);
        for (const FrameRange& range : segmentsOf(*m_request.cut, m_range, longestSegment(m_request.settings)))
            wanted.push_back({range, keys ? keys->ofPictures(range) : ""});
        return wanted;
    }

    /// Calls `use` with all segments in the order of time.
    template <class Use>
    Result<void> eachSegment(const std::vector<WantedSegment>& wanted, const SegmentStore& store, Use use) {
        SegmentEncoders encoders({m_request.cut, m_request.mediaFolder, m_request.captionStyle, m_request.settings,
                                  m_format},
                                 wanted, store, workersOf(m_request), m_stop.get_token());
        for (std::size_t i = 0; i < wanted.size(); ++i) {
            SW_TRY(EncodedSegment segment, encoders.next([this](std::int64_t done) { reportFrames(done); }));
            m_report.composed += segment.composed;
            SW_CHECK(use(std::move(segment)));
        }
        return {};
    }

    /// Encodes with a higher rate factor until the film is small enough. What fits lies in the store then.
    Result<void> fitSize(const SegmentStore& store, EncodedSound& sound) {
        const auto most = static_cast<std::uintmax_t>(m_request.settings.maxMegabytes * 1e6);
        SW_TRY(const std::uintmax_t soundBytes, sound.bytes());
        // An index of 16 bytes a frame, and the head.
        const std::uintmax_t rest = soundBytes + static_cast<std::uintmax_t>(16 * m_range.count()) + 20'000;
        for (m_pass = 0; m_pass < kMostPasses; ++m_pass) {
            VideoEncoder like;
            SW_CHECK(like.open(m_request.settings, m_format));
            std::uintmax_t bytes = 0;
            SW_CHECK(eachSegment(wantedSegments(store, like.context()), store, [&](const EncodedSegment& segment) -> Result<void> {
                m_report.encodedSegments += segment.stored ? 0 : 1;
                for (const ff::PacketPtr& packet : segment.packets)
                    bytes += static_cast<std::uintmax_t>(packet->size);
                return {};
            }));
            if (bytes + rest <= most)
                return {};
            const double crf = most > rest ? crfForSize(m_request.settings.crf, bytes, most - rest, m_request.settings.codec)
                                           : m_request.settings.crf;
            if (crf <= m_request.settings.crf)
                break;
            m_request.settings.crf = crf;
        }
        char text[200];
        std::snprintf(text, sizeof text, "The film cannot be made as small as %g MB at %d x %d. Export a shorter part, or choose a "
                      "preset with a smaller picture.", m_request.settings.maxMegabytes, m_format.width, m_format.height);
        return fail(ErrorCode::InvalidInput, text);
    }

    Result<void> segments(const std::vector<WantedSegment>& wanted, const SegmentStore& store, MovieWriter& writer) {
        return eachSegment(wanted, store, [&](EncodedSegment segment) -> Result<void> {
            m_report.encodedSegments += segment.stored ? 0 : 1;
            // What an earlier pass of a film of limited size has encoded is in the store, too, but not from before.
            m_report.storedSegments = static_cast<int>(wanted.size()) - std::min(m_report.encodedSegments, static_cast<int>(wanted.size()));
            return writer.add(std::move(segment.packets), segment.frames.first - m_range.first);
        });
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

    ExportRequest m_request;
    FrameRange m_range;
    const ExportProgress& m_progress;
    std::stop_source m_stop;
    std::stop_callback<std::function<void()>> m_forward;
    VideoFormat m_format;
    std::optional<QTemporaryDir> m_temporary;
    int m_pass = 0;
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
