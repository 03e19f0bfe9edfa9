#pragma once

#include <filesystem>
#include <memory>
#include <stop_token>

#include "core/base/result.h"
#include "core/media/caption/caption_style.h"
#include "core/model/lint.h"

namespace sw {

/// What is to be measured for lint().
struct LintRequest {
    std::shared_ptr<const Cut> cut;
    std::filesystem::path mediaFolder;
    CaptionStyle captionStyle;
};

/// Looks at a cut's media: which files and fonts are missing, where texts lie and how they stand out, whether pictures
/// are black or frozen (at half the canvas' size, five times a second), how loud the mix is. Takes about 50 ms for each
/// second of film. Any thread (it uses another one for the sound); needs a QGuiApplication with the fonts loaded. Soon
/// after stop is requested: Cancelled. What is missing or damaged is no error but part of the facts.
Result<LintFacts> measureForLint(const LintRequest& request, const std::stop_token& stop = {});

}  // namespace sw
