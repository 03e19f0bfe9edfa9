#pragma once

#include <QString>
#include <string>

#include "ui/version_controls.h"
#include "ui/versions/version_maker.h"

namespace sw::ui {

/// What a language calls itself, "Deutsch"; its code where nobody knows.
QString ownName(const std::string& language);
/// What a stage makes, as a heading: "Voices".
QString stageTitle(const std::string& stage);
/// What a version lacks: "Texts: 3 · Voices: 3 · Pictures: 1"; "" when it lacks nothing.
QString lackingText(const VersionItem& item);
/// "free", "0.25", "at least 0.25" or "unknown".
QString priceText(double cost, bool priced);
/// How a version that is there stands to the short it was made from.
QString standingText(const VersionItem& item);
/// How far a version is that is being made.
QString jobText(const VersionJob& job);

}  // namespace sw::ui
