#include "core/media/source/media_probe.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <fstream>
#include <string_view>

#include "core/base/host.h"
#include "core/media/source/ffmpeg.h"

extern "C" {
#include <libavutil/pixdesc.h>
}

namespace sw {
namespace {

std::string text(const char* name) {
    return name ? name : "";
}

double seconds(std::int64_t value, AVRational base) {
    return value == AV_NOPTS_VALUE ? 0 : static_cast<double>(value) * av_q2d(base);
}

StreamReport streamReport(const AVStream& stream) {
    const AVCodecParameters& codec = *stream.codecpar;
    StreamReport report;
    report.codec = text(avcodec_get_name(codec.codec_id));
    report.profile = text(avcodec_profile_name(codec.codec_id, codec.profile));
    report.startSeconds = seconds(stream.start_time, stream.time_base);
    report.durationSeconds = seconds(stream.duration, stream.time_base);
    report.bitrate = codec.bit_rate;
    report.frames = stream.nb_frames;
    if (codec.codec_type == AVMEDIA_TYPE_VIDEO) {
        report.kind = StreamKind::Video;
        report.width = codec.width;
        report.height = codec.height;
        report.framesPerSecond = stream.avg_frame_rate.den ? av_q2d(stream.avg_frame_rate) : 0;
        report.pixelFormat = text(av_get_pix_fmt_name(static_cast<AVPixelFormat>(codec.format)));
        report.primaries = text(av_color_primaries_name(codec.color_primaries));
        report.transfer = text(av_color_transfer_name(codec.color_trc));
        report.matrix = text(av_color_space_name(codec.color_space));
        report.range = text(av_color_range_name(codec.color_range));
        report.chromaLocation = text(av_chroma_location_name(codec.chroma_location));
    } else if (codec.codec_type == AVMEDIA_TYPE_AUDIO) {
        report.kind = StreamKind::Audio;
        report.sampleRate = codec.sample_rate;
        report.channels = codec.ch_layout.nb_channels;
    }
    return report;
}

/// Walks the boxes of the file's top level (ISO/IEC 14496-12, 4.2) until it meets the index or the media.
bool hasIndexFirst(const std::filesystem::path& file) {
    std::ifstream in(file, std::ios::binary);
    std::array<unsigned char, 16> head{};
    std::uint64_t at = 0;
    while (in.seekg(static_cast<std::streamoff>(at)) && in.read(reinterpret_cast<char*>(head.data()), 8)) {
        const std::string name(reinterpret_cast<const char*>(head.data()) + 4, 4);
        if (name == "moov" || name == "mdat")
            return name == "moov";
        const auto bigEndian = [&](int from, int count) {
            std::uint64_t value = 0;
            for (int i = from; i < from + count; ++i)
                value = value << 8 | head[static_cast<std::size_t>(i)];
            return value;
        };
        std::uint64_t size = bigEndian(0, 4);
        if (size == 1 && in.read(reinterpret_cast<char*>(head.data()) + 8, 8))
            size = bigEndian(8, 8);
        if (size < 8)
            return false;
        at += size;
    }
    return false;
}

/// Walks a PNG's chunks (PNG 3rd edition, 5.3) to the first of its picture: an animation has said so by then.
bool isAnimatedPng(std::ifstream& in) {
    std::array<unsigned char, 8> head{};
    in.clear();
    for (std::uint64_t at = 8; in.seekg(static_cast<std::streamoff>(at)) && in.read(reinterpret_cast<char*>(head.data()), 8);) {
        const std::string name(reinterpret_cast<const char*>(head.data()) + 4, 4);
        if (name == "acTL" || name == "IDAT")
            return name == "acTL";
        at += 12 + (std::uint64_t{head[0]} << 24 | std::uint64_t{head[1]} << 16 | std::uint64_t{head[2]} << 8 | head[3]);
    }
    return false;
}

/// True for a file with a video stream; for a GIF, when it has a second picture.
bool hasManyPictures(const std::filesystem::path& file) {
    ff::silence();
    AVFormatContext* opened = nullptr;
    AVDictionary* options = nullptr;
    av_dict_set(&options, "format_whitelist", kPictureContainers, 0);
    const int code = avformat_open_input(&opened, ff::fileUrl(file.string()).c_str(), nullptr, &options);
    av_dict_free(&options);
    const ff::Input input(opened);
    if (code < 0)
        return false;
    const std::string container = text(opened->iformat->name);
    if (container.ends_with("_pipe") || avformat_find_stream_info(opened, nullptr) < 0)
        return false;
    const int stream = av_find_best_stream(opened, AVMEDIA_TYPE_VIDEO, -1, -1, nullptr, 0);
    if (stream < 0 || (opened->streams[stream]->disposition & AV_DISPOSITION_ATTACHED_PIC))
        return false;
    if (container != "gif")
        return true;
    const ff::PacketPtr packet(av_packet_alloc());
    int packets = 0;
    for (; packets < 2 && av_read_frame(opened, packet.get()) >= 0; ++packets)
        av_packet_unref(packet.get());
    return packets == 2;
}

const char* kindName(StreamKind kind) {
    switch (kind) {
        case StreamKind::Video:
            return "video";
        case StreamKind::Audio:
            return "audio";
        case StreamKind::Other:
            break;
    }
    return "other";
}

}  // namespace

const StreamReport* MediaReport::first(StreamKind kind) const {
    const auto found =
        std::find_if(streams.begin(), streams.end(), [kind](const StreamReport& s) { return s.kind == kind; });
    return found == streams.end() ? nullptr : &*found;
}

Result<MediaReport> probeMedia(const std::filesystem::path& file) {
    std::error_code error;
    if (!std::filesystem::exists(file, error))
        return fail(ErrorCode::NotFound, "There is no file " + file.string() + ".");
    ff::silence();
    AVFormatContext* opened = nullptr;
    int code = avformat_open_input(&opened, ff::fileUrl(file.string()).c_str(), nullptr, nullptr);
    const ff::Input input(opened);
    if (code >= 0)
        code = avformat_find_stream_info(opened, nullptr);
    if (code < 0)
        return fail(ErrorCode::InvalidInput,
                    file.string() + " cannot be read as media: " + ff::errorText(code) + ". Choose another file.");
    MediaReport report;
    report.container = text(input->iformat->name);
    report.durationSeconds = seconds(input->duration, {1, AV_TIME_BASE});
    report.bytes = static_cast<std::int64_t>(std::filesystem::file_size(file, error));
    report.indexFirst = hasIndexFirst(file);
    for (unsigned i = 0; i < input->nb_streams; ++i)
        report.streams.push_back(streamReport(*input->streams[i]));
    return report;
}

Result<void> checkReadable(const std::filesystem::path& file, const std::string& subject) {
    std::error_code error;
    if (!std::filesystem::exists(file, error))
        return fail(ErrorCode::NotFound, subject + " is gone: there is no file " + file.string() +
                                             ". Generate or choose it again, or put the file back.");
    errno = 0;
    std::ifstream in(file, std::ios::binary);
    const int code = errno;
    if (!in || std::filesystem::is_directory(file, error)) {
        const std::string why = code == EACCES ? "you may not read it; change its permissions, or choose another file"
                                : code         ? reasonOf(code)
                                               : "it is no file; choose another one";
        return fail(ErrorCode::Io, subject + " could not be read (" + file.string() + "): " + why + ".");
    }
    if (in.peek() == std::ifstream::traits_type::eof())
        return fail(ErrorCode::InvalidInput, subject + " could not be read (" + file.string() +
                                                 "): the file is empty. Generate or choose it again.");
    return {};
}

bool isMovingPicture(const std::filesystem::path& file) {
    std::ifstream in(file, std::ios::binary);
    std::string head(64, '\0');
    in.read(head.data(), static_cast<std::streamsize>(head.size()));
    head.resize(static_cast<std::size_t>(in.gcount()));
    const auto has = [&](std::size_t at, std::string_view text) { return head.compare(at, text.size(), text) == 0; };
    if (head.size() < 16 || has(0, "\xFF\xD8\xFF") || has(0, "BM") || has(0, {"II*\0", 4}) || has(0, {"MM\0*", 4}))
        return false;
    if (has(0, "\x89PNG"))
        return isAnimatedPng(in);
    if (has(0, "RIFF") && has(8, "WEBP"))
        return has(12, "VP8X") && head.size() > 20 && (head[20] & 2);
    if (has(4, "ftyp"))
        return !has(8, "avif") && !has(8, "heic") && !has(8, "heix") && !has(8, "mif1");
    return hasManyPictures(file);
}

std::string usualExtension(const MediaReport& report) {
    const auto is = [&](const char* name) { return report.container.find(name) != std::string::npos; };
    if (is("matroska"))
        return "webm";
    return is("mp4") ? "mp4" : report.container.substr(0, report.container.find_first_of(",_"));
}

Json toJson(const MediaReport& report) {
    Json streams = Json::array();
    for (const StreamReport& s : report.streams) {
        Json stream = {{"kind", kindName(s.kind)},      {"codec", s.codec},
                       {"profile", s.profile},          {"start", s.startSeconds},
                       {"duration", s.durationSeconds}, {"bitrate", s.bitrate}};
        if (s.kind == StreamKind::Video)
            stream.update({{"width", s.width},
                           {"height", s.height},
                           {"fps", s.framesPerSecond},
                           {"frames", s.frames},
                           {"pixelFormat", s.pixelFormat},
                           {"primaries", s.primaries},
                           {"transfer", s.transfer},
                           {"matrix", s.matrix},
                           {"range", s.range},
                           {"chromaLocation", s.chromaLocation}});
        if (s.kind == StreamKind::Audio)
            stream.update({{"sampleRate", s.sampleRate}, {"channels", s.channels}});
        streams.push_back(std::move(stream));
    }
    return {{"container", report.container},
            {"duration", report.durationSeconds},
            {"bytes", report.bytes},
            {"indexFirst", report.indexFirst},
            {"streams", std::move(streams)}};
}

}  // namespace sw
