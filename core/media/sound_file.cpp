#include "core/media/sound_file.h"

extern "C" {
#include <libavcodec/avcodec.h>
#include <libavformat/avformat.h>
#include <libswresample/swresample.h>
}

#include <algorithm>
#include <array>
#include <cmath>
#include <memory>

namespace sw {
namespace {

struct InputCloser {
    void operator()(AVFormatContext* context) const { avformat_close_input(&context); }
};
struct DecoderCloser {
    void operator()(AVCodecContext* context) const { avcodec_free_context(&context); }
};
struct ResamplerCloser {
    void operator()(SwrContext* context) const { swr_free(&context); }
};
struct FrameCloser {
    void operator()(AVFrame* frame) const { av_frame_free(&frame); }
};
struct PacketCloser {
    void operator()(AVPacket* packet) const { av_packet_free(&packet); }
};
using Input = std::unique_ptr<AVFormatContext, InputCloser>;
using Decoder = std::unique_ptr<AVCodecContext, DecoderCloser>;
using Resampler = std::unique_ptr<SwrContext, ResamplerCloser>;
using Frame = std::unique_ptr<AVFrame, FrameCloser>;
using Packet = std::unique_ptr<AVPacket, PacketCloser>;

std::string reasonOfAv(int code) {
    std::array<char, AV_ERROR_MAX_STRING_SIZE> text{};
    av_strerror(code, text.data(), text.size());
    return text.data();
}

tl::unexpected<Error> unreadable(const std::filesystem::path& file, const std::string& why, std::string detail = {}) {
    return fail(ErrorCode::InvalidInput,
                "The sound file " + file.string() + " could not be read: " + why + ". Choose another file.",
                std::move(detail));
}

int stopRequested(void* token) {
    return static_cast<const std::stop_token*>(token)->stop_requested() ? 1 : 0;
}

/// Reads, decodes and resamples one file from its beginning to its end.
class SoundReader {
public:
    SoundReader(const std::filesystem::path& file, std::stop_token stop) : m_file(file), m_stop(std::move(stop)) {}
    Result<Sound> read();

private:
    Result<void> open();
    Result<void> decode(const AVPacket* packet);
    Result<void> takeFrame();
    Result<void> startResampler();
    Result<void> append(const AVFrame* frame);

    std::filesystem::path m_file;
    std::stop_token m_stop;
    Input m_input;
    Decoder m_decoder;
    Resampler m_resampler;
    Frame m_frame{av_frame_alloc()};
    int m_stream = -1;
    std::array<int, 3> m_format{};  ///< sample format, rate and channels of the first frame
    Sound m_sound;
};

Result<void> SoundReader::open() {
    AVFormatContext* context = avformat_alloc_context();
    if (!context || !m_frame)
        return fail(ErrorCode::Internal, "There is not enough memory to read " + m_file.string() + ".");
    context->interrupt_callback = {stopRequested, &m_stop};
    int code = avformat_open_input(&context, m_file.c_str(), nullptr, nullptr);
    if (code < 0)  // the context is freed already
        return unreadable(m_file, reasonOfAv(code));
    m_input.reset(context);
    code = avformat_find_stream_info(context, nullptr);
    if (code < 0)
        return unreadable(m_file, reasonOfAv(code));
    const AVCodec* codec = nullptr;
    m_stream = av_find_best_stream(context, AVMEDIA_TYPE_AUDIO, -1, -1, &codec, 0);
    if (m_stream < 0 || !codec)
        return unreadable(m_file, "there is no sound in it that can be decoded");
    m_decoder.reset(avcodec_alloc_context3(codec));
    const AVStream* stream = context->streams[m_stream];
    if (!m_decoder || avcodec_parameters_to_context(m_decoder.get(), stream->codecpar) < 0)
        return unreadable(m_file, "its sound format is not understood");
    m_decoder->pkt_timebase = stream->time_base;  // without it the encoder's delay is not cut off
    m_decoder->thread_count = 1;
    code = avcodec_open2(m_decoder.get(), codec, nullptr);
    if (code < 0)
        return unreadable(m_file, reasonOfAv(code));
    return {};
}

Result<void> SoundReader::startResampler() {
    AVChannelLayout from{};
    if (m_frame->ch_layout.order == AV_CHANNEL_ORDER_UNSPEC)
        av_channel_layout_default(&from, m_frame->ch_layout.nb_channels);
    else
        av_channel_layout_copy(&from, &m_frame->ch_layout);
    m_sound.channels = from.nb_channels == 1 ? 1 : 2;
    AVChannelLayout to{};
    av_channel_layout_default(&to, m_sound.channels);
    SwrContext* context = nullptr;
    int code = swr_alloc_set_opts2(&context, &to, AV_SAMPLE_FMT_FLT, kSoundRate, &from,
                                   static_cast<AVSampleFormat>(m_frame->format), m_frame->sample_rate, 0, nullptr);
    m_resampler.reset(context);
    av_channel_layout_uninit(&from);
    if (code >= 0)
        code = swr_init(context);
    if (code < 0)
        return unreadable(m_file, "its channels cannot be converted", reasonOfAv(code));
    return {};
}

/// A null frame fetches what the resampler still holds.
Result<void> SoundReader::append(const AVFrame* frame) {
    const int given = frame ? frame->nb_samples : 0;
    const int room = swr_get_out_samples(m_resampler.get(), given);
    if (room <= 0)
        return {};
    const std::size_t channels = static_cast<std::size_t>(m_sound.channels);
    const std::size_t before = m_sound.samples.size();
    m_sound.samples.resize(before + static_cast<std::size_t>(room) * channels);
    auto* out = reinterpret_cast<std::uint8_t*>(m_sound.samples.data() + before);
    const auto** in = frame ? const_cast<const std::uint8_t**>(frame->extended_data) : nullptr;
    const int made = swr_convert(m_resampler.get(), &out, room, in, given);
    if (made < 0)
        return unreadable(m_file, "its sample rate cannot be converted", reasonOfAv(made));
    m_sound.samples.resize(before + static_cast<std::size_t>(made) * channels);
    return {};
}

Result<void> SoundReader::takeFrame() {
    const int channels = m_frame->ch_layout.nb_channels;
    if (!m_resampler) {
        SW_CHECK(startResampler());
        m_format = {m_frame->format, m_frame->sample_rate, channels};
    }
    if (m_format != std::array{m_frame->format, m_frame->sample_rate, channels})
        return unreadable(m_file, "its sample format changes in the middle");
    return append(m_frame.get());
}

Result<void> SoundReader::decode(const AVPacket* packet) {
    int code = avcodec_send_packet(m_decoder.get(), packet);
    if (code < 0 && code != AVERROR(EAGAIN) && code != AVERROR_EOF)
        return {};  // one damaged packet; what follows may be good
    while ((code = avcodec_receive_frame(m_decoder.get(), m_frame.get())) >= 0) {
        SW_CHECK(takeFrame());
        av_frame_unref(m_frame.get());
    }
    return {};
}

Result<Sound> SoundReader::read() {
    SW_CHECK(open());
    const Packet packet{av_packet_alloc()};
    while (packet && av_read_frame(m_input.get(), packet.get()) >= 0) {
        if (packet->stream_index == m_stream)
            SW_CHECK(decode(packet.get()));
        av_packet_unref(packet.get());
        if (m_stop.stop_requested())
            return cancelled();
    }
    if (m_stop.stop_requested())
        return cancelled();
    SW_CHECK(decode(nullptr));
    if (m_resampler)
        SW_CHECK(append(nullptr));
    if (m_sound.samples.empty())
        return unreadable(m_file, "it holds no sound");
    return std::move(m_sound);
}

void putInteger(std::string& out, std::uint32_t value, int bytes) {
    for (int i = 0; i < bytes; ++i)
        out += static_cast<char>(value >> (8 * i) & 0xff);
}

}  // namespace

Result<Sound> readSoundFile(const std::filesystem::path& file, std::stop_token stop) {
    std::error_code ignored;
    if (!std::filesystem::exists(file, ignored))
        return fail(ErrorCode::NotFound, "The sound file " + file.string() +
                                             " is not there. Restore it, or make or choose the sound again.");
    Result<Sound> sound = SoundReader(file, stop).read();
    if (!sound && stop.stop_requested())  // a file that was let go looks broken
        return cancelled();
    return sound;
}

std::string wavBytes(const Sound& sound) {
    const auto channels = static_cast<std::uint32_t>(sound.channels);
    const auto size = static_cast<std::uint32_t>(sound.samples.size() * 2);
    std::string out;
    out.reserve(44 + size);
    out += "RIFF";
    putInteger(out, 36 + size, 4);
    out += "WAVEfmt ";
    putInteger(out, 16, 4);
    putInteger(out, 1, 2);  // PCM
    putInteger(out, channels, 2);
    putInteger(out, kSoundRate, 4);
    putInteger(out, kSoundRate * channels * 2, 4);
    putInteger(out, channels * 2, 2);
    putInteger(out, 16, 2);
    out += "data";
    putInteger(out, size, 4);
    for (const float sample : sound.samples) {
        const float scaled = std::clamp(std::round(sample * 32767.0f), -32768.0f, 32767.0f);
        putInteger(out, static_cast<std::uint32_t>(static_cast<std::int32_t>(scaled)), 2);
    }
    return out;
}

}  // namespace sw
