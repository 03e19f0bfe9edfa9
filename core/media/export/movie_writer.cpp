#include "core/media/export/movie_writer.h"

#include <limits>

namespace sw {

Result<void> MovieWriter::open(const std::string& file, const std::string& name, const std::string& container,
                               const AVCodecContext& video, const AVCodecContext* audio) {
    SW_CHECK(create(file, name, container));
    SW_CHECK(addTrack(video, m_videoTrack));
    m_videoTrack.stream->avg_frame_rate = video.framerate;
    if (audio)
        SW_CHECK(addTrack(*audio, m_audioTrack));
    return start();
}

Result<void> MovieWriter::openSound(const std::string& file, const std::string& name, const AVCodecContext& audio) {
    SW_CHECK(create(file, name, "ipod"));  // FFmpeg's name for M4A
    SW_CHECK(addTrack(audio, m_audioTrack));
    return start();
}

Result<void> MovieWriter::create(const std::string& file, const std::string& name, const std::string& muxer) {
    m_name = name;
    m_url = ff::fileUrl(file);
    AVFormatContext* made = nullptr;
    if (const int code = avformat_alloc_output_context2(&made, nullptr, muxer.c_str(), m_url.c_str()); code < 0)
        return ff::encoderError("film", code);
    m_output.reset(made);
    made->flags |= AVFMT_FLAG_BITEXACT;
    // WebM says by itself how much of the sound's beginning is left out; shifting everything would move the picture, too.
    if (muxer == "webm")
        made->avoid_negative_ts = 0;
    return {};
}

Result<void> MovieWriter::addTrack(const AVCodecContext& codec, Track& track) {
    const AVOutputFormat& container = *m_output->oformat;
    if (avformat_query_codec(&container, codec.codec_id, FF_COMPLIANCE_NORMAL) == 0)
        return fail(ErrorCode::InvalidInput, m_name + " could not be written: its format (" + container.name + ") cannot hold " +
                                                 avcodec_get_name(codec.codec_id) + ". Choose another ending or preset.");
    track = {avformat_new_stream(m_output.get(), nullptr), codec.time_base};
    if (!track.stream)
        return ff::encoderError("film", AVERROR(ENOMEM));
    if (const int code = avcodec_parameters_from_context(track.stream->codecpar, &codec); code < 0)
        return ff::encoderError("film", code);
    // With headers outside of the stream; Apple's players refuse FFmpeg's own choice, hev1.
    if (codec.codec_id == AV_CODEC_ID_HEVC)
        track.stream->codecpar->codec_tag = MKTAG('h', 'v', 'c', '1');
    track.stream->time_base = codec.time_base;
    return {};
}

Result<void> MovieWriter::start() {
    if (const int code = avio_open(&m_output->pb, m_url.c_str(), AVIO_FLAG_WRITE); code < 0)
        return ff::writeError(m_name, code);
    AVDictionary* options = nullptr;
    if (m_output->oformat->name == std::string("webm"))
        av_dict_set(&options, "cues_to_front", "1", 0);
    else
        av_dict_set(&options, "movflags", "+faststart", 0);
    const int code = avformat_write_header(m_output.get(), &options);
    av_dict_free(&options);
    if (code < 0)
        return ff::writeError(m_name, code);
    return {};
}

Result<void> MovieWriter::write(AVPacket* packet, const Track& track) {
    av_packet_rescale_ts(packet, track.timeBase, track.stream->time_base);
    packet->stream_index = track.stream->index;
    const int code = av_write_frame(m_output.get(), packet);
    if (code < 0 || m_output->pb->error < 0)
        return ff::writeError(m_name, code < 0 ? code : m_output->pb->error);
    return {};
}

/// Interleaves by decoding time. Sound goes first where both are equal, so that a player has it when it needs it.
Result<void> MovieWriter::writeSoundUntil(std::int64_t dts) {
    while (m_sound) {
        if (!m_nextSound) {
            SW_TRY(m_nextSound, m_sound());
        }
        if (!m_nextSound) {
            m_sound = nullptr;
            return {};
        }
        if (av_compare_ts(m_nextSound->dts, m_audioTrack.timeBase, dts, m_videoTrack.timeBase) > 0)
            return {};
        SW_CHECK(write(m_nextSound.get(), m_audioTrack));
        m_nextSound.reset();
    }
    return {};
}

Result<void> MovieWriter::add(std::vector<ff::PacketPtr> packets, std::int64_t start) {
    for (const ff::PacketPtr& packet : packets) {
        packet->pts += start;
        packet->dts += start;
        SW_CHECK(writeSoundUntil(packet->dts));
        SW_CHECK(write(packet.get(), m_videoTrack));
    }
    return {};
}

Result<void> MovieWriter::finish() {
    SW_CHECK(writeSoundUntil(std::numeric_limits<std::int64_t>::max()));
    return ff::finishFile(m_output.get(), m_name);
}

}  // namespace sw
