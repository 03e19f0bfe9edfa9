#pragma once

#include <filesystem>
#include <string>

#include "core/base/result.h"

namespace sw {

/// A new secret: 256 bits from the system's generator (libsodium), as 43 characters of base64 for URLs.
Result<std::string> newAccessToken();

/// What is kept of a token that was given to somebody: its SHA-256, 64 hex digits. A token has 256 random bits, so that
/// a slow hash would add nothing.
std::string accessTokenHash(const std::string& token);

/// Compares in a time that does not depend on where the two differ.
bool sameSecret(const std::string& a, const std::string& b);

/// The token of the user of this machine, from `file`, which is made with mode 0600 when it is not there. Refuses a file
/// that others may read.
Result<std::string> ownerToken(const std::filesystem::path& file);

}  // namespace sw
