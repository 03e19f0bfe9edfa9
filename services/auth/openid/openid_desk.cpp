#include "services/auth/openid/openid_desk.h"

#include <algorithm>

#include "core/base/text.h"
#include "services/auth/openid/base64_url.h"
#include "services/auth/openid/openid_page.h"
#include "services/http/access_token.h"
#include "services/http/lenient_json.h"
#include "services/http/sign_in_cookie.h"
#include "services/remote/answer_json.h"
#include "services/remote/remote_url.h"

namespace sw {
namespace {

constexpr const char* kSubject = "Auth request failed";
constexpr const char* kPrefix = "/api/auth/openid/";
constexpr std::size_t kLongestAddress = 2000;
constexpr std::size_t kLongestCode = 4096;
constexpr std::size_t kChallengeLength = 43;  // of 32 bytes
constexpr std::size_t kTagLength = 16;

/// A failure whose status is none of an ErrorCode.
HttpResponse failure(const HttpRequest& request, int status, const char* code, const std::string& message) {
    return jsonResponse({{"error", kSubject}, {"details", message}, {"code", code}, {"requestId", request.requestId}}, status);
}

HttpResponse busy(const HttpRequest& request, int status, const std::string& message) {
    HttpResponse response = failure(request, status, status == 429 ? "too_many_requests" : "busy", message);
    response.headers.emplace_back("Retry-After", "30");
    return response;
}

HttpResponse redirection(const std::string& address) {
    HttpResponse response;
    response.status = 302;
    response.type = "text/plain; charset=utf-8";
    response.headers = {{"Location", address}, {"Referrer-Policy", "no-referrer"}};
    return response;
}

std::string withQuery(const std::string& address, const std::string& query) {
    return address + (address.find('?') == std::string::npos ? "?" : "&") + query;
}

std::string callbackAddress(const std::string& own, const std::string& provider) {
    return own + kPrefix + provider + "/callback";
}

/// InvalidInput unless `address` is a path of this server or a program on the browser's machine.
Result<std::string> returnAddress(const std::string& address, const std::string& own) {
    const bool isPlain = std::ranges::all_of(address, [](char c) { return c > ' ' && c <= '~' && c != '\\' && c != '#'; });
    const bool isPath = address.starts_with('/') && !address.starts_with("//");
    if (isPlain && isPath && address.size() <= kLongestAddress)
        return own + address;
    const Result<RemoteUrl> url = remoteUrl(address);
    const bool isHere = url && !url->secure && (url->host == "127.0.0.1" || url->host == "::1");
    if (!isPlain || !isHere || address.size() > kLongestAddress || !address.starts_with(url->origin() + "/"))
        return fail(ErrorCode::InvalidInput, "\"return\" must be a path of this server (/…) or the address of a program on your machine "
                                             "(http://127.0.0.1:PORT/…), without \"#\".");
    return url->text;
}

/// One cookie for each sign-in, so that two at once in a browser do not disturb each other. "__Host-" keeps other hosts of the
/// domain from setting it.
std::string cookieName(const std::string& state, bool secure) {
    return std::string(secure ? "__Host-" : "") + kSignInCookie + state.substr(0, kTagLength);
}

std::string cookieLine(const std::string& name, const std::string& value, bool secure, std::int64_t seconds) {
    return name + "=" + value + "; Path=/; Max-Age=" + std::to_string(seconds) + "; HttpOnly; SameSite=Lax" + (secure ? "; Secure" : "");
}

std::string cookieValue(const HttpRequest& request, const std::string& name) {
    for (const auto& [header, value] : request.headers)
        if (header == "cookie")
            for (const std::string& part : split(value, ';'))
                if (const std::string cookie = trimmed(part); cookie.starts_with(name + "="))
                    return cookie.substr(name.size() + 1);
    return {};
}

bool isSecure(const std::string& address) {
    return address.starts_with("https://");
}

HttpResponse tokenResponse(const HttpRequest& request, const std::string& token) {
    if (request.header("accept").find("text/html") != std::string::npos)
        return signedInPage(token);
    return jsonResponse({{"message", "Signed in"}, {"token", token}});
}

}  // namespace

OpenIdDesk::OpenIdDesk(const OpenIdParts& parts) : m_parts(parts) {
    for (const OpenIdSettings& settings : parts.providers)
        m_providers.push_back(std::make_unique<OpenIdProvider>(settings, parts.client, parts.keys, parts.now));
}

HttpResponse OpenIdDesk::list(const HttpRequest&) const {
    Json providers = Json::array();
    for (const OpenIdSettings& one : m_parts.providers)
        providers.push_back({{"name", one.name}, {"title", one.title}, {"loginUrl", kPrefix + one.name + "/login"}});
    return jsonResponse({{"providers", providers}});
}

Result<OpenIdProvider*> OpenIdDesk::providerOf(const HttpRequest& request) const {
    const auto name = request.arguments.find("name");
    for (const auto& provider : m_providers)
        if (name != request.arguments.end() && provider->settings().name == name->second)
            return provider.get();
    return fail(ErrorCode::NotFound, "Nobody can sign in with a provider of this name here. GET /api/auth/openid lists those that there are.");
}

Result<std::string> OpenIdDesk::ownAddress(const HttpRequest& request) const {
    const Result<RemoteUrl> own = remoteUrl(m_parts.publicUrl.empty() ? "http://" + request.header("host") : m_parts.publicUrl);
    if (!own || (m_parts.publicUrl.empty() && !isLoopbackHost(own->host)))
        return fail(ErrorCode::Unsupported, "This server does not know at which address browsers reach it, so that nobody can sign in with "
                                            "another provider. Set auth.publicUrl in its settings: https://shorts.example.com.");
    return own->origin();
}

HttpResponse OpenIdDesk::login(const HttpRequest& request) {
    Result<HttpResponse> response = begun(request);
    const auto name = request.arguments.find("name");
    return response ? *std::move(response) : refused(request, name == request.arguments.end() ? "" : name->second, response.error());
}

Result<HttpResponse> OpenIdDesk::begun(const HttpRequest& request) {
    SW_TRY(OpenIdProvider* const provider, providerOf(request));
    SW_TRY(const std::string own, ownAddress(request));
    OpenIdAttempts::Attempt attempt;
    attempt.provider = provider->settings().name;
    attempt.peer = request.peer;
    if (const std::string wanted = request.queryValue("return"); !wanted.empty()) {
        SW_TRY(attempt.returnTo, returnAddress(wanted, own));
        attempt.challenge = request.queryValue("challenge");
        if (attempt.challenge.size() != kChallengeLength || !fromBase64Url(attempt.challenge))
            return fail(ErrorCode::InvalidInput, "With \"return\" there must be a \"challenge\": the SHA-256 of a secret of yours as base64 for "
                                                 "URLs, 43 characters. The secret then redeems the code that comes back.");
    }
    SW_TRY(const SignInSecret secret, SignInSecret::make());
    if (!m_places.try_acquire())
        return busy(request, 503, "Many sign in at this moment. Try again in a while.");
    const Place place{m_places};
    SW_TRY(const std::string address, provider->signInAddress(secret, callbackAddress(own, attempt.provider), request.stop));
    SW_TRY(const bool taken, m_parts.attempts.begin(secret.state(), std::move(attempt)));
    if (!taken)
        return busy(request, 429, "Too many sign-ins were begun and not finished. Try again in a while.");
    HttpResponse response = redirection(address);
    const bool secure = isSecure(own);
    response.headers.emplace_back("Set-Cookie", cookieLine(cookieName(secret.state(), secure), secret.text(), secure,
                                                           OpenIdAttempts::kAttemptMs / 1000));
    return response;
}

HttpResponse OpenIdDesk::callback(const HttpRequest& request) {
    const Result<OpenIdProvider*> provider = providerOf(request);
    if (!provider)
        return errorResponse(request, kSubject, provider.error());
    const std::string name = (*provider)->settings().name;
    if (!m_places.try_acquire())
        return busy(request, 503, "Many sign in at this moment. Load this page again in a while.");
    const Place place{m_places};
    const Result<Returned> back = returned(request, **provider);
    if (!back)
        return refused(request, name, back.error());
    const Result<OpenIdIdentity> identity = identified(request, **provider, *back);
    Result<HttpResponse> answer = identity ? finished(request, *back, *identity) : tl::unexpected<Error>(identity.error());
    HttpResponse response = answer ? *std::move(answer) : refused(request, name, answer.error());
    if (!answer && !back->attempt.returnTo.empty())  // the program that waits there should hear of it
        response = redirection(withQuery(back->attempt.returnTo, std::string("error=") + errorCodeName(answer.error().code) +
                                                                     "&error_description=" + queryText(answer.error().message)));
    const bool secure = isSecure(ownAddress(request).value_or(""));
    response.headers.emplace_back("Set-Cookie", cookieLine(cookieName(back->secret.state(), secure), "", secure, 0));
    return response;
}

Result<OpenIdDesk::Returned> OpenIdDesk::returned(const HttpRequest& request, const OpenIdProvider& provider) {
    for (const char* name : {"state", "code", "error", "iss"})
        if (request.query.count(name) > 1)
            return fail(ErrorCode::InvalidInput, std::string("The address holds \"") + name + "\" twice. Begin signing in again.");
    SW_TRY(const std::string own, ownAddress(request));
    const std::string state = request.queryValue("state");
    const SignInSecret secret(cookieValue(request, cookieName(state, isSecure(own))));
    if (state.empty() || secret.text().empty() || !sameSecret(secret.state(), state))
        return fail(ErrorCode::InvalidInput, "This sign-in was not begun in this browser, or more than ten minutes ago. Begin signing in again; "
                                             "the browser must accept cookies for it.");
    SW_TRY(std::optional<OpenIdAttempts::Attempt> attempt, m_parts.attempts.finish(state));
    if (!attempt || attempt->provider != provider.settings().name)
        return fail(ErrorCode::InvalidInput, "This sign-in is over: it was finished before, or begun more than ten minutes ago. Begin signing in "
                                             "again.");
    return Returned{*std::move(attempt), secret};
}

Result<OpenIdIdentity> OpenIdDesk::identified(const HttpRequest& request, OpenIdProvider& provider, const Returned& back) {
    const std::string& title = provider.settings().title;
    if (const std::string error = request.queryValue("error"); error == "access_denied")
        return fail(ErrorCode::InvalidInput, title + " was not allowed to sign you in. Begin again if you want to.");
    else if (!error.empty())
        return fail(ErrorCode::Provider, title + " refused to sign you in. Try again; if it stays so, tell whoever runs this server.",
                    "It answered " + queryText(error).substr(0, 100) + ".");
    SW_TRY(const std::string own, ownAddress(request));
    OpenIdProvider::Return answer;
    answer.code = request.queryValue("code");
    answer.issuer = request.queryValue("iss");
    answer.redirect = callbackAddress(own, provider.settings().name);
    answer.begun = back.attempt.begun;
    if (answer.code.empty() || answer.code.size() > kLongestCode)
        return fail(ErrorCode::InvalidInput, "The browser came back without a code of " + title + ". Begin signing in again.");
    return provider.identity(back.secret, answer, request.stop);
}

Result<HttpResponse> OpenIdDesk::finished(const HttpRequest& request, const Returned& back, const OpenIdIdentity& identity) {
    if (back.attempt.returnTo.empty()) {
        SW_TRY(const std::string token, m_parts.signIn(identity, request));
        return tokenResponse(request, token);
    }
    SW_TRY(const std::string code, newAccessToken());
    SW_CHECK(m_parts.attempts.keep(code, back.attempt.challenge, identity));
    return redirection(withQuery(back.attempt.returnTo, "code=" + code));
}

Result<OpenIdIdentity> OpenIdDesk::redeemed(const HttpRequest& request) {
    SW_TRY(const LenientJson body, LenientJson::parse(request.body));
    SW_CHECK(body.require({"code", "verifier"}));
    SW_TRY(const std::string code, body.text("code"));
    SW_TRY(const std::string verifier, body.text("verifier"));
    SW_TRY(const std::optional<OpenIdIdentity> identity, m_parts.attempts.redeem(code, verifier));
    if (!identity)
        return fail(ErrorCode::InvalidInput, "This code is not known, was used before, is more than two minutes old, or belongs to another "
                                             "verifier. Begin signing in again.");
    return *identity;
}

HttpResponse OpenIdDesk::exchange(const HttpRequest& request) {
    const auto token = [&]() -> Result<std::string> {
        SW_TRY(const OpenIdIdentity identity, redeemed(request));
        return m_parts.signIn(identity, request);
    }();
    return token ? jsonResponse({{"message", "Signed in"}, {"token", *token}}) : refused(request, "", token.error());
}

HttpResponse OpenIdDesk::link(const HttpRequest& request) {
    // Who signs in with it later may do all that the account may.
    for (const Scope scope : {Scope::Generate, Scope::Edit, Scope::Export})
        if (!request.caller.may(scope))
            return failure(request, 403, "forbidden", "A token that may not do all that its account may cannot link a provider to it. Sign in, "
                                                      "and use that token.");
    const auto linked = [&]() -> Result<void> {
        SW_TRY(const OpenIdIdentity identity, redeemed(request));
        return m_parts.link(identity, request);
    }();
    return linked ? jsonResponse({{"message", "Linked"}}) : refused(request, "", linked.error());
}

HttpResponse OpenIdDesk::refused(const HttpRequest& request, const std::string& provider, const Error& error) const {
    if (m_parts.onFailure)
        m_parts.onFailure(provider, request, error);
    return errorResponse(request, kSubject, error);
}

}  // namespace sw
