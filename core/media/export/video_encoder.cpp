#include "core/media/export/video_encoder.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <mutex>
#include <utility>

#include "core/media/export/encoder_options.h"
#include "core/media/frame/frame_layout.h"

extern "C" {
#include <libavutil/hwcontext.h>
}

namespace sw {
namespace {

void prepareProcess() {
    static std::once_flag once;
    // SVT-AV1 prints what it does, and has no other switch; 0 is only before it aborts.
    std::call_once(once, [] { ::setenv("SVT_LOG", "0", 0); });
    ff::silence();
}

int keyframeDistance(const ExportSettings& settings, FrameRate rate) {
    return std::max(1, static_cast<int>(std::lround(settings.keyframeSeconds * rate.num / rate.den)));
}

void describe(AVCodecContext& c, const ExportSettings& settings, const VideoFormat& format) {
    c.width = format.width;
    c.height = format.height;
    c.time_base = {format.rate.den, format.rate.num};
    c.framerate = {format.rate.num, format.rate.den};
    c.sample_aspect_ratio = {1, 1};
    c.gop_size = keyframeDistance(settings, format.rate);
    c.color_primaries = AVCOL_PRI_BT709;
    c.color_trc = AVCOL_TRC_BT709;
    c.colorspace = AVCOL_SPC_BT709;
    c.color_range = AVCOL_RANGE_MPEG;
    c.chroma_sample_location = AVCHROMA_LOC_LEFT;
    c.thread_count = 1;
    c.flags |= AV_CODEC_FLAG_GLOBAL_HEADER | AV_CODEC_FLAG_BITEXACT | AV_CODEC_FLAG_CLOSED_GOP;
}

void copyColours(const AVCodecContext& from, AVFrame& to) {
    to.color_primaries = from.color_primaries;
    to.color_trc = from.color_trc;
    to.colorspace = from.colorspace;
    to.color_range = from.color_range;
    to.chroma_location = from.chroma_sample_location;
}

struct Unref {
    void operator()(AVBufferRef* p) const { av_buffer_unref(&p); }
};
using BufferRef = std::unique_ptr<AVBufferRef, Unref>;

/// Gives the encoder frames in the memory of the graphics card, for which it gets `samples`. Zero or FFmpeg's error.
int useDeviceFrames(AVCodecContext& c, AVHWDeviceType type, AVPixelFormat device, AVPixelFormat samples) {
    constexpr int kFramesAtOnce = 20;
    AVBufferRef* made = nullptr;
    if (const int code = av_hwdevice_ctx_create(&made, type, nullptr, nullptr, 0); code < 0)
        return code;
    const BufferRef deviceRef(made);
    BufferRef frames(av_hwframe_ctx_alloc(made));
    if (!frames)
        return AVERROR(ENOMEM);
    auto& context = *reinterpret_cast<AVHWFramesContext*>(frames->data);
    context.format = device;
    context.sw_format = samples;
    context.width = c.width;
    context.height = c.height;
    context.initial_pool_size = kFramesAtOnce;
    if (const int code = av_hwframe_ctx_init(frames.get()); code < 0)
        return code;
    c.pix_fmt = device;
    c.hw_frames_ctx = frames.release();
    return 0;
}

/// By how many frames an encoder's order runs ahead of what is shown. FFmpeg's libx265 does not say: with B-frames that others
/// may refer to, as in all of x265's presets, they are two.
int framesLate(const AVCodecContext& c) {
    return c.codec->name == std::string("libx265") ? 2 : c.has_b_frames;
}

}  // namespace

/// SVT-AV1 (1.4) waits for ever when it is closed before it has given all that it was given, and was given anything at all.
VideoEncoder::~VideoEncoder() {
    if (!m_codec || m_isFinished || m_codec->codec->name != std::string("libsvtav1"))
        return;
    if (m_frames == 0)
        (void)add(Frame(m_codec->width, m_codec->height));
    (void)finish();
}

Result<void> VideoEncoder::open(const ExportSettings& settings, const VideoFormat& format) {
    prepareProcess();
    const std::string name = encoderNameOf(settings);
    const AVCodec* encoder = avcodec_find_encoder_by_name(name.c_str());
    if (!encoder)
        return fail(ErrorCode::MissingComponent, "There is no " + titleOf(settings.codec) + " encoder (" + name +
                                                     ") in FFmpeg's libraries. Install Debian's libavcodec59, or choose another "
                                                     "export preset.");
    const EncoderOptions wanted = encoderOptions(settings);
    m_samples = wanted.samples;
    m_codec.reset(avcodec_alloc_context3(encoder));
    AVCodecContext* c = m_codec.get();
    describe(*c, settings, format);
    c->pix_fmt = m_samples;
    if (settings.encoder == "vaapi")
        if (const int code = useDeviceFrames(*c, AV_HWDEVICE_TYPE_VAAPI, AV_PIX_FMT_VAAPI, m_samples); code < 0)
            return ff::encoderError("video", code);
    AVDictionary* options = nullptr;
    for (const auto& [option, value] : wanted.options)
        av_dict_set(&options, option.c_str(), value.c_str(), 0);
    const int code = avcodec_open2(c, encoder, &options);
    const bool leftOver = av_dict_count(options) > 0;
    av_dict_free(&options);
    if (code >= 0 && !leftOver)
        return {};
    if (code < 0)
        m_codec.reset();  // was never open
    return ff::encoderError("video", code < 0 ? code : AVERROR_OPTION_NOT_FOUND);
}

Result<ff::FramePtr> VideoEncoder::upload(ff::FramePtr frame) const {
    ff::FramePtr there(av_frame_alloc());
    int code = av_hwframe_get_buffer(m_codec->hw_frames_ctx, there.get(), 0);
    if (code >= 0)
        code = av_hwframe_transfer_data(there.get(), frame.get(), 0);
    if (code < 0)
        return ff::encoderError("video", code);
    return there;
}

template <class Sample>
Result<void> VideoEncoder::add(const BasicFrame<Sample>& frame) {
    SW_TRY(ff::FramePtr picture, frameFor(frame, m_samples));
    if (m_codec->hw_frames_ctx) {
        SW_TRY(picture, upload(std::move(picture)));
    }
    copyColours(*m_codec, *picture);
    picture->pts = m_frames++;
    if (const int code = avcodec_send_frame(m_codec.get(), picture.get()); code < 0)
        return ff::encoderError("video", code);
    return ff::drain(m_codec.get(), "video", m_packets);
}

template Result<void> VideoEncoder::add(const Frame&);
template Result<void> VideoEncoder::add(const DeepFrame&);

Result<std::vector<ff::PacketPtr>> VideoEncoder::finish() {
    avcodec_send_frame(m_codec.get(), nullptr);
    SW_CHECK(ff::drain(m_codec.get(), "video", m_packets));
    m_isFinished = true;
    // Every encoder numbers decoding times in its own way, and differently in stretches shorter than its look-ahead.
    std::int64_t dts = -framesLate(*m_codec);
    for (const ff::PacketPtr& packet : m_packets) {
        packet->dts = dts++;
        packet->duration = 1;
    }
    return std::move(m_packets);
}

}  // namespace sw
