#pragma once

#include <string>
#include <string_view>

#include "core/base/result.h"

namespace sw {

/// The bytes of a text file as UTF-8 without a byte order mark and with "\n" line ends. UTF-8 is taken as it is and
/// UTF-16 with a byte order mark is converted; anything else fails with InvalidInput, naming `name` and what to do.
Result<std::string> decodeText(std::string_view bytes, std::string_view name);

}  // namespace sw
