#include "core/media/export/sound_encoder.h"

#include <algorithm>
#include <string>

#include "core/media/sound/wav_file.h"

extern "C" {
#include <libavutil/channel_layout.h>
#include <libavutil/opt.h>
}

namespace sw {
namespace {

constexpr int kPcmBlock = 4096;  // frames in a packet of codecs that do not say it

struct CodecTraits {
    const char* encoder;
    AVSampleFormat format;
    int bits;  ///< of a whole-number sample
    bool isLossy;
};

CodecTraits traitsOf(SoundCodec codec) {
    switch (codec) {
        case SoundCodec::Aac:
            return {"aac", AV_SAMPLE_FMT_FLTP, 0, true};
        case SoundCodec::Opus:
            return {"libopus", AV_SAMPLE_FMT_FLT, 0, true};
        case SoundCodec::Flac:
            return {"flac", AV_SAMPLE_FMT_S32, 24, false};
        case SoundCodec::Pcm16:
            return {"pcm_s16le", AV_SAMPLE_FMT_S16, 16, false};
        case SoundCodec::Pcm24:
            return {"pcm_s24le", AV_SAMPLE_FMT_S32, 24, false};
    }
    return {"", AV_SAMPLE_FMT_NONE, 0, false};
}

/// Converts interleaved samples to the frame's own form.
void fill(AVFrame& frame, std::span<const float> samples) {
    switch (frame.format) {
        case AV_SAMPLE_FMT_FLTP:
            for (std::size_t i = 0; i < samples.size() / 2; ++i) {
                reinterpret_cast<float*>(frame.data[0])[i] = samples[2 * i];
                reinterpret_cast<float*>(frame.data[1])[i] = samples[2 * i + 1];
            }
            break;
        case AV_SAMPLE_FMT_FLT:
            std::copy(samples.begin(), samples.end(), reinterpret_cast<float*>(frame.data[0]));
            break;
        case AV_SAMPLE_FMT_S16:
            std::transform(samples.begin(), samples.end(), reinterpret_cast<std::int16_t*>(frame.data[0]),
                           [](float sample) { return static_cast<std::int16_t>(pcmSample<16>(sample)); });
            break;
        default:  // 24 bits at the upper end of 32
            std::transform(samples.begin(), samples.end(), reinterpret_cast<std::int32_t*>(frame.data[0]),
                           [](float sample) { return pcmSample<24>(sample) * 256; });
    }
}

}  // namespace

Result<void> SoundEncoder::send(std::span<const float> samples, std::int64_t at) {
    const ff::FramePtr frame(av_frame_alloc());
    frame->format = m_codec->sample_fmt;
    av_channel_layout_default(&frame->ch_layout, 2);
    frame->sample_rate = kSoundRate;
    frame->nb_samples = static_cast<int>(samples.size() / 2);
    frame->pts = at;
    if (const int code = av_frame_get_buffer(frame.get(), 0); code < 0)
        return ff::encoderError("sound", code);
    fill(*frame, samples);
    if (const int code = avcodec_send_frame(m_codec.get(), frame.get()); code < 0)
        return ff::encoderError("sound", code);
    return {};
}

Result<void> SoundEncoder::open(SoundCodec codec, int bitrate) {
    ff::silence();
    const CodecTraits traits = traitsOf(codec);
    const AVCodec* encoder = avcodec_find_encoder_by_name(traits.encoder);
    m_codec.reset(encoder ? avcodec_alloc_context3(encoder) : nullptr);
    if (!m_codec)
        return fail(ErrorCode::MissingComponent, std::string("There is no encoder ") + traits.encoder +
                                                     " in FFmpeg's libraries. Install Debian's libavcodec59.");
    m_codec->sample_rate = kSoundRate;
    m_codec->sample_fmt = traits.format;
    av_channel_layout_default(&m_codec->ch_layout, 2);
    if (traits.isLossy)
        m_codec->bit_rate = bitrate;
    m_codec->bits_per_raw_sample = traits.bits;
    m_codec->time_base = {1, kSoundRate};
    m_codec->flags |= AV_CODEC_FLAG_GLOBAL_HEADER | AV_CODEC_FLAG_BITEXACT;
    if (codec == SoundCodec::Aac)  // the two-loop coder takes three times as long for no audible gain at usual rates
        av_opt_set(m_codec->priv_data, "aac_coder", "fast", 0);
    if (const int code = avcodec_open2(m_codec.get(), encoder, nullptr); code < 0)
        return ff::encoderError("sound", code);
    return {};
}

Result<void> SoundEncoder::encode(const SoundPull& sound, std::int64_t frames, const PacketSink& take,
                                  const std::stop_token& stop) {
    const std::int64_t block = m_codec->frame_size > 0 ? m_codec->frame_size : kPcmBlock;
    std::vector<float> samples;
    std::vector<ff::PacketPtr> packets;
    const auto hand = [&]() -> Result<void> {
        SW_CHECK(ff::drain(m_codec.get(), "sound", packets));
        // FLAC ends with one that has no sound, only a digest that containers would have to write into their beginning.
        for (ff::PacketPtr& packet : packets)
            if (packet->size > 0)
                SW_CHECK(take(std::move(packet)));
        packets.clear();
        return {};
    };
    for (std::int64_t at = 0; at < frames; at += block) {
        if (stop.stop_requested())
            return cancelled();
        samples.resize(static_cast<std::size_t>(2 * std::min(block, frames - at)));
        SW_CHECK(sound(at, samples));
        SW_CHECK(send(samples, at));
        SW_CHECK(hand());
    }
    avcodec_send_frame(m_codec.get(), nullptr);
    return hand();
}

Result<std::vector<ff::PacketPtr>> SoundEncoder::encode(const SoundPull& sound, std::int64_t frames,
                                                        const std::stop_token& stop) {
    std::vector<ff::PacketPtr> packets;
    const auto take = [&packets](ff::PacketPtr packet) -> Result<void> {
        packets.push_back(std::move(packet));
        return {};
    };
    SW_CHECK(encode(sound, frames, take, stop));
    return packets;
}

Result<std::vector<ff::PacketPtr>> SoundEncoder::encode(const std::vector<float>& samples,
                                                        const std::stop_token& stop) {
    const auto given = [&](std::int64_t first, std::span<float> out) -> Result<void> {
        std::copy_n(samples.begin() + 2 * first, out.size(), out.begin());
        return {};
    };
    return encode(given, std::ssize(samples) / 2, stop);
}

}  // namespace sw
