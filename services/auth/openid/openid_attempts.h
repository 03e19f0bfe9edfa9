#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>

#include "services/auth/openid/openid_identity.h"
#include "services/store/database.h"

namespace sw {

/// Sign-ins with other providers that are under way, as they are kept in the database, so that each is finished once, in time,
/// whichever program on the database it was begun with. Secrets are kept as digests. Any thread may call any function.
class OpenIdAttempts {
public:
    /// Milliseconds since 1970.
    using Now = std::function<std::int64_t()>;

    static constexpr std::int64_t kAttemptMs = 10 * 60 * 1000;
    static constexpr std::int64_t kCodeMs = 2 * 60 * 1000;
    static constexpr std::int64_t kMostAttempts = 20'000;
    static constexpr std::int64_t kMostOfPeer = 200;

    /// A sign-in from its beginning to the browser's return.
    struct Attempt {
        std::string provider;   ///< its name in the settings
        std::string returnTo;   ///< where the browser goes afterwards; "" to see the token itself
        std::string challenge;  ///< whose verifier redeems the code that it takes there
        std::string peer;       ///< the address that began it
        std::int64_t begun = 0;
    };

    static Result<std::unique_ptr<OpenIdAttempts>> open(std::shared_ptr<Database> database, Now now);

    /// Keeps an attempt for kAttemptMs; `begun` is set here. False when there are so many under way that no more are taken on.
    Result<bool> begin(const std::string& state, Attempt attempt);
    /// The attempt of that state; once, and nothing when there is none or its time is over.
    Result<std::optional<Attempt>> finish(const std::string& state);

    /// Keeps for kCodeMs who was signed in, for whoever has `code` and the verifier of `challenge`.
    Result<void> keep(const std::string& code, const std::string& challenge, const OpenIdIdentity& identity);
    /// Who was signed in; once, whether the verifier is right or not, and nothing when it is not.
    Result<std::optional<OpenIdIdentity>> redeem(const std::string& code, const std::string& verifier);

private:
    OpenIdAttempts(std::shared_ptr<Database> database, Now now) : m_database(std::move(database)), m_now(std::move(now)) {}

    const std::shared_ptr<Database> m_database;
    const Now m_now;
};

}  // namespace sw
