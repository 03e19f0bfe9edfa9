#pragma once

#include <optional>
#include <string>

#include "services/http/route.h"

namespace sw {

/// Finds out who asks.
class Authenticator {
public:
    virtual ~Authenticator() = default;
    /// Who sends this Authorization header ("" without one); nothing when that is nobody known. Called on the server's
    /// thread before a byte of the body is read: must answer from memory, and take the same time for every wrong one.
    virtual std::optional<Caller> callerOf(const std::string& authorization) = 0;
};

/// The token in "Bearer …", or "".
std::string bearerToken(const std::string& authorization);

/// Knows the user of this machine by a token, and keeps only the token's hash.
class OwnerAuthenticator final : public Authenticator {
public:
    explicit OwnerAuthenticator(const std::string& token);
    std::optional<Caller> callerOf(const std::string& authorization) override;

private:
    std::string m_hash;
};

/// Takes everybody for the user of this machine: for servers that only this machine reaches.
class NoAuthentication final : public Authenticator {
public:
    std::optional<Caller> callerOf(const std::string& authorization) override;
};

}  // namespace sw
