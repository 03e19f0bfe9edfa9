#pragma once

#include <string>
#include <vector>

#include "core/base/json.h"
#include "services/remote/secret.h"

namespace sw {

/// What a report may hold that is given to somebody else.

/// A value in which only names of this program's own are left of the texts (kinds, languages, providers, identities …); of the
/// others there is how long they are: "(12 letters)".
Json withoutTexts(const Json& value);

/// Settings without what is secret in them: members that are called key, token, password or secret, and the user and password
/// in addresses, are "***".
Json withoutSecrets(const Json& settings);

/// A text without these secrets, and without what looks like a key of a provider or what a header says a key is.
std::string scrubbed(std::string text, const std::vector<Secret>& secrets);

}  // namespace sw
