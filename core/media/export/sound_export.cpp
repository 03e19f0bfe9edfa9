#include "core/media/export/sound_export.h"

#include <algorithm>
#include <vector>

#include "core/media/export/film_export.h"
#include "core/media/export/movie_writer.h"
#include "core/media/export/sound_encoder.h"
#include "core/media/sound/sound_file.h"
#include "core/media/sound/wav_file.h"

namespace sw {
namespace {

Result<void> writeWav(const FilmSound& sound, const PartFile& part, const std::stop_token& stop) {
    constexpr std::int64_t kBlock = kSoundRate;
    WavWriter writer;
    SW_CHECK(writer.open(part.path(), part.name(), 2, sound.frames));
    std::vector<float> block;
    for (std::int64_t first = 0; first < sound.frames; first += kBlock) {
        if (stop.stop_requested())
            return cancelled();
        block.resize(static_cast<std::size_t>(2 * std::min(kBlock, sound.frames - first)));
        SW_CHECK(sound.pull(first, block));
        SW_CHECK(writer.add(block));
    }
    return writer.finish();
}

Result<void> writeM4a(const ExportSettings& settings, const FilmSound& sound, const PartFile& part, const std::stop_token& stop) {
    SoundEncoder encoder;
    SW_CHECK(encoder.open(settings.audioBitrate));
    MovieWriter writer;
    SW_CHECK(writer.openSound(part.path(), part.name(), encoder.context()));
    SW_CHECK(encoder.encode(sound.pull, sound.frames, [&writer](const ff::PacketPtr& packet) { return writer.addSound(*packet); }, stop));
    return writer.finish();
}

}  // namespace

Result<ExportReport> exportSound(const ExportRequest& request, FrameRange range, const std::stop_token& stop) {
    SW_TRY(const FilmSound sound, openFilmSound(request, range, stop));
    PartFile part(request.output);
    SW_CHECK(part.open());
    SW_CHECK(endingOf(request.output) == "wav" ? writeWav(sound, part, stop) : writeM4a(request.settings, sound, part, stop));
    if (stop.stop_requested())
        return cancelled();
    ExportReport report;
    report.file = request.output;
    report.duration = Duration::frames(range.count(), request.cut->rate);
    report.loudness = sound.loudness;
    SW_TRY(report.bytes, part.putInPlace());
    return report;
}

}  // namespace sw
