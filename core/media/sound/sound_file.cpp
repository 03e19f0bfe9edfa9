#include "core/media/sound/sound_file.h"

extern "C" {
#include <libswresample/swresample.h>
}

#include <array>
#include <memory>
#include <utility>

#include "core/media/sound/received_sound.h"
#include "core/media/sound/wav_file.h"
#include "core/media/source/ffmpeg.h"

namespace sw {
namespace {

struct FreeResampler {
    void operator()(SwrContext* context) const { swr_free(&context); }
};
using Resampler = std::unique_ptr<SwrContext, FreeResampler>;

// What a file says of itself may be made up; from such rates a few bytes would become gigabytes.
constexpr int kLowestRate = 1000;
constexpr int kHighestRate = 1'536'000;

tl::unexpected<Error> unreadable(const std::filesystem::path& file, const std::string& why, std::string detail = {}) {
    return fail(ErrorCode::InvalidInput,
                "The sound file " + file.string() + " could not be read: " + why + ". Choose another file.",
                std::move(detail));
}

int stopRequested(void* token) {
    return static_cast<const std::stop_token*>(token)->stop_requested() ? 1 : 0;
}

/// Reads, decodes and resamples one file from its beginning to its end, or until nobody wants more.
class SoundReader {
public:
    SoundReader(const std::filesystem::path& file, const SoundSink& sink, std::stop_token stop)
        : m_file(file), m_sink(sink), m_stop(std::move(stop)) {}
    /// With a `container`, the file is taken for one in it whatever it looks like.
    Result<void> read(const AVInputFormat* container = nullptr);

private:
    Result<void> open(const AVInputFormat* container);
    Result<void> decode(const AVPacket* packet);
    Result<void> takeFrame();
    Result<void> startResampler();
    Result<void> append(const AVFrame* frame);

    std::filesystem::path m_file;
    const SoundSink& m_sink;
    std::stop_token m_stop;
    ff::Input m_input;
    ff::Codec m_decoder;
    Resampler m_resampler;
    ff::FramePtr m_frame{av_frame_alloc()};
    int m_stream = -1;
    std::array<int, 3> m_format{};  ///< sample format, rate and channels of the first frame
    int m_channels = 2;
    std::vector<float> m_samples;  ///< of one frame, resampled
    bool m_anything = false;
    bool m_enough = false;
};

Result<void> SoundReader::open(const AVInputFormat* container) {
    AVFormatContext* context = avformat_alloc_context();
    if (!context || !m_frame)
        return fail(ErrorCode::Internal, "There is not enough memory to read " + m_file.string() + ".");
    context->interrupt_callback = {stopRequested, &m_stop};
    int code = avformat_open_input(&context, ff::fileUrl(m_file.string()).c_str(), container, nullptr);
    if (code < 0)  // the context is freed already
        return unreadable(m_file, ff::errorText(code));
    m_input.reset(context);
    code = avformat_find_stream_info(context, nullptr);
    if (code < 0)
        return unreadable(m_file, ff::errorText(code));
    const AVCodec* codec = nullptr;
    m_stream = av_find_best_stream(context, AVMEDIA_TYPE_AUDIO, -1, -1, &codec, 0);
    if (m_stream < 0 || !codec)
        return unreadable(m_file, "there is no sound in it that can be decoded");
    for (unsigned i = 0; i < context->nb_streams; ++i)  // a film's pictures need not be read
        context->streams[i]->discard = static_cast<int>(i) == m_stream ? AVDISCARD_DEFAULT : AVDISCARD_ALL;
    m_decoder.reset(avcodec_alloc_context3(codec));
    const AVStream* stream = context->streams[m_stream];
    if (!m_decoder || avcodec_parameters_to_context(m_decoder.get(), stream->codecpar) < 0)
        return unreadable(m_file, "its sound format is not understood");
    m_decoder->pkt_timebase = stream->time_base;  // without it the encoder's delay is not cut off
    m_decoder->thread_count = 1;
    code = avcodec_open2(m_decoder.get(), codec, nullptr);
    if (code < 0)
        return unreadable(m_file, ff::errorText(code));
    return {};
}

Result<void> SoundReader::startResampler() {
    if (m_frame->sample_rate < kLowestRate || m_frame->sample_rate > kHighestRate)
        return unreadable(m_file, "no sound has " + std::to_string(m_frame->sample_rate) + " samples a second");
    AVChannelLayout from{};
    if (m_frame->ch_layout.order == AV_CHANNEL_ORDER_UNSPEC)
        av_channel_layout_default(&from, m_frame->ch_layout.nb_channels);
    else
        av_channel_layout_copy(&from, &m_frame->ch_layout);
    m_channels = from.nb_channels == 1 ? 1 : 2;
    AVChannelLayout to{};
    av_channel_layout_default(&to, m_channels);
    SwrContext* context = nullptr;
    int code = swr_alloc_set_opts2(&context, &to, AV_SAMPLE_FMT_FLT, kSoundRate, &from,
                                   static_cast<AVSampleFormat>(m_frame->format), m_frame->sample_rate, 0, nullptr);
    m_resampler.reset(context);
    av_channel_layout_uninit(&from);
    if (code >= 0)
        code = swr_init(context);
    if (code < 0)
        return unreadable(m_file, "its channels cannot be converted", ff::errorText(code));
    return {};
}

/// A null frame fetches what the resampler still holds.
Result<void> SoundReader::append(const AVFrame* frame) {
    const int given = frame ? frame->nb_samples : 0;
    const int room = swr_get_out_samples(m_resampler.get(), given);
    if (room <= 0)
        return {};
    m_samples.resize(static_cast<std::size_t>(room * m_channels));
    auto* out = reinterpret_cast<std::uint8_t*>(m_samples.data());
    const auto** in = frame ? const_cast<const std::uint8_t**>(frame->extended_data) : nullptr;
    const int made = swr_convert(m_resampler.get(), &out, room, in, given);
    if (made < 0)
        return unreadable(m_file, "its sample rate cannot be converted", ff::errorText(made));
    if (made == 0)
        return {};
    m_anything = true;
    SW_TRY(const bool more,
           m_sink(std::span(m_samples).first(static_cast<std::size_t>(made * m_channels)), m_channels));
    m_enough = !more;
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
    while (!m_enough && (code = avcodec_receive_frame(m_decoder.get(), m_frame.get())) >= 0) {
        SW_CHECK(takeFrame());
        av_frame_unref(m_frame.get());
    }
    return {};
}

Result<void> SoundReader::read(const AVInputFormat* container) {
    SW_CHECK(open(container));
    const ff::PacketPtr packet{av_packet_alloc()};
    while (packet && !m_enough && av_read_frame(m_input.get(), packet.get()) >= 0) {
        if (packet->stream_index == m_stream)
            SW_CHECK(decode(packet.get()));
        av_packet_unref(packet.get());
        if (m_stop.stop_requested())
            return cancelled();
    }
    if (m_stop.stop_requested())
        return cancelled();
    if (!m_enough)
        SW_CHECK(decode(nullptr));
    if (m_resampler && !m_enough)
        SW_CHECK(append(nullptr));
    if (!m_anything)
        return unreadable(m_file, "it holds no sound");
    return {};
}

}  // namespace

Result<void> decodeSoundIn(const std::string& container, const std::filesystem::path& file, const SoundSink& sink,
                           const std::stop_token& stop) {
    const AVInputFormat* const format = av_find_input_format(container.c_str());
    if (!format)
        return unreadable(file, "this FFmpeg cannot read " + container);
    ff::silence();
    Result<void> read = SoundReader(file, sink, stop).read(format);
    if (!read && stop.stop_requested())
        return cancelled();
    return read;
}

Result<void> decodeSound(const std::filesystem::path& file, const SoundSink& sink, std::stop_token stop) {
    std::error_code ignored;
    if (!std::filesystem::exists(file, ignored))
        return fail(ErrorCode::NotFound, "The sound file " + file.string() +
                                             " is not there. Restore it, or make or choose the sound again.");
    ff::silence();
    Result<void> read = SoundReader(file, sink, stop).read();
    if (!read && stop.stop_requested())  // a file that was let go looks broken
        return cancelled();
    return read;
}

Result<Sound> readSoundFile(const std::filesystem::path& file, std::stop_token stop) {
    Sound sound;
    const SoundSink keep = [&](std::span<const float> samples, int channels) {
        sound.channels = channels;
        sound.samples.insert(sound.samples.end(), samples.begin(), samples.end());
        return true;
    };
    SW_CHECK(decodeSound(file, keep, std::move(stop)));
    return sound;
}

std::string wavBytes(const Sound& sound) {
    const std::size_t count = sound.samples.size();
    std::string bytes = wavHeader(sound.channels, sound.frames());
    const std::size_t head = bytes.size();
    bytes.resize(head + 2 * count);
    putPcm16(sound.samples, bytes.data() + head);
    return bytes;
}

}  // namespace sw
