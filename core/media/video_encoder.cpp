#include "core/media/video_encoder.h"

#include <algorithm>
#include <cmath>
#include <utility>

extern "C" {
#include <libavutil/cpu.h>
}

namespace sw {
namespace {

int keyframeDistance(const ExportSettings& settings, FrameRate rate) {
    return std::max(1, static_cast<int>(std::lround(settings.keyframeSeconds * rate.num / rate.den)));
}

/// x264's AVX-512 code for macroblock trees (build 164) reads memory that nobody has written, so that the same frames give
/// other bytes now and then. Its AVX2 code does not, and is about as fast.
std::string x264Parameters(const ExportSettings& settings) {
    const bool hasAvx512 = (av_get_cpu_flags() & AV_CPU_FLAG_AVX512) != 0;
    return "subme=" + std::to_string(settings.subpixelRefinement) + (hasAvx512 ? ":asm=avx2" : "");
}

/// `frame` as FFmpeg wants it. Holds no samples of its own.
ff::FramePtr wrap(const Frame& frame, const AVCodecContext& codec) {
    ff::FramePtr wrapped(av_frame_alloc());
    wrapped->format = codec.pix_fmt;
    wrapped->width = codec.width;
    wrapped->height = codec.height;
    wrapped->color_primaries = codec.color_primaries;
    wrapped->color_trc = codec.color_trc;
    wrapped->colorspace = codec.colorspace;
    wrapped->color_range = codec.color_range;
    wrapped->chroma_location = codec.chroma_sample_location;
    const Plane* planes[] = {&frame.y, &frame.u, &frame.v};
    for (int i = 0; i < 3; ++i) {
        // FFmpeg's interface has no const; libx264 copies the samples.
        wrapped->data[i] = const_cast<std::uint8_t*>(planes[i]->row(0));
        wrapped->linesize[i] = static_cast<int>(planes[i]->stride());
    }
    // A frame without a buffer would be copied once more.
    const std::size_t size =
        static_cast<std::size_t>(wrapped->linesize[0]) * static_cast<std::size_t>(wrapped->height);
    wrapped->buf[0] = av_buffer_create(
        wrapped->data[0], size, [](void*, std::uint8_t*) {}, nullptr, AV_BUFFER_FLAG_READONLY);
    return wrapped;
}

}  // namespace

Result<void> VideoEncoder::open(const ExportSettings& settings, const VideoFormat& format) {
    ff::silence();
    const AVCodec* x264 = avcodec_find_encoder_by_name("libx264");
    if (!x264)
        return fail(ErrorCode::MissingComponent,
                    "There is no H.264 encoder (libx264) in FFmpeg's libraries. Install Debian's libavcodec59.");
    m_codec.reset(avcodec_alloc_context3(x264));
    AVCodecContext* c = m_codec.get();
    c->width = format.width;
    c->height = format.height;
    c->pix_fmt = AV_PIX_FMT_YUV420P;
    c->time_base = {format.rate.den, format.rate.num};
    c->framerate = {format.rate.num, format.rate.den};
    c->sample_aspect_ratio = {1, 1};
    c->gop_size = keyframeDistance(settings, format.rate);
    c->color_primaries = AVCOL_PRI_BT709;
    c->color_trc = AVCOL_TRC_BT709;
    c->colorspace = AVCOL_SPC_BT709;
    c->color_range = AVCOL_RANGE_MPEG;
    c->chroma_sample_location = AVCHROMA_LOC_LEFT;
    c->thread_count = 1;
    c->flags |= AV_CODEC_FLAG_GLOBAL_HEADER | AV_CODEC_FLAG_BITEXACT | AV_CODEC_FLAG_CLOSED_GOP;
    AVDictionary* options = nullptr;
    av_dict_set(&options, "preset", settings.x264Preset.c_str(), 0);
    if (!settings.x264Tune.empty())
        av_dict_set(&options, "tune", settings.x264Tune.c_str(), 0);
    av_dict_set(&options, "profile", "high", 0);
    av_dict_set(&options, "crf", std::to_string(settings.crf).c_str(), 0);
    av_dict_set(&options, "x264-params", x264Parameters(settings).c_str(), 0);
    const int code = avcodec_open2(c, x264, &options);
    const bool leftOver = av_dict_count(options) > 0;
    av_dict_free(&options);
    if (code < 0 || leftOver)
        return ff::encoderError("video", code < 0 ? code : AVERROR_OPTION_NOT_FOUND);
    return {};
}

Result<void> VideoEncoder::drain() {
    const std::size_t before = m_packets.size();
    SW_CHECK(ff::drain(m_codec.get(), "video", m_packets));
    for (std::size_t i = before; i < m_packets.size(); ++i)
        m_packets[i]->duration = 1;
    return {};
}

Result<void> VideoEncoder::add(const Frame& frame) {
    const ff::FramePtr wrapped = wrap(frame, *m_codec);
    if (!wrapped->buf[0])
        return ff::encoderError("video", AVERROR(ENOMEM));
    wrapped->pts = m_frames++;
    if (const int code = avcodec_send_frame(m_codec.get(), wrapped.get()); code < 0)
        return ff::encoderError("video", code);
    return drain();
}

Result<std::vector<ff::PacketPtr>> VideoEncoder::finish() {
    avcodec_send_frame(m_codec.get(), nullptr);
    SW_CHECK(drain());
    return std::move(m_packets);
}

}  // namespace sw
