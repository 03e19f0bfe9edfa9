#pragma once

#include <nlohmann/json.hpp>
#include <string>
#include <string_view>

#include "core/base/result.h"

namespace sw {

/// Object keys are kept sorted, so that equal values have equal text.
using Json = nlohmann::json;

/// Parses JSON text; the error names `what` ("The project file"), its detail the place. Text that nests deeper than 256
/// levels is refused, because everything that walks the value would need that much stack.
Result<Json> parseJson(std::string_view text, std::string_view what);

/// One line, sorted keys, UTF-8 (invalid bytes become U+FFFD): equal values give equal bytes.
std::string canonicalText(const Json& value);

/// Indented by two spaces and ending in a line feed, sorted keys: for files that people read and compare.
std::string readableText(const Json& value);

/// The member `name` of an object if it is there and of the right type, else `fallback`. Never throws.
std::string stringOr(const Json& object, const char* name, std::string fallback = {});
std::int64_t integerOr(const Json& object, const char* name, std::int64_t fallback);
double numberOr(const Json& object, const char* name, double fallback);
bool booleanOr(const Json& object, const char* name, bool fallback);

}  // namespace sw
