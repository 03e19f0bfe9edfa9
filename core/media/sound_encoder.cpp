#include "core/media/sound_encoder.h"

#include <algorithm>

#include "core/media/sound_file.h"

extern "C" {
#include <libavutil/channel_layout.h>
#include <libavutil/opt.h>
}

namespace sw {
namespace {

Result<void> send(AVCodecContext* codec, const float* samples, int count, std::int64_t at) {
    const ff::FramePtr frame(av_frame_alloc());
    frame->format = AV_SAMPLE_FMT_FLTP;
    av_channel_layout_default(&frame->ch_layout, 2);
    frame->sample_rate = kSoundRate;
    frame->nb_samples = count;
    frame->pts = at;
    if (const int code = av_frame_get_buffer(frame.get(), 0); code < 0)
        return ff::encoderError("sound", code);
    auto* left = reinterpret_cast<float*>(frame->data[0]);
    auto* right = reinterpret_cast<float*>(frame->data[1]);
    for (int i = 0; i < count; ++i) {
        left[i] = samples[2 * i];
        right[i] = samples[2 * i + 1];
    }
    if (const int code = avcodec_send_frame(codec, frame.get()); code < 0)
        return ff::encoderError("sound", code);
    return {};
}

}  // namespace

Result<void> SoundEncoder::open(int bitrate) {
    ff::silence();
    const AVCodec* aac = avcodec_find_encoder(AV_CODEC_ID_AAC);
    m_codec.reset(aac ? avcodec_alloc_context3(aac) : nullptr);
    if (!m_codec)
        return fail(ErrorCode::MissingComponent,
                    "There is no AAC encoder in FFmpeg's libraries. Install Debian's libavcodec59.");
    m_codec->sample_rate = kSoundRate;
    m_codec->sample_fmt = AV_SAMPLE_FMT_FLTP;
    av_channel_layout_default(&m_codec->ch_layout, 2);
    m_codec->bit_rate = bitrate;
    m_codec->time_base = {1, kSoundRate};
    m_codec->flags |= AV_CODEC_FLAG_GLOBAL_HEADER | AV_CODEC_FLAG_BITEXACT;
    // The two-loop coder takes three times as long for no audible gain at this rate.
    av_opt_set(m_codec->priv_data, "aac_coder", "fast", 0);
    if (const int code = avcodec_open2(m_codec.get(), aac, nullptr); code < 0)
        return ff::encoderError("sound", code);
    return {};
}

Result<std::vector<ff::PacketPtr>> SoundEncoder::encode(const std::vector<float>& samples,
                                                        const std::stop_token& stop) {
    const int block = m_codec->frame_size;
    const auto count = static_cast<std::int64_t>(samples.size() / 2);
    std::vector<ff::PacketPtr> packets;
    for (std::int64_t at = 0; at < count; at += block) {
        if (stop.stop_requested())
            return cancelled();
        SW_CHECK(send(m_codec.get(), samples.data() + 2 * at,
                      static_cast<int>(std::min<std::int64_t>(block, count - at)), at));
        SW_CHECK(ff::drain(m_codec.get(), "sound", packets));
    }
    avcodec_send_frame(m_codec.get(), nullptr);
    SW_CHECK(ff::drain(m_codec.get(), "sound", packets));
    return packets;
}

}  // namespace sw
