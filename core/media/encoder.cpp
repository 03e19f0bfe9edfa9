#include "core/media/encoder.h"

#include <algorithm>
#include <cerrno>
#include <cmath>
#include <cstdio>
#include <deque>

#include "core/media/ffmpeg.h"
#include "core/media/sound_file.h"

extern "C" {
#include <libavutil/channel_layout.h>
#include <libavutil/opt.h>
}

namespace sw {
namespace {

tl::unexpected<Error> encoderFailed(const char* what, int code) {
    return fail(ErrorCode::Internal, std::string("The ") + what + " encoder failed: " + ff::errorText(code) +
                                         ". Try another export preset.");
}

/// All packets that the encoder has ready, appended to `packets`.
Result<void> drain(AVCodecContext* codec, const char* what, std::deque<ff::PacketPtr>& packets) {
    for (;;) {
        ff::PacketPtr packet(av_packet_alloc());
        const int code = avcodec_receive_packet(codec, packet.get());
        if (code == AVERROR(EAGAIN) || code == AVERROR_EOF)
            return {};
        if (code < 0)
            return encoderFailed(what, code);
        packets.push_back(std::move(packet));
    }
}

}  // namespace

struct SoundTrack::State {
    ff::Codec codec;
    std::deque<ff::PacketPtr> packets;

    Result<void> send(const float* samples, int frames, std::int64_t at);
};

SoundTrack::SoundTrack() : m_state(std::make_unique<State>()) {}
SoundTrack::~SoundTrack() = default;

Result<void> SoundTrack::open(int bitrate) {
    ff::silence();
    const AVCodec* aac = avcodec_find_encoder(AV_CODEC_ID_AAC);
    ff::Codec codec(aac ? avcodec_alloc_context3(aac) : nullptr);
    if (!codec)
        return fail(ErrorCode::MissingComponent,
                    "There is no AAC encoder in FFmpeg's libraries. Install Debian's libavcodec59.");
    codec->sample_rate = kSoundRate;
    codec->sample_fmt = AV_SAMPLE_FMT_FLTP;
    av_channel_layout_default(&codec->ch_layout, 2);
    codec->bit_rate = bitrate;
    codec->time_base = {1, kSoundRate};
    codec->flags |= AV_CODEC_FLAG_GLOBAL_HEADER | AV_CODEC_FLAG_BITEXACT;
    // The two-loop coder takes three times as long for no audible gain at this rate.
    av_opt_set(codec->priv_data, "aac_coder", "fast", 0);
    if (const int code = avcodec_open2(codec.get(), aac, nullptr); code < 0)
        return encoderFailed("sound", code);
    m_state->codec = std::move(codec);
    return {};
}

Result<void> SoundTrack::State::send(const float* samples, int frames, std::int64_t at) {
    const ff::FramePtr frame(av_frame_alloc());
    frame->format = AV_SAMPLE_FMT_FLTP;
    av_channel_layout_default(&frame->ch_layout, 2);
    frame->sample_rate = kSoundRate;
    frame->nb_samples = frames;
    frame->pts = at;
    if (const int code = av_frame_get_buffer(frame.get(), 0); code < 0)
        return encoderFailed("sound", code);
    auto* left = reinterpret_cast<float*>(frame->data[0]);
    auto* right = reinterpret_cast<float*>(frame->data[1]);
    for (int i = 0; i < frames; ++i) {
        left[i] = samples[2 * i];
        right[i] = samples[2 * i + 1];
    }
    if (const int code = avcodec_send_frame(codec.get(), frame.get()); code < 0)
        return encoderFailed("sound", code);
    return drain(codec.get(), "sound", packets);
}

Result<void> SoundTrack::encode(const std::vector<float>& samples, const std::stop_token& stop) {
    const int block = m_state->codec->frame_size;
    const auto frames = static_cast<std::int64_t>(samples.size() / 2);
    for (std::int64_t at = 0; at < frames; at += block) {
        if (stop.stop_requested())
            return cancelled();
        const int count = static_cast<int>(std::min<std::int64_t>(block, frames - at));
        SW_CHECK(m_state->send(samples.data() + 2 * at, count, at));
    }
    avcodec_send_frame(m_state->codec.get(), nullptr);
    return drain(m_state->codec.get(), "sound", m_state->packets);
}

struct MovieSink::State {
    std::string file;
    ff::Output output;
    ff::Codec codec;
    AVStream* video = nullptr;
    AVStream* audio = nullptr;
    SoundTrack::State* sound = nullptr;
    bool soundReady = false;
    std::int64_t frames = 0;
    std::deque<ff::PacketPtr> packets;  ///< video, not yet written

    Result<void> openCodec(const ExportSettings& settings, const VideoFormat& format);
    Result<void> openFile(const std::string& container);
    Result<void> write(ff::PacketPtr packet, const AVCodecContext* from, const AVStream* to) const;
    Result<void> writeReady();
};

MovieSink::MovieSink() : m_state(std::make_unique<State>()) {}
MovieSink::~MovieSink() = default;

Result<void> MovieSink::State::openCodec(const ExportSettings& settings, const VideoFormat& format) {
    const AVCodec* x264 = avcodec_find_encoder_by_name("libx264");
    if (!x264)
        return fail(ErrorCode::MissingComponent,
                    "There is no H.264 encoder (libx264) in FFmpeg's libraries. Install Debian's libavcodec59.");
    codec.reset(avcodec_alloc_context3(x264));
    AVCodecContext* c = codec.get();
    c->width = format.width;
    c->height = format.height;
    c->pix_fmt = AV_PIX_FMT_YUV420P;
    c->time_base = {format.rate.den, format.rate.num};
    c->framerate = {format.rate.num, format.rate.den};
    c->sample_aspect_ratio = {1, 1};
    c->gop_size =
        std::max(1, static_cast<int>(std::lround(settings.keyframeSeconds * format.rate.num / format.rate.den)));
    c->color_primaries = AVCOL_PRI_BT709;
    c->color_trc = AVCOL_TRC_BT709;
    c->colorspace = AVCOL_SPC_BT709;
    c->color_range = AVCOL_RANGE_MPEG;
    c->chroma_sample_location = AVCHROMA_LOC_LEFT;
    c->thread_count = settings.threads;
    c->flags |= AV_CODEC_FLAG_GLOBAL_HEADER | AV_CODEC_FLAG_BITEXACT;
    AVDictionary* options = nullptr;
    av_dict_set(&options, "preset", settings.x264Preset.c_str(), 0);
    if (!settings.x264Tune.empty())
        av_dict_set(&options, "tune", settings.x264Tune.c_str(), 0);
    av_dict_set(&options, "profile", "high", 0);
    av_dict_set(&options, "crf", std::to_string(settings.crf).c_str(), 0);
    // With a lookahead thread of its own x264 (build 164) now and then gives other bytes for the same frames: measured at
    // dissolves, in one run of four.
    av_dict_set(&options, "x264-params", "sync-lookahead=0", 0);
    const int code = avcodec_open2(c, x264, &options);
    const bool leftOver = av_dict_count(options) > 0;
    av_dict_free(&options);
    if (code < 0 || leftOver)
        return encoderFailed("video", code < 0 ? code : AVERROR_OPTION_NOT_FOUND);
    return {};
}

Result<void> MovieSink::State::openFile(const std::string& container) {
    AVFormatContext* made = nullptr;
    const std::string url = ff::fileUrl(file);
    if (const int code = avformat_alloc_output_context2(&made, nullptr, container.c_str(), url.c_str()); code < 0)
        return encoderFailed("film", code);
    output.reset(made);
    output->flags |= AVFMT_FLAG_BITEXACT;
    video = avformat_new_stream(made, nullptr);
    avcodec_parameters_from_context(video->codecpar, codec.get());
    video->time_base = codec->time_base;
    video->avg_frame_rate = codec->framerate;
    if (sound) {
        audio = avformat_new_stream(made, nullptr);
        avcodec_parameters_from_context(audio->codecpar, sound->codec.get());
        audio->time_base = sound->codec->time_base;
    }
    if (const int code = avio_open(&made->pb, url.c_str(), AVIO_FLAG_WRITE); code < 0)
        return ff::writeError(file, code);
    AVDictionary* options = nullptr;
    av_dict_set(&options, "movflags", "+faststart", 0);
    const int code = avformat_write_header(made, &options);
    av_dict_free(&options);
    if (code < 0)
        return ff::writeError(file, code);
    return {};
}

Result<void> MovieSink::open(const std::string& file, const std::string& container, const ExportSettings& settings,
                             const VideoFormat& format, SoundTrack* sound) {
    ff::silence();
    m_state->file = file;
    m_state->sound = sound ? sound->m_state.get() : nullptr;
    m_state->soundReady = sound == nullptr;
    SW_CHECK(m_state->openCodec(settings, format));
    return m_state->openFile(container);
}

Result<void> MovieSink::State::write(ff::PacketPtr packet, const AVCodecContext* from, const AVStream* to) const {
    av_packet_rescale_ts(packet.get(), from->time_base, to->time_base);
    packet->stream_index = to->index;
    const int code = av_write_frame(output.get(), packet.get());
    if (code < 0 || output->pb->error < 0)
        return ff::writeError(file, code < 0 ? code : output->pb->error);
    return {};
}

/// Interleaves by decoding time. Sound goes first where both are equal, so that a player has it when it needs it.
Result<void> MovieSink::State::writeReady() {
    if (!soundReady)
        return {};
    for (; !packets.empty(); packets.pop_front()) {
        while (sound && !sound->packets.empty() &&
               av_compare_ts(sound->packets.front()->dts, sound->codec->time_base, packets.front()->dts,
                             codec->time_base) <= 0) {
            SW_CHECK(write(std::move(sound->packets.front()), sound->codec.get(), audio));
            sound->packets.pop_front();
        }
        SW_CHECK(write(std::move(packets.front()), codec.get(), video));
    }
    return {};
}

Result<void> MovieSink::add(std::shared_ptr<const Frame> frame) {
    AVCodecContext* codec = m_state->codec.get();
    const ff::FramePtr wrapped(av_frame_alloc());
    wrapped->format = AV_PIX_FMT_YUV420P;
    wrapped->width = codec->width;
    wrapped->height = codec->height;
    wrapped->pts = m_state->frames++;
    wrapped->color_primaries = codec->color_primaries;
    wrapped->color_trc = codec->color_trc;
    wrapped->colorspace = codec->colorspace;
    wrapped->color_range = codec->color_range;
    wrapped->chroma_location = codec->chroma_sample_location;
    const Plane* planes[] = {&frame->y, &frame->u, &frame->v};
    for (int i = 0; i < 3; ++i) {
        // FFmpeg's interface has no const; libx264 copies the samples.
        wrapped->data[i] = const_cast<std::uint8_t*>(planes[i]->row(0));
        wrapped->linesize[i] = static_cast<int>(planes[i]->stride());
    }
    auto holder = std::make_unique<std::shared_ptr<const Frame>>(std::move(frame));
    wrapped->buf[0] = av_buffer_create(
        wrapped->data[0], static_cast<std::size_t>(wrapped->linesize[0]) * static_cast<std::size_t>(codec->height),
        [](void* opaque, std::uint8_t*) { delete static_cast<std::shared_ptr<const Frame>*>(opaque); }, holder.get(),
        AV_BUFFER_FLAG_READONLY);
    if (!wrapped->buf[0])
        return encoderFailed("video", AVERROR(ENOMEM));
    holder.release();
    if (const int code = avcodec_send_frame(codec, wrapped.get()); code < 0)
        return encoderFailed("video", code);
    const std::size_t before = m_state->packets.size();
    SW_CHECK(drain(codec, "video", m_state->packets));
    for (std::size_t i = before; i < m_state->packets.size(); ++i)
        m_state->packets[i]->duration = 1;
    return m_state->writeReady();
}

Result<void> MovieSink::soundReady() {
    m_state->soundReady = true;
    return m_state->writeReady();
}

Result<void> MovieSink::finish() {
    avcodec_send_frame(m_state->codec.get(), nullptr);
    SW_CHECK(drain(m_state->codec.get(), "video", m_state->packets));
    for (const ff::PacketPtr& packet : m_state->packets)
        packet->duration = 1;
    SW_CHECK(m_state->writeReady());
    if (m_state->sound)
        for (auto& packets = m_state->sound->packets; !packets.empty(); packets.pop_front())
            SW_CHECK(m_state->write(std::move(packets.front()), m_state->sound->codec.get(), m_state->audio));
    int code = av_write_trailer(m_state->output.get());
    if (code >= 0 && m_state->output->pb->error < 0)
        code = m_state->output->pb->error;
    const int closing = avio_closep(&m_state->output->pb);
    if (code < 0 || closing < 0)
        return ff::writeError(m_state->file, code < 0 ? code : closing);
    return {};
}

struct Y4mSink::State {
    struct Close {
        void operator()(std::FILE* f) const { std::fclose(f); }
    };
    std::string file;
    std::unique_ptr<std::FILE, Close> out;

    [[nodiscard]] Result<void> write(const void* bytes, std::size_t count) const {
        if (std::fwrite(bytes, 1, count, out.get()) != count)
            return ff::writeError(file, AVERROR(errno));
        return {};
    }
};

Y4mSink::Y4mSink() : m_state(std::make_unique<State>()) {}
Y4mSink::~Y4mSink() = default;

Result<void> Y4mSink::open(const std::string& file, const VideoFormat& format) {
    m_state->file = file;
    m_state->out.reset(std::fopen(file.c_str(), "wb"));
    if (!m_state->out)
        return ff::writeError(file, AVERROR(errno));
    const std::string head = "YUV4MPEG2 W" + std::to_string(format.width) + " H" + std::to_string(format.height) +
                             " F" + std::to_string(format.rate.num) + ":" + std::to_string(format.rate.den) +
                             " Ip A1:1 C420mpeg2 XYSCSS=420MPEG2 XCOLORRANGE=LIMITED\n";
    return m_state->write(head.data(), head.size());
}

Result<void> Y4mSink::add(std::shared_ptr<const Frame> frame) {
    SW_CHECK(m_state->write("FRAME\n", 6));
    for (const Plane* plane : {&frame->y, &frame->u, &frame->v})
        for (int y = 0; y < plane->height(); ++y)
            SW_CHECK(m_state->write(plane->row(y), static_cast<std::size_t>(plane->width())));
    return {};
}

Result<void> Y4mSink::finish() {
    if (std::fclose(m_state->out.release()) != 0)
        return ff::writeError(m_state->file, AVERROR(errno));
    return {};
}

}  // namespace sw
