#pragma once

#include <memory>
#include <string>
#include <vector>

#include "app/account_access.h"
#include "app/composition.h"
#include "app/settings.h"
#include "services/auth/openid/openid_attempts.h"
#include "services/auth/openid/openid_settings.h"
#include "services/http/route.h"

namespace sw::app {

/// Signing in with the OpenID Connect providers of the settings, joined with the accounts. Any thread may use it.
class OpenIdAccess {
public:
    /// InvalidInput with what is wrong with the settings.
    static Result<std::unique_ptr<OpenIdAccess>> open(const Settings& settings, const std::shared_ptr<Database>& database);

    /// The routes below /api/auth/openid. What is given, and this, outlive them.
    [[nodiscard]] std::vector<Route> routes(Composition& composition, AccountAccess& access) const;

private:
    OpenIdAccess(std::vector<OpenIdSettings> providers, std::string publicUrl, std::unique_ptr<OpenIdAttempts> attempts)
        : m_providers(std::move(providers)), m_publicUrl(std::move(publicUrl)), m_attempts(std::move(attempts)) {}

    std::vector<OpenIdSettings> m_providers;
    std::string m_publicUrl;
    std::unique_ptr<OpenIdAttempts> m_attempts;
};

}  // namespace sw::app
