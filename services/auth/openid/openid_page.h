#pragma once

#include <string>

#include "services/http/route.h"

namespace sw {

/// A page without scripts that shows a person the token that they have signed in to.
HttpResponse signedInPage(const std::string& token);

}  // namespace sw
