#pragma once

#include <vector>

#include "core/base/result.h"
#include "core/base/time.h"
#include "core/media/export_settings.h"
#include "core/media/ffmpeg.h"
#include "core/media/frame.h"

namespace sw {

/// A film's frames: what they look like and how fast they go.
struct VideoFormat {
    int width = 0;
    int height = 0;
    FrameRate rate;
};

/// Encodes one closed stretch of film as H.264 High (libx264), BT.709 limited range. It uses one thread: the same frames
/// and settings give the same bytes on every machine, and several of them side by side are faster than one with several
/// threads. Belongs to one thread. Internal to core/media.
class VideoEncoder {
public:
    /// Errors: MissingComponent; Internal when the encoder refuses the settings.
    Result<void> open(const ExportSettings& settings, const VideoFormat& format);
    /// The next frame, which is not needed any more afterwards.
    Result<void> add(const Frame& frame);
    /// No more frames: all packets in decoding order. Times are frame numbers, the first shown frame's being 0.
    Result<std::vector<ff::PacketPtr>> finish();

    /// What a container has to know of the stream; the same for all encoders with the same settings and format.
    [[nodiscard]] const AVCodecContext& context() const { return *m_codec; }

private:
    Result<void> drain();

    ff::Codec m_codec;
    std::vector<ff::PacketPtr> m_packets;
    std::int64_t m_frames = 0;
};

}  // namespace sw
