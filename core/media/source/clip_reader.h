#pragma once

#include <deque>
#include <filesystem>
#include <memory>
#include <optional>
#include <stop_token>
#include <string>

#include "core/base/result.h"
#include "core/base/time.h"
#include "core/media/source/ffmpeg.h"

namespace sw {

/// How decoded pictures are turned to stand upright: transposed first, then flipped.
struct Orientation {
    bool transposed = false;
    bool flippedX = false;
    bool flippedY = false;
    friend bool operator==(const Orientation&, const Orientation&) = default;
};

/// What all pictures of a video have in common.
struct ClipFormat {
    int width = 0;   ///< as shown: upright, in square pixels
    int height = 0;
    Orientation orientation;
    bool alpha = false;
    double peakNits = 0;  ///< of an HDR video's mastering display; 0 when it is not said
};

/// One picture of a video, as decoded.
struct ClipFrame {
    ff::FramePtr picture;
    TimePoint start;  ///< when it comes on screen; the video's first picture is at 0
};

/// Reads the pictures of a video file by time, each exactly, in any order; asking in order is fast. Whatever FFmpeg's
/// libraries decode is read, of any frame rate or none; timestamps that a container has rounded to its clock are put back
/// onto the grid of a steady frame rate. Holds a few decoded pictures (64 MiB at most, but always two). Belongs to one
/// thread at a time. Internal to core/media.
class ClipReader {
public:
    /// `subject` begins every error: "The video of clip-7". Work ends soon after stop is requested (Cancelled). Errors:
    /// NotFound, Io (not readable), InvalidInput (no video, or damaged), MissingComponent (no decoder).
    static Result<std::unique_ptr<ClipReader>> open(const std::filesystem::path& file, std::string subject,
                                                    std::stop_token stop = {});
    ClipReader(const ClipReader&) = delete;
    ClipReader& operator=(const ClipReader&) = delete;

    [[nodiscard]] const ClipFormat& format() const { return m_format; }
    /// The picture on screen at `time`: the last one that starts at or before it. Before the first picture it is the
    /// first, and behind the end the last stays. Damaged pictures are passed over: the last good one stays, until the next
    /// that needs none before it, or for two seconds. Good until the next call. Errors as open().
    Result<const ClipFrame*> at(TimePoint time);

private:
    ClipReader(std::filesystem::path file, std::string subject, std::stop_token stop);
    Result<void> openInput();
    Result<void> openDecoder();
    Result<void> start();
    Result<void> rewind();
    Result<void> seek(TimePoint time);
    void forget();
    [[nodiscard]] bool worthSeeking(TimePoint time) const;
    Result<bool> advance();
    Result<bool> receive();
    Result<void> feed();
    bool usable();
    [[nodiscard]] TimePoint startOf(const AVFrame& frame) const;
    [[nodiscard]] Duration lengthOf(const AVFrame& frame) const;
    [[nodiscard]] std::int64_t timestampOf(TimePoint time) const;
    void readFormat(const AVFrame& frame);
    [[nodiscard]] tl::unexpected<Error> broken(const std::string& why) const;
    [[nodiscard]] AVStream* stream() const { return m_input->streams[m_stream]; }
    static int interrupted(void* reader);

    std::filesystem::path m_file;
    std::string m_subject;
    std::stop_token m_stop;
    ff::Input m_input;
    ff::Codec m_decoder;
    ff::PacketPtr m_packet{av_packet_alloc()};
    ff::FramePtr m_frame{av_frame_alloc()};
    int m_stream = -1;
    bool m_seekable = false;
    bool m_takeDamaged = false;  ///< when there is no other picture at all
    std::int64_t m_origin = AV_NOPTS_VALUE;
    ClipFormat m_format;
    std::deque<ClipFrame> m_recent;  ///< one after the other, up to the newest decoded
    std::size_t m_mostRecent = 2;
    Duration m_lastLength;
    bool m_drained = false;  ///< all packets are with the decoder
    bool m_ended = false;    ///< m_recent ends with the video's last picture
    bool m_damaged = false;
    std::optional<TimePoint> m_damagedFrom;
    int m_lastError = 0;
};

}  // namespace sw
