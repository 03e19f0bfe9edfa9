#pragma once

#include <string>

#include "services/http/route.h"

/// What routes have in common that make something which costs.
namespace sw {

/// 402, for the documentation.
RouteAnswer tooFewCreditsAnswer();

/// The Idempotency-Key of a request, or "": InvalidInput when it is longer than 255 characters or not plain ASCII.
Result<std::string> idempotencyKey(const HttpRequest& request);

}  // namespace sw
