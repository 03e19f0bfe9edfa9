#pragma once

#include <string>

#include "core/media/export/exporter.h"
#include "core/media/export/segments.h"
#include "core/media/scene/compositor.h"
#include "core/media/source/ffmpeg.h"

namespace sw {

/// Names the encoded pieces of a film after all that decides what is in them (the cut, media by their digests, style,
/// fonts, settings, encoder, this program's code), so that equal names mean equal pieces. Belongs to one thread. Internal
/// to core/media.
class FilmKeys {
public:
    /// `video` is an encoder that was opened with the request's settings.
    FilmKeys(const ExportRequest& request, const AVCodecContext& video);

    /// Of the pictures in `range`, wherever in the film they are.
    [[nodiscard]] std::string ofPictures(FrameRange range) const;
private:
    Compositor m_compositor;
    std::string m_video;  ///< of all that is the same for the whole film
};

/// Of the sound that goes with `range`, encoded as `audio` says.
std::string soundKeyOf(const Cut& cut, FrameRange range, const AVCodecContext& audio);

}  // namespace sw
