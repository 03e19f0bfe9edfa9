#pragma once

#include <string>

#include "core/base/result.h"
#include "services/auth/email_address.h"

namespace sw {

/// The password as it is hashed: in Unicode's form C, so that it is the same from every keyboard. InvalidInput when it is
/// longer than anybody's (1024 bytes).
Result<std::string> normalisedPassword(const std::string& password);

/// InvalidInput saying what is wrong with a new password: shorter than 10 characters, made of the address or the name, of
/// hardly any different characters, or one of the commonest. After NIST SP 800-63B, section 5.1.1.2: no rules of
/// composition.
Result<void> checkPassword(const std::string& password, const EmailAddress& address, const std::string& name);

}  // namespace sw
