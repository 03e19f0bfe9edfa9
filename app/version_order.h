#pragma once

#include "app/composition.h"
#include "app/version_set.h"
#include "services/http/lenient_json.h"

namespace sw::app {

/// Which versions a client of the gateway asks for, and what is to be done with them once they are written.
struct VersionOrder {
    VersionAxes axes;
    bool make = false;
    bool film = false;
    std::string preset;  ///< of films; "" for the one that the ending asks for
    std::string ending;  ///< of films
};

/// {"languages", "platforms", "lengths", "hooks", "make", "export", "preset", "format"}. Errors: InvalidInput with a sentence that
/// names the member. Any thread.
Result<VersionOrder> versionOrderFrom(Composition& composition, const LenientJson& wish);

/// The same order with all members, for versionOrderFrom().
Json versionOrderJson(const VersionOrder& order);

}  // namespace sw::app
