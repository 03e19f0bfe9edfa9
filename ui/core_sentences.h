#pragma once

#include <QString>
#include <string>
#include <vector>

#include "core/base/result.h"

namespace sw::ui {

/// What core and the services say of an error or an issue, in the window's language: sentence by sentence, where coreSentences() has
/// a pattern for it. The particulars (names, files, numbers, a provider's own words) stay as they are, and so does a sentence
/// that no pattern fits.
QString coreText(const std::string& english);
/// What happened, why and what to do.
QString errorText(const Error& error);

/// The patterns, in English: "Could not write %1: %2." They are tried in their order.
std::vector<std::string> coreSentences();
/// The pattern that fits a sentence, or ""; for tests.
std::string corePattern(const std::string& sentence);
/// The sentences of a text, each with the space behind it. What is quoted is not divided.
std::vector<QString> sentencesOf(const QString& text);

}  // namespace sw::ui
