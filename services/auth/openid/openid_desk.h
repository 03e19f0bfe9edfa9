#pragma once

#include <memory>
#include <optional>
#include <semaphore>
#include <string>
#include <vector>

#include "services/auth/openid/openid_provider.h"
#include "services/auth/openid/openid_routes.h"

namespace sw {

/// The handlers of openIdRoutes(). Any thread.
class OpenIdDesk {
public:
    explicit OpenIdDesk(const OpenIdParts& parts);

    [[nodiscard]] HttpResponse list(const HttpRequest& request) const;
    [[nodiscard]] HttpResponse login(const HttpRequest& request);
    [[nodiscard]] HttpResponse callback(const HttpRequest& request);
    [[nodiscard]] HttpResponse exchange(const HttpRequest& request);
    [[nodiscard]] HttpResponse link(const HttpRequest& request);

private:
    /// How many requests may wait for providers at a time, so that a slow one does not hold up all others.
    static constexpr int kMostWaiting = 4;

    using Places = std::counting_semaphore<kMostWaiting>;
    /// A place that was taken, until it goes.
    struct Place {
        Places& all;
        ~Place() { all.release(); }
    };

    /// A sign-in whose browser has come back.
    struct Returned {
        OpenIdAttempts::Attempt attempt;
        SignInSecret secret;
    };

    Result<OpenIdProvider*> providerOf(const HttpRequest& request) const;
    /// Scheme, host and port that this server is asked at.
    Result<std::string> ownAddress(const HttpRequest& request) const;
    Result<HttpResponse> begun(const HttpRequest& request);
    Result<Returned> returned(const HttpRequest& request, const OpenIdProvider& provider);
    Result<OpenIdIdentity> identified(const HttpRequest& request, OpenIdProvider& provider, const Returned& back);
    Result<HttpResponse> finished(const HttpRequest& request, const Returned& back, const OpenIdIdentity& identity);
    /// Whom the code in the body stands for.
    Result<OpenIdIdentity> redeemed(const HttpRequest& request);
    HttpResponse refused(const HttpRequest& request, const std::string& provider, const Error& error) const;

    const OpenIdParts m_parts;
    std::vector<std::unique_ptr<OpenIdProvider>> m_providers;
    Places m_places{kMostWaiting};
};

}  // namespace sw
