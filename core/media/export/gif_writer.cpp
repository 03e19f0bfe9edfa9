#include "core/media/export/gif_writer.h"

#include <algorithm>

namespace sw {

Result<void> GifWriter::openEncoder(const VideoFormat& format) {
    const AVCodec* gif = avcodec_find_encoder(AV_CODEC_ID_GIF);
    m_codec.reset(gif ? avcodec_alloc_context3(gif) : nullptr);
    if (!m_codec)
        return fail(ErrorCode::MissingComponent, "There is no GIF encoder in FFmpeg's libraries. Install Debian's libavcodec59.");
    m_codec->width = format.width;
    m_codec->height = format.height;
    m_codec->pix_fmt = AV_PIX_FMT_PAL8;
    m_codec->time_base = {format.rate.den, format.rate.num};
    m_codec->thread_count = 1;
    m_codec->flags |= AV_CODEC_FLAG_BITEXACT;
    if (const int code = avcodec_open2(m_codec.get(), gif, nullptr); code < 0)
        return ff::encoderError("video", code);
    return {};
}

Result<void> GifWriter::open(const std::string& file, const std::string& name, const VideoFormat& format) {
    ff::silence();
    m_name = name;
    SW_CHECK(openEncoder(format));
    AVFormatContext* made = nullptr;
    const std::string url = ff::fileUrl(file);
    if (const int code = avformat_alloc_output_context2(&made, nullptr, "gif", url.c_str()); code < 0)
        return ff::encoderError("film", code);
    m_output.reset(made);
    made->flags |= AVFMT_FLAG_BITEXACT;
    AVStream* stream = avformat_new_stream(made, nullptr);
    if (!stream || avcodec_parameters_from_context(stream->codecpar, m_codec.get()) < 0)
        return ff::encoderError("film", AVERROR(ENOMEM));
    stream->time_base = m_codec->time_base;
    int code = avio_open(&made->pb, url.c_str(), AVIO_FLAG_WRITE);
    if (code >= 0)
        code = avformat_write_header(made, nullptr);
    return code < 0 ? Result<void>(ff::writeError(name, code)) : Result<void>();
}

Result<void> GifWriter::add(const QImage& picture) {
    const ff::FramePtr frame(av_frame_alloc());
    frame->format = AV_PIX_FMT_PAL8;
    frame->width = m_codec->width;
    frame->height = m_codec->height;
    if (const int code = av_frame_get_buffer(frame.get(), 0); code < 0)
        return ff::encoderError("video", code);
    m_dither.apply(picture, frame->data[0], frame->linesize[0]);
    std::copy(m_palette.begin(), m_palette.end(), reinterpret_cast<std::uint32_t*>(frame->data[1]));
    frame->pts = m_frames++;
    if (const int code = avcodec_send_frame(m_codec.get(), frame.get()); code < 0)
        return ff::encoderError("video", code);
    return writePackets();
}

Result<void> GifWriter::writePackets() {
    std::vector<ff::PacketPtr> packets;
    SW_CHECK(ff::drain(m_codec.get(), "video", packets));
    for (const ff::PacketPtr& packet : packets) {
        packet->duration = 1;
        av_packet_rescale_ts(packet.get(), m_codec->time_base, m_output->streams[0]->time_base);
        const int code = av_write_frame(m_output.get(), packet.get());
        if (code < 0 || m_output->pb->error < 0)
            return ff::writeError(m_name, code < 0 ? code : m_output->pb->error);
    }
    return {};
}

Result<void> GifWriter::finish() {
    avcodec_send_frame(m_codec.get(), nullptr);
    SW_CHECK(writePackets());
    return ff::finishFile(m_output.get(), m_name);
}

}  // namespace sw
