#pragma once

#include <cstdint>
#include <memory>
#include <stop_token>
#include <string>
#include <vector>

#include "core/base/result.h"
#include "core/base/time.h"
#include "core/media/export_settings.h"
#include "core/media/frame.h"

namespace sw {

/// A film's frames: what they look like and how fast they go.
struct VideoFormat {
    int width = 0;
    int height = 0;
    FrameRate rate;
};

/// Takes frames in order and makes a file of them. Belongs to one thread.
class FrameSink {
public:
    virtual ~FrameSink() = default;
    virtual Result<void> add(std::shared_ptr<const Frame> frame) = 0;
    /// Writes what is left and closes the file. Without it the file is useless.
    virtual Result<void> finish() = 0;
};

/// The whole sound of a film, compressed.
class SoundTrack {
public:
    SoundTrack();
    ~SoundTrack();
    /// AAC-LC, stereo, 48 kHz. Error: MissingComponent.
    Result<void> open(int bitrate);
    /// `samples` are interleaved (48 kHz stereo); exactly what is given is heard. May run on another thread than
    /// `open`.
    /// Returns soon after stop is requested, with Cancelled.
    Result<void> encode(const std::vector<float>& samples, const std::stop_token& stop = {});

private:
    friend class MovieSink;
    struct State;
    std::unique_ptr<State> m_state;
};

/// Writes MP4 or QuickTime with H.264 High (libx264) and, when given, a sound track: BT.709 limited range, index before
/// the media, both streams starting at 0, no dates; the same input gives the same bytes.
class MovieSink final : public FrameSink {
public:
    MovieSink();
    ~MovieSink() override;
    /// `container` is "mp4" or "mov". `sound` must be open and outlive the sink, or be null. Errors: MissingComponent,
    /// Io.
    Result<void> open(const std::string& file, const std::string& container, const ExportSettings& settings,
                      const VideoFormat& format, SoundTrack* sound);
    Result<void> add(std::shared_ptr<const Frame> frame) override;
    /// The sound is encoded by now; without a call frames are held back in memory.
    Result<void> soundReady();
    Result<void> finish() override;

private:
    struct State;
    std::unique_ptr<State> m_state;
};

/// Writes YUV4MPEG2 (https://wiki.multimedia.cx/index.php/YUV4MPEG2): the frames as composed, raw.
class Y4mSink final : public FrameSink {
public:
    Y4mSink();
    ~Y4mSink() override;
    Result<void> open(const std::string& file, const VideoFormat& format);
    Result<void> add(std::shared_ptr<const Frame> frame) override;
    Result<void> finish() override;

private:
    struct State;
    std::unique_ptr<State> m_state;
};

}  // namespace sw
