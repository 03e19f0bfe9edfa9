#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

#include "core/base/json.h"
#include "core/base/result.h"

namespace sw {

enum class StreamKind { Video, Audio, Other };

/// What a file says about one of its streams. Times are seconds, as the file's own clock has no common unit.
struct StreamReport {
    StreamKind kind = StreamKind::Other;
    std::string codec;    ///< "h264", "aac"
    std::string profile;  ///< "High", "LC"
    double startSeconds = 0;
    double durationSeconds = 0;
    std::int64_t bitrate = 0;
    // video
    int width = 0;
    int height = 0;
    double framesPerSecond = 0;
    std::int64_t frames = 0;
    std::string pixelFormat;
    std::string primaries;
    std::string transfer;
    std::string matrix;
    std::string range;           ///< "tv" is limited
    std::string chromaLocation;  ///< "left"
    // audio
    int sampleRate = 0;
    int channels = 0;
};

/// What is in a media file, as FFmpeg's libraries read it.
struct MediaReport {
    std::string container;  ///< "mov,mp4,m4a,3gp,3g2,mj2"
    double durationSeconds = 0;
    std::int64_t bytes = 0;
    bool indexFirst = false;  ///< MP4 and QuickTime: the index lies before the media, so that players can start at once
    std::vector<StreamReport> streams;

    /// The first stream of a kind, or null.
    [[nodiscard]] const StreamReport* first(StreamKind kind) const;
};

/// Reads a file's description. Errors: NotFound, InvalidInput.
Result<MediaReport> probeMedia(const std::filesystem::path& file);

/// The extension that files of the report's container usually have, without the dot.
std::string usualExtension(const MediaReport& report);

/// FFmpeg's containers in which pictures are looked for: those that refer to no other file. Internal to core/media.
inline constexpr const char* kPictureContainers =
    "mov,matroska,avi,gif,apng,mpegts,mpeg,ogg,flv,asf,mjpeg,h264,hevc,m4v,mpegvideo,ivf,obu,nut,mxf,dv,yuv4mpegpipe,rm,"
    "webp_pipe,tiff_pipe,jpegxl_pipe,exr_pipe";

/// Whether a file is there, can be opened, and holds anything. `subject` begins the error: "The picture of scene-2".
/// Errors: NotFound, Io, InvalidInput.
Result<void> checkReadable(const std::filesystem::path& file, const std::string& subject);

/// True when a file's content, whatever its name, is a video or an animation rather than a still picture. Files that are
/// missing or unknown count as stills. Reads little of the file.
bool isMovingPicture(const std::filesystem::path& file);

/// For `inspect --json`.
Json toJson(const MediaReport& report);

}  // namespace sw
