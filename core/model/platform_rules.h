#pragma once

#include <string>

#include "core/base/time.h"
#include "core/model/cut.h"

namespace sw {

/// What a platform asks of a short.
struct PlatformRules {
    std::string name;   ///< "shorts"
    std::string title;  ///< "YouTube Shorts"
    SafeArea safe;      ///< of ordinary posts, where the app is read from left to right
    Duration shortest;
    Duration longest;
    double loudnessLufs = -14;
    double truePeakDb = -1;
    double lowestRate = 0;      ///< frames per second; 0: no limit known
    double highestRate = 0;     ///< the same
    int titleLength = 0;        ///< characters; 0: no limit known
    int descriptionLength = 0;  ///< characters, with the hashtags; 0: no limit known
    std::string disclosure;     ///< where to say that pictures or voices come from an AI model; "" when it asks nothing
};

/// Where a platform leaves a canvas free: its own area on upright screens (9:16), an even margin of 5 % on other shapes, which
/// are shown with no buttons over them. Apps that are read from right to left have their buttons on the other side.
SafeArea safeAreaOn(const PlatformRules& rules, int width, int height, bool rightToLeft = false);

}  // namespace sw
