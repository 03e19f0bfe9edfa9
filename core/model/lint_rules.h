#pragma once

#include <string>
#include <vector>

#include "core/model/lint.h"

/// The rules of lint(), by what they look at. Internal to core/model.
namespace sw::lint_rules {

using Issues = std::vector<Issue>;

void checkScript(const LintInput& input, Issues& issues);
void checkParts(const LintInput& input, Issues& issues);
void checkPlatform(const LintInput& input, Issues& issues);
void checkSafeArea(const LintInput& input, Issues& issues);
void checkLetters(const LintInput& input, Issues& issues);
void checkReadingSpeed(const LintInput& input, Issues& issues);
void checkPace(const LintInput& input, Issues& issues);
void checkPictures(const LintInput& input, Issues& issues);
void checkSound(const LintInput& input, Issues& issues);
void checkRights(const LintInput& input, Issues& issues);

/// The creator's change to something generated, or nullptr.
const Override* overrideOf(const Project& project, const std::string& node);
/// Takes back that the creator replaced or hid it.
Edit withoutOwnMedia(const std::string& node, Override value);
/// "3.4", "-14"; at most one decimal.
std::string numberText(double number);
/// "1 caption", "3 captions"
std::string countText(std::size_t count, const std::string& thing);
/// The first words of a text, in quotation marks.
std::string quoted(const std::string& text);

}  // namespace sw::lint_rules
