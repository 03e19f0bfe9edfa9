#pragma once

#include <memory>
#include <string>
#include <vector>

#include "core/base/result.h"

extern "C" {
#include <libavcodec/avcodec.h>
#include <libavformat/avformat.h>
}

/// Owners for FFmpeg's objects, and its errors in our words. Internal to core/media.
namespace sw::ff {

struct Free {
    void operator()(AVCodecContext* p) const { avcodec_free_context(&p); }
    void operator()(AVFrame* p) const { av_frame_free(&p); }
    void operator()(AVPacket* p) const { av_packet_free(&p); }
};
struct CloseInput {
    void operator()(AVFormatContext* p) const { avformat_close_input(&p); }
};
/// Closes the file too when it is still open.
struct CloseOutput {
    void operator()(AVFormatContext* p) const;
};

using Codec = std::unique_ptr<AVCodecContext, Free>;
using FramePtr = std::unique_ptr<AVFrame, Free>;
using PacketPtr = std::unique_ptr<AVPacket, Free>;
using Input = std::unique_ptr<AVFormatContext, CloseInput>;
using Output = std::unique_ptr<AVFormatContext, CloseOutput>;

/// FFmpeg's libraries print nothing from now on; what goes wrong comes back as an Error. For the whole program.
void silence();

/// FFmpeg's own words for one of its negative results.
std::string errorText(int code);

/// An Io error for a file that is being written: "The video … could not be written: the disk is full. …".
tl::unexpected<Error> writeError(const std::string& file, int code);

/// An Internal error of an encoder or container; `what` is "video", "sound" or "film".
tl::unexpected<Error> encoderError(const char* what, int code);

/// Appends all packets that an encoder has ready.
Result<void> drain(AVCodecContext* codec, const char* what, std::vector<PacketPtr>& packets);

/// Writes the end of `output` and closes its file; errors call it `name`.
Result<void> finishFile(AVFormatContext* output, const std::string& name);

/// A path as FFmpeg wants it, so that no colon in it is taken for a protocol.
std::string fileUrl(const std::string& path);

}  // namespace sw::ff
