#pragma once

#include <string>

#include "core/base/result.h"

namespace sw {

/// Refuses what has not the shape of a language tag: BCP 47 (RFC 5646, section 2.1), such as "en", "pt-BR" or "zh-Hant-TW", of 35
/// characters at the most (section 4.4.1); "en_GB" is one, too. "" and "auto" say nothing and are right.
Result<void> checkLanguage(const std::string& language);

}  // namespace sw
