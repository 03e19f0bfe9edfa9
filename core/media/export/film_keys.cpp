#include "core/media/export/film_keys.h"

#include "core/base/build_id.h"
#include "core/media/caption/caption_layout.h"
#include "core/media/scene/film_look.h"

extern "C" {
#include <libavutil/cpu.h>
}

namespace sw {
namespace {

/// What an encoder is, and what a container has to know of its stream.
void add(Hasher& hasher, const AVCodecContext& codec) {
    hasher.addField(buildId()).addField(codec.codec->name);
    hasher.addField({reinterpret_cast<const char*>(codec.extradata), static_cast<std::size_t>(codec.extradata_size)});
    look::add(hasher, std::int64_t{avcodec_version()});
    // Encoders may give other bytes on other processors (x264 with AVX-512).
    look::add(hasher, std::int64_t{av_get_cpu_flags()});
    look::add(hasher, codec.bit_rate);
}

/// What the pictures depend on; how the sound is encoded is in its encoder's context.
void add(Hasher& hasher, const ExportSettings& settings) {
    const auto& [name, title, containers, codec, bits, encoderPreset, profile, crf, tune, subpixelRefinement, keyframeSeconds,
                 soundCodec, audioBitrate, scale, mostWidth, mostFramesPerSecond, quality, maxMegabytes, encoder] = settings;
    for (const std::string& text : {encoderPreset, profile, tune, encoder})
        hasher.addField(text);
    for (const double value : {crf, keyframeSeconds, scale})
        look::add(hasher, value);
    look::add(hasher, codec);
    for (const int value : {bits, subpixelRefinement, mostWidth})
        look::add(hasher, std::int64_t{value});
}

std::string videoKey(const ExportRequest& request, const AVCodecContext& video) {
    const Cut& cut = *request.cut;
    Hasher hasher;
    add(hasher, video);
    add(hasher, request.settings);
    hasher.addField(request.captionStyle.digest).addField(cut.language).addField(cut.accentColour);
    if (!cut.captions.empty())
        hasher.addField(CaptionTypesetter(cut, request.captionStyle).fontDigest());
    for (const std::int64_t value : {std::int64_t{video.width}, std::int64_t{video.height}, std::int64_t{cut.width},
                                     std::int64_t{cut.height}, std::int64_t{cut.rate.num}, std::int64_t{cut.rate.den}})
        look::add(hasher, value);
    look::add(hasher, cut.grade);
    for (const double value : {cut.safe.left, cut.safe.top, cut.safe.right, cut.safe.bottom, cut.captionBox.x, cut.captionBox.y,
                               cut.captionBox.width, cut.captionBox.height})
        look::add(hasher, value);
    return hasher.hex();
}

}  // namespace

FilmKeys::FilmKeys(const ExportRequest& request, const AVCodecContext& video)
    : m_compositor(request.cut, request.mediaFolder, request.captionStyle, video.width, video.height),
      m_video(videoKey(request, video)) {}

std::string FilmKeys::ofPictures(FrameRange range) const {
    Hasher hasher;
    hasher.addField("pictures").addField(m_video);
    for (std::int64_t frame = range.first; frame < range.last; ++frame)
        m_compositor.addLook(frame, hasher);
    return hasher.hex();
}

std::string soundKeyOf(const Cut& cut, FrameRange range, const AVCodecContext& audio) {
    Hasher hasher;
    hasher.addField("sound");
    add(hasher, audio);
    for (const std::int64_t value : {cut.duration.flicks, startOfFrame(range.first, cut.rate).flicks, startOfFrame(range.last, cut.rate).flicks})
        look::add(hasher, value);
    for (const CutSound& sound : cut.sounds)
        look::add(hasher, sound);
    return hasher.hex();
}

}  // namespace sw
