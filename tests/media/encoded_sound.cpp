#include "encoded_sound.h"

extern "C" {
#include <libavutil/channel_layout.h>
}

#include <algorithm>
#include <bit>
#include <cmath>
#include <cstdint>

namespace sw::test {
namespace {

void put(std::string& out, std::uint32_t value, int bytes) {
    for (int i = 0; i < bytes; ++i)
        out += static_cast<char>(value >> (8 * i) & 0xFF);
}

std::uint32_t coded(int tag, int bits, float sample) {
    if (tag == 3)
        return std::bit_cast<std::uint32_t>(sample);
    const double full = std::pow(2.0, bits - 1) - 1;
    const auto whole = static_cast<std::int32_t>(std::lround(static_cast<double>(sample) * full));
    return static_cast<std::uint32_t>(bits == 8 ? whole + 128 : whole);
}

ff::FramePtr frameOf(const AVCodecContext& codec, const float* samples, int count) {
    ff::FramePtr frame(av_frame_alloc());
    frame->format = codec.sample_fmt;
    av_channel_layout_copy(&frame->ch_layout, &codec.ch_layout);
    frame->sample_rate = codec.sample_rate;
    frame->nb_samples = count;
    if (av_frame_get_buffer(frame.get(), 0) < 0)
        return {};
    const int channels = codec.ch_layout.nb_channels;
    for (int i = 0; i < count * channels; ++i) {
        if (codec.sample_fmt == AV_SAMPLE_FMT_FLTP)
            reinterpret_cast<float*>(frame->data[i % channels])[i / channels] = samples[i];
        else
            reinterpret_cast<std::int16_t*>(frame->data[0])[i] =
                static_cast<std::int16_t>(std::lround(samples[i] * 32767));
    }
    return frame;
}

}  // namespace

bool writePackets(const std::filesystem::path& file, const AVCodecContext& codec,
                  const std::vector<ff::PacketPtr>& packets) {
    AVFormatContext* context = nullptr;
    if (avformat_alloc_output_context2(&context, nullptr, nullptr, file.c_str()) < 0)
        return false;
    const ff::Output out(context);
    AVStream* stream = avformat_new_stream(context, nullptr);
    if (avcodec_parameters_from_context(stream->codecpar, &codec) < 0 ||
        avio_open(&context->pb, file.c_str(), AVIO_FLAG_WRITE) < 0)
        return false;
    stream->time_base = codec.time_base;
    if (avformat_write_header(context, nullptr) < 0)
        return false;
    for (const ff::PacketPtr& packet : packets) {
        const ff::PacketPtr copy(av_packet_clone(packet.get()));
        av_packet_rescale_ts(copy.get(), codec.time_base, stream->time_base);
        if (av_interleaved_write_frame(context, copy.get()) < 0)
            return false;
    }
    return av_write_trailer(context) >= 0;
}

bool writeEncoded(const std::filesystem::path& file, const char* encoder, int rate, int channels,
                  const std::vector<float>& samples) {
    const AVCodec* found = avcodec_find_encoder_by_name(encoder);
    const ff::Codec codec(found ? avcodec_alloc_context3(found) : nullptr);
    if (!codec)
        return false;
    codec->sample_fmt = std::string(encoder) == "flac" ? AV_SAMPLE_FMT_S16 : AV_SAMPLE_FMT_FLTP;
    codec->sample_rate = rate;
    codec->bit_rate = 192'000;
    codec->time_base = {1, rate};
    codec->flags |= AV_CODEC_FLAG_GLOBAL_HEADER | AV_CODEC_FLAG_BITEXACT;
    av_channel_layout_default(&codec->ch_layout, channels);
    if (avcodec_open2(codec.get(), found, nullptr) < 0)
        return false;
    std::vector<ff::PacketPtr> packets;
    const int block = codec->frame_size > 0 ? codec->frame_size : 1024;
    const int frames = static_cast<int>(samples.size()) / channels;
    for (int at = 0; at < frames; at += block) {
        const ff::FramePtr frame = frameOf(*codec, samples.data() + at * channels, std::min(block, frames - at));
        if (!frame)
            return false;
        frame->pts = at;
        if (avcodec_send_frame(codec.get(), frame.get()) < 0 || !ff::drain(codec.get(), "sound", packets))
            return false;
    }
    avcodec_send_frame(codec.get(), nullptr);
    return ff::drain(codec.get(), "sound", packets) && writePackets(file, *codec, packets);
}

std::string wavOf(int tag, int bits, int rate, int channels, const std::vector<float>& samples) {
    const int bytes = bits / 8;
    const auto size = static_cast<std::uint32_t>(samples.size()) * static_cast<std::uint32_t>(bytes);
    std::string out = "RIFF";
    put(out, 36 + size, 4);
    out += "WAVEfmt ";
    put(out, 16, 4);
    put(out, static_cast<std::uint32_t>(tag), 2);
    put(out, static_cast<std::uint32_t>(channels), 2);
    put(out, static_cast<std::uint32_t>(rate), 4);
    put(out, static_cast<std::uint32_t>(rate * channels * bytes), 4);
    put(out, static_cast<std::uint32_t>(channels * bytes), 2);
    put(out, static_cast<std::uint32_t>(bits), 2);
    out += "data";
    put(out, size, 4);
    for (const float sample : samples)
        put(out, coded(tag, bits, sample), bytes);
    return out;
}

}  // namespace sw::test
