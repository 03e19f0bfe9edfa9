#pragma once

#include "core/model/cut.h"

namespace sw {

/// How what is shown of an overlay grows while `reveal` goes from 0 to 1.
enum class RevealBy {
    Width,   ///< from the left border to the right one
    Letters  ///< a title's letters one by one, as they are read; anything else by its width
};

/// How an overlay is changed from how it lies at rest.
struct OverlayPose {
    double scaleX = 1;  ///< about the overlay's centre; negative ones show it mirrored
    double scaleY = 1;
    double x = 0;         ///< shift as a part of the canvas' width
    double y = 0;         ///< shift as a part of the canvas' height
    double rotation = 0;  ///< degrees clockwise about the overlay's centre
    double opacity = 1;   ///< 0…1
    double reveal = 1;    ///< 0…1
    RevealBy revealBy = RevealBy::Width;
    friend bool operator==(const OverlayPose&, const OverlayPose&) = default;
};

/// Where an overlay that is seen for `length` is `sinceStart` after its start. Coming and going are shortened alike
/// when both do not fit; the loop begins when it has come. Names that are unknown do nothing. Pure.
OverlayPose overlayPose(const OverlayAnimation& animation, Duration sinceStart, Duration length);

}  // namespace sw
