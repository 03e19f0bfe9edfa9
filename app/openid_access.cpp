#include "app/openid_access.h"

#include "services/auth/openid/openid_routes.h"
#include "services/http/authenticator.h"
#include "services/job/job_store.h"

namespace sw::app {
namespace {

/// Only who has signed in adds a way to sign in: not a program with a token, nor the user of this machine, who has no account.
Result<void> link(AccountAccess& access, const OpenIdIdentity& identity, const HttpRequest& request) {
    SW_TRY(const std::optional<AccessToken> token, access.store().token(bearerToken(request.header("authorization"))));
    if (!token || !token->isSession)
        return fail(ErrorCode::Unsupported, "Only a session can do this: sign in with the account's password first.");
    return access.store().link(token->account, identity, {token->account, request.peer});
}

}  // namespace

Result<std::unique_ptr<OpenIdAccess>> OpenIdAccess::open(const Settings& settings, const std::shared_ptr<Database>& database) {
    SW_TRY(std::vector<OpenIdSettings> providers, openIdSettings({{"auth", {{"openid", settings.json("auth.openid")}}}}));
    const std::string publicUrl = settings.value("auth.publicUrl").value_or("");
    SW_CHECK(checkPublicUrl(publicUrl));
    SW_TRY(std::unique_ptr<OpenIdAttempts> attempts, OpenIdAttempts::open(database, systemMilliseconds));
    return std::unique_ptr<OpenIdAccess>(new OpenIdAccess(std::move(providers), publicUrl, std::move(attempts)));
}

std::vector<Route> OpenIdAccess::routes(Composition& composition, AccountAccess& access) const {
    OpenIdParts parts{m_providers,
                      composition.client(),
                      composition.keys(),
                      *m_attempts,
                      m_publicUrl,
                      [&access](const OpenIdIdentity& identity, const HttpRequest& request) {
                          return access.store().signIn(identity, {"", request.peer}).map([](const SignedIn& in) { return in.token; });
                      },
                      systemMilliseconds};
    parts.link = [&access](const OpenIdIdentity& identity, const HttpRequest& request) { return link(access, identity, request); };
    parts.onFailure = [&log = composition.monitoring().log()](const std::string& provider, const HttpRequest& request, const Error& error) {
        log.write(LogLevel::Warning, "sign_in", {{"provider", provider}, {"requestId", request.requestId}, {"message", error.message}, {"detail", error.detail}});
    };
    return openIdRoutes(parts);
}

}  // namespace sw::app
