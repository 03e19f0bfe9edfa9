#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace sw {

/// Base64 for URLs without padding (RFC 4648, section 5), as all parts of a JSON Web Token have it.
std::string base64Url(std::string_view bytes);

/// The bytes in such a text; nullopt when it holds anything else, padding, or bits that belong to no byte, so that there is
/// one text for the same bytes only.
std::optional<std::string> fromBase64Url(std::string_view text);

}  // namespace sw
