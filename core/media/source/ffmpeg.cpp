#include "core/media/source/ffmpeg.h"

#include <array>

#include "core/base/host.h"

namespace sw::ff {

void CloseOutput::operator()(AVFormatContext* p) const {
    if (p->pb)
        avio_closep(&p->pb);
    avformat_free_context(p);
}

void silence() {
    av_log_set_level(AV_LOG_FATAL);
}

std::string errorText(int code) {
    std::array<char, AV_ERROR_MAX_STRING_SIZE> text{};
    av_strerror(code, text.data(), text.size());
    return text.data();
}

tl::unexpected<Error> writeError(const std::string& file, int code) {
    const bool system = code < 0 && code > -4096;  // a negated errno
    const std::string why = system ? reasonOf(-code) : errorText(code) + "; choose another folder, and export again";
    return fail(ErrorCode::Io, file + " could not be written: " + why + ".", errorText(code));
}

tl::unexpected<Error> encoderError(const char* what, int code) {
    return fail(ErrorCode::Internal,
                std::string("The ") + what + " encoder failed: " + errorText(code) + ". Try another export preset.");
}

Result<void> drain(AVCodecContext* codec, const char* what, std::vector<PacketPtr>& packets) {
    for (;;) {
        PacketPtr packet(av_packet_alloc());
        const int code = avcodec_receive_packet(codec, packet.get());
        if (code == AVERROR(EAGAIN) || code == AVERROR_EOF)
            return {};
        if (code < 0)
            return encoderError(what, code);
        packets.push_back(std::move(packet));
    }
}

Result<void> finishFile(AVFormatContext* output, const std::string& name) {
    int code = av_write_trailer(output);
    if (code >= 0 && output->pb->error < 0)
        code = output->pb->error;
    const int closing = avio_closep(&output->pb);
    if (code < 0 || closing < 0)
        return writeError(name, code < 0 ? code : closing);
    return {};
}

std::string fileUrl(const std::string& path) {
    return "file:" + path;
}

}  // namespace sw::ff
