#pragma once

#include <string>

#include "core/base/result.h"

namespace sw {

/// An address of electronic mail in two forms: as it is written to, and as two of them are compared. Unicode's form C;
/// the domain in lower case and in letters that DNS knows (RFC 5891). The part before the '@' is compared without regard
/// to case: hardly any server tells Ann@ from ann@, and people do not either.
struct EmailAddress {
    std::string shown;
    std::string key;
};

/// InvalidInput when that is no address (RFC 5321 and 6531, without quoted parts, comments and address literals).
Result<EmailAddress> emailAddress(const std::string& text);

}  // namespace sw
