#pragma once

#include <vector>

#include "core/base/result.h"
#include "core/base/time.h"
#include "core/media/export/export_settings.h"
#include "core/media/frame/frame.h"
#include "core/media/source/ffmpeg.h"

namespace sw {

/// A film's frames: what they look like and how fast they go.
struct VideoFormat {
    int width = 0;
    int height = 0;
    FrameRate rate;
};

/// Encodes one closed stretch of film, BT.709 limited range, with the encoder that the settings name. libx264, libx265,
/// libsvtav1, libvpx-vp9 and prores_ks run on one thread: the same frames and settings give the same bytes on every machine,
/// and several of them side by side are faster than one with several threads. Bytes from hardware depend on it and its driver.
/// Belongs to one thread. Internal to core/media.
class VideoEncoder {
public:
    VideoEncoder() = default;
    ~VideoEncoder();
    VideoEncoder(const VideoEncoder&) = delete;
    VideoEncoder& operator=(const VideoEncoder&) = delete;

    /// `settings.encoder` is not "auto": see chooseEncoder(). Errors: MissingComponent; Internal when the encoder refuses the
    /// settings, or there is no such hardware.
    Result<void> open(const ExportSettings& settings, const VideoFormat& format);
    /// The next frame, which is not needed any more afterwards; of 10 bits only where the settings have them.
    template <class Sample>
    Result<void> add(const BasicFrame<Sample>& frame);
    /// No more frames: all packets in decoding order. Times are frame numbers, the first shown frame's being 0; decoding times
    /// go up by one, from as many below 0 as the encoder's frames are late, in every stretch the same.
    Result<std::vector<ff::PacketPtr>> finish();

    /// What a container has to know of the stream; the same for all encoders with the same settings and format.
    [[nodiscard]] const AVCodecContext& context() const { return *m_codec; }

private:
    /// Into the memory of the graphics card.
    Result<ff::FramePtr> upload(ff::FramePtr frame) const;

    ff::Codec m_codec;
    AVPixelFormat m_samples = AV_PIX_FMT_YUV420P;  ///< of the frames that the encoder is given
    std::vector<ff::PacketPtr> m_packets;
    std::int64_t m_frames = 0;
    bool m_isFinished = false;
};

}  // namespace sw
