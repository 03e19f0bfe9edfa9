#pragma once

#include <string>

namespace sw {

/// Whom an OpenID Connect provider says that it knows. Issuer and subject together name a person for ever; all else is what
/// the provider says of that person now.
struct OpenIdIdentity {
    std::string issuer;
    std::string subject;
    std::string email;           ///< "" when the provider says none
    bool emailVerified = false;  ///< the provider has seen that it is theirs
    std::string name;            ///< for showing; "" when the provider says none
};

}  // namespace sw
