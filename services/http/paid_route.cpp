#include "services/http/paid_route.h"

#include <algorithm>

namespace sw {

RouteAnswer tooFewCreditsAnswer() {
    return failureAnswer(402, "The account has too few credits; the details say how many it takes.");
}

Result<std::string> idempotencyKey(const HttpRequest& request) {
    const std::string key = request.header("idempotency-key");
    if (key.size() > 255 || !std::ranges::all_of(key, [](char c) { return c >= ' ' && c <= '~'; }))
        return fail(ErrorCode::InvalidInput, "An Idempotency-Key has at most 255 characters, all of plain ASCII.");
    return key;
}

}  // namespace sw
