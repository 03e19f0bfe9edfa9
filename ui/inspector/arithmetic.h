#pragma once

#include <QString>
#include <optional>

namespace sw::ui {

/// The value of what a person has typed into a number field: numbers with a point or a comma, + − × ÷ (also * and /) and
/// brackets, as in "1500/2" or "(12 + 4) * 3". `unit` may stand behind it. Nothing when it is no such thing, or when its
/// value is not finite.
std::optional<double> evaluated(const QString& text, const QString& unit = {});

}  // namespace sw::ui
