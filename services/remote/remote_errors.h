#pragma once

#include <string>

#include "services/remote/endpoint.h"
#include "services/remote/http_line.h"

namespace sw {

/// What a provider says of its failure: the error.message, error, message or detail of its JSON, else a plain text; one
/// line, at most 300 bytes, without the key. "" when it says nothing that a person can read.
std::string providerWords(const RemoteAnswer& answer, const Secret& key);

/// The error of an answer that is not good: who refused, its own words, and what to do.
Error refusal(const Endpoint& endpoint, const RemoteAnswer& answer, const Secret& key, std::int64_t now);

/// The error of a call that came to no answer. `origin` is the address as it may be shown.
Error transportError(const Endpoint& endpoint, const std::string& origin, const WireOutcome& outcome);

/// Whether the same call may well go better the next time.
bool isPassing(const WireOutcome& outcome);

/// "NAME's answer cannot be used: <why>. <cure>"
tl::unexpected<Error> unusable(const Endpoint& endpoint, const std::string& why, const std::string& cure);

}  // namespace sw
