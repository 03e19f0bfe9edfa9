#pragma once

#include <functional>
#include <string>
#include <vector>

#include "core/base/result.h"
#include "core/media/source/ffmpeg.h"

namespace sw {

/// Gives one packet after another; null at the end.
using PacketSource = std::function<Result<ff::PacketPtr>()>;

/// Writes MP4, QuickTime or WebM, or sound alone as M4A: index before the media, all streams starting at 0, no dates; the same
/// packets give the same bytes. Belongs to one thread. Internal to core/media.
class MovieWriter {
public:
    /// `name` is what errors call the file, `container` "mp4", "mov" or "webm". The contexts tell codecs, formats and time
    /// bases; `audio` may be null. Errors: Io; InvalidInput when the container cannot hold a codec.
    Result<void> open(const std::string& file, const std::string& name, const std::string& container, const AVCodecContext& video,
                      const AVCodecContext* audio);
    /// M4A: no picture, only addSound().
    Result<void> openSound(const std::string& file, const std::string& name, const AVCodecContext& audio);
    /// Where the packets of the sound come from, in order; it is asked for them as they are needed. Before the first packet
    /// of the picture.
    void setSound(PacketSource sound) { m_sound = std::move(sound); }
    /// The next packet of a sound without pictures.
    Result<void> addSound(AVPacket& packet) { return write(&packet, m_audioTrack); }
    /// The packets of a closed stretch of film that begins at frame `start`, times counted from there.
    Result<void> add(std::vector<ff::PacketPtr> packets, std::int64_t start);
    /// Writes what is left and closes the file; without it the file is useless.
    Result<void> finish();

private:
    struct Track {
        AVStream* stream = nullptr;
        AVRational timeBase{1, 1};  ///< of the packets that come
    };
    Result<void> create(const std::string& file, const std::string& name, const std::string& muxer);
    Result<void> addTrack(const AVCodecContext& codec, Track& track);
    Result<void> start();
    Result<void> write(AVPacket* packet, const Track& track);
    Result<void> writeSoundUntil(std::int64_t dts);

    std::string m_name;
    std::string m_url;
    ff::Output m_output;
    Track m_videoTrack;
    Track m_audioTrack;
    PacketSource m_sound;
    ff::PacketPtr m_nextSound;  ///< asked for, and not yet written
};

}  // namespace sw
