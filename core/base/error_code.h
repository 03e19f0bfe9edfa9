#pragma once

#include <optional>
#include <string_view>

#include "core/base/result.h"

namespace sw {

/// The code of that errorCodeName(); nothing for another text.
inline std::optional<ErrorCode> errorCodeFrom(std::string_view name) {
    for (int code = 0; code <= static_cast<int>(ErrorCode::Internal); ++code)
        if (name == errorCodeName(static_cast<ErrorCode>(code)))
            return static_cast<ErrorCode>(code);
    return std::nullopt;
}

}  // namespace sw
