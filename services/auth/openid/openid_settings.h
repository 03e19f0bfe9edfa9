#pragma once

#include <string>
#include <vector>

#include "core/base/json.h"
#include "services/remote/keys.h"

namespace sw {

/// A provider of sign-ins as the settings describe it.
struct OpenIdSettings {
    std::string name;      ///< in addresses: letters, digits and dashes
    std::string title;     ///< for showing; the name when the settings have none
    std::string issuer;    ///< its address, exactly as it calls itself
    std::string clientId;  ///< this server's name there
    std::vector<std::string> scopes = {"openid", "email", "profile"};
    KeySource secret;      ///< of the client; where there is none, this server is a public client
    int timeoutMs = 10'000;  ///< for each answer

    /// What the client's secret is called among the keys: "openid-NAME".
    [[nodiscard]] std::string keyName() const { return "openid-" + name; }
};

/// The member "auth.openid" of the settings file; none when it is not there. InvalidInput with a sentence that names the place.
Result<std::vector<OpenIdSettings>> openIdSettings(const Json& file);

}  // namespace sw
