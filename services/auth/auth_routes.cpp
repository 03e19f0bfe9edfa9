#include "services/auth/auth_routes.h"

#include <algorithm>
#include <charconv>
#include <limits>
#include <memory>

#include "core/base/text.h"
#include "services/auth/auth_documentation.h"
#include "services/auth/auth_json.h"
#include "services/http/authenticator.h"
#include "services/http/lenient_json.h"

namespace sw {
using namespace auth_json;
namespace {

constexpr const char* kSubject = "Auth request failed";
constexpr std::int64_t kBodyLimit = 64 << 10;
constexpr std::int64_t kDefaultTokenDays = 365;
constexpr std::int64_t kPage = 50;
constexpr std::int64_t kBusySeconds = 3;

/// A refusal that no Error's code stands for.
HttpResponse refusal(const HttpRequest& request, int status, const char* code, const std::string& details) {
    Json body = Json::parse(errorResponse(request, kSubject, {ErrorCode::Internal, details, ""}).body);
    body["code"] = code;
    return jsonResponse(body, status);
}

/// What has no room or a database that refuses is a matter of time: the client may try again.
HttpResponse failure(const HttpRequest& request, const Error& error) {
    HttpResponse response = errorResponse(request, kSubject, error);
    if (error.code == ErrorCode::Io)
        response.status = 503;
    if (response.status == 503)
        response.headers.emplace_back("Retry-After", std::to_string(kBusySeconds));
    return response;
}

HttpResponse refusalOf(const HttpRequest& request, const SignInAttempt& attempt) {
    if (attempt.outcome == SignInAttempt::Outcome::NotInvited)
        return refusal(request, 403, "not_invited",
                       "This server is by invitation. Ask who runs it for one, and register with its code and the address that it is for.");
    if (attempt.outcome == SignInAttempt::Outcome::TooOften) {
        const std::int64_t seconds = (attempt.retryMs + 999) / 1000;
        HttpResponse response = refusal(request, 429, "too_many_requests",
                                        "There were too many attempts. Try again in " + std::to_string(seconds) + (seconds == 1 ? " second." : " seconds."));
        response.headers.emplace_back("Retry-After", std::to_string(seconds));
        return response;
    }
    HttpResponse response = refusal(request, 401, "unauthorized", "The address or the password is wrong.");
    response.headers.emplace_back("WWW-Authenticate", "Bearer");
    return response;
}

tl::unexpected<Error> ownersOwn() {
    return fail(ErrorCode::Unsupported, "The user of this machine signs in with the token that `shortwright token` prints, and has no password or session.");
}

std::string idOf(const HttpRequest& request) {
    const auto id = request.arguments.find("id");
    return id == request.arguments.end() ? std::string() : id->second;
}

Result<std::int64_t> numberIn(const HttpRequest& request, const std::string& name, std::int64_t fallback, std::int64_t high) {
    const std::string text = request.queryValue(name);
    if (text.empty())
        return fallback;
    std::int64_t number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc() || end != text.data() + text.size() || number < 1 || number > high)
        return fail(ErrorCode::InvalidInput, "\"" + name + "\" must be a whole number from 1 to " + std::to_string(high) + ".");
    return number;
}

Result<AccountRole> roleIn(const LenientJson& body) {
    SW_TRY(const std::string name, body.text("role"));
    const std::optional<AccountRole> role = accountRoleFrom(name);
    if (!role)
        return fail(ErrorCode::InvalidInput, "\"role\" must be user or admin, not \"" + name + "\".");
    return *role;
}

Result<std::set<Scope>> scopesIn(const LenientJson& body) {
    const Json value = body.value("scopes");
    std::vector<std::string> names;
    for (const Json& one : value.is_array() ? value : Json::array({value})) {
        if (!one.is_string())
            return fail(ErrorCode::InvalidInput, "\"scopes\" must be a list of generate, edit, export and admin.");
        names.push_back(one.get<std::string>());
    }
    SW_TRY(std::set<Scope> scopes, scopesFrom(joined(names, " ")));
    if (scopes.empty())
        return fail(ErrorCode::InvalidInput, "\"scopes\" must name at least one of generate, edit, export and admin.");
    return scopes;
}

/// The routes' handlers. Called on workers.
class AuthDesk {
public:
    explicit AuthDesk(Accounts& accounts) : m_accounts(accounts) {}

    [[nodiscard]] HttpResponse enrol(const HttpRequest& request) const {
        const auto attempt = [&]() -> Result<SignInAttempt> {
            SW_TRY(const LenientJson body, LenientJson::parse(request.body));
            SW_CHECK(body.require({"email", "password"}));
            Enrolment enrolment;
            SW_TRY(enrolment.email, body.text("email"));
            SW_TRY(enrolment.password, body.text("password"));
            SW_TRY(enrolment.name, body.text("username"));
            SW_TRY(enrolment.invitation, body.text("invitation"));
            return m_accounts.enrol(enrolment, actor(request), request.stop);
        }();
        return answer(request, attempt, [](const SignInAttempt& done) {
            return jsonResponse({{"message", "Account created successfully"}, {"userId", done.signedIn.account}, {"token", done.signedIn.token}}, 201);
        });
    }

    [[nodiscard]] HttpResponse login(const HttpRequest& request) const {
        const auto attempt = [&]() -> Result<SignInAttempt> {
            SW_TRY(const LenientJson body, LenientJson::parse(request.body));
            SW_CHECK(body.require({"email", "password"}));
            SW_TRY(const std::string email, body.text("email"));
            SW_TRY(const std::string password, body.text("password"));
            return m_accounts.login(email, password, actor(request), request.stop);
        }();
        return answer(request, attempt, [](const SignInAttempt& done) {
            return jsonResponse({{"token", done.signedIn.token}, {"userId", done.signedIn.account}});
        });
    }

    [[nodiscard]] HttpResponse changePassword(const HttpRequest& request) const {
        const auto attempt = [&]() -> Result<SignInAttempt> {
            SW_TRY(const LenientJson body, LenientJson::parse(request.body));
            SW_CHECK(body.require({"newPassword"}));
            SW_TRY(const std::string old, body.text("currentPassword"));
            SW_TRY(const std::string password, body.text("newPassword"));
            if (request.caller.account == kOwnerId)
                return ownersOwn();
            SW_TRY(const std::optional<AccessToken> shown, shownToken(request));
            SW_TRY(const Account account, store().account(request.caller.account));
            // Whoever signs in with it may do all that the account may.
            if (!account.hasPassword && !(shown && shown->isSession))
                return fail(ErrorCode::Unsupported, "Only a session can give an account its first password: sign in with the account's provider first.");
            return m_accounts.changePassword(request.caller.account, old, password, shown ? shown->id : "", actor(request), request.stop);
        }();
        return answer(request, attempt, [](const SignInAttempt& done) {
            return jsonResponse({{"message", "Password changed. All other sessions have ended."}, {"endedSessions", done.sessionsEnded}});
        });
    }

    [[nodiscard]] Result<Json> logout(const HttpRequest& request) const {
        SW_TRY(const std::optional<AccessToken> shown, shownToken(request));
        if (!shown)
            return ownersOwn();
        SW_CHECK(store().endToken(*shown, "logout", actor(request)));
        return Json{{"message", "Logged out"}};
    }

    [[nodiscard]] Result<Json> me(const HttpRequest& request) const {
        SW_TRY(const Account account, store().account(request.caller.account));
        SW_TRY(Connection* const connection, store().reader());
        SW_TRY(const std::vector<std::string> issuers, account_sql::issuersOf(*connection, account.id));
        Json answer = accountJson(account);
        answer["scopes"] = scopesJson(request.caller.scopes);
        answer["identities"] = issuers;
        return answer;
    }

    [[nodiscard]] Result<Json> tokens(const HttpRequest& request) const {
        SW_TRY(Connection* const connection, store().reader());
        SW_TRY(const std::vector<AccessToken> named, token_sql::named(*connection, request.caller.account, store().now()));
        Json list = Json::array();
        for (const AccessToken& token : named)
            list.push_back(tokenJson(token));
        return Json{{"tokens", list}};
    }

    [[nodiscard]] HttpResponse makeToken(const HttpRequest& request) const {
        std::set<Scope> scopes = request.caller.scopes;
        const auto made = [&]() -> Result<WithSecret<AccessToken>> {
            SW_TRY(const LenientJson body, LenientJson::parse(request.body));
            SW_CHECK(body.require({"name"}));
            SW_TRY(const std::string name, tokenName(body));
            SW_TRY(const std::int64_t days, body.integer("expiresInDays", kDefaultTokenDays, 1, auth_documentation::kMostDays));
            if (body.has("scopes")) {
                SW_TRY(scopes, scopesIn(body));
            } else {
                scopes = scopesOf(AccountRole::User);
                std::erase_if(scopes, [&](Scope scope) { return !request.caller.may(scope); });
            }
            if (!includesAll(request.caller.scopes, scopes))
                return WithSecret<AccessToken>{};
            std::int64_t expires = store().now() + days * AccountRules::kDayMs;
            SW_TRY(const std::optional<AccessToken> maker, shownToken(request));
            if (maker && !maker->isSession && maker->expires != 0)  // no longer than its maker either
                expires = std::min(expires, maker->expires);
            return store().makeToken(request.caller.account, name, scopes, expires, actor(request));
        }();
        if (!made)
            return failure(request, made.error());
        if (made->secret.empty())
            return refusal(request, 403, "forbidden", "A token may do no more than who makes it: that is \"" + scopeNames(request.caller.scopes) + "\".");
        Json answer = tokenJson(made->made);
        answer["token"] = made->secret;
        return jsonResponse(answer, 201);
    }

    [[nodiscard]] Result<Json> removeToken(const HttpRequest& request) const {
        SW_TRY(Connection* const connection, store().reader());
        SW_TRY(const std::optional<AccessToken> token, token_sql::find(*connection, request.caller.account, idOf(request)));
        if (!token || !includesAll(request.caller.scopes, token->scopes))
            return fail(ErrorCode::NotFound, "You have no token \"" + idOf(request) + "\" that you may remove.");
        SW_CHECK(store().endToken(*token, "token.remove", actor(request)));
        return Json{{"message", "Token removed"}};
    }

    [[nodiscard]] HttpResponse invite(const HttpRequest& request) const {
        const auto made = [&]() -> Result<WithSecret<Invitation>> {
            SW_TRY(const LenientJson body, LenientJson::parse(request.body));
            SW_CHECK(body.require({"role"}));
            SW_TRY(const AccountRole role, roleIn(body));
            SW_TRY(const std::string email, body.text("email"));
            std::optional<EmailAddress> address;
            if (!email.empty()) {
                SW_TRY(address, emailAddress(email));
            }
            SW_TRY(const std::int64_t days, body.integer("expiresInDays", 0, 1, auth_documentation::kMostDays));
            return store().invite(address, role, days > 0 ? days * AccountRules::kDayMs : store().rules().invitationMs, actor(request));
        }();
        if (!made)
            return failure(request, made.error());
        Json answer = invitationJson(made->made);
        answer["invitation"] = made->secret;
        return jsonResponse(answer, 201);
    }

    [[nodiscard]] Result<Json> invitations(const HttpRequest&) const {
        SW_TRY(Connection* const connection, store().reader());
        SW_TRY(const std::vector<Invitation> open, account_sql::invitations(*connection, store().now()));
        Json list = Json::array();
        for (const Invitation& invitation : open)
            list.push_back(invitationJson(invitation));
        return Json{{"invitations", list}};
    }

    [[nodiscard]] Result<Json> withdraw(const HttpRequest& request) const {
        SW_CHECK(store().withdraw(idOf(request), actor(request)));
        return Json{{"message", "Invitation withdrawn"}};
    }

    [[nodiscard]] Result<Json> accounts(const HttpRequest& request) const {
        SW_TRY(const std::int64_t limit, numberIn(request, "limit", kPage, auth_documentation::kMostListed));
        SW_TRY(Connection* const connection, store().reader());
        SW_TRY(std::vector<Account> found, account_sql::list(*connection, request.queryValue("cursor"), static_cast<int>(limit) + 1));
        const bool more = found.size() > static_cast<std::size_t>(limit);
        found.resize(std::min(found.size(), static_cast<std::size_t>(limit)));
        Json page = {{"accounts", Json::array()}, {"nextCursor", nullptr}};
        if (more)
            page["nextCursor"] = emailAddress(found.back().address).value_or(EmailAddress{}).key;
        for (const Account& account : found)
            page["accounts"].push_back(accountJson(account));
        return page;
    }

    [[nodiscard]] Result<Json> changeAccount(const HttpRequest& request) const {
        SW_TRY(const LenientJson body, LenientJson::parse(request.body));
        if (!body.has("role") && !body.has("disabled"))
            return fail(ErrorCode::InvalidInput, "Missing required parameters: role or disabled");
        SW_TRY(const Account before, store().account(idOf(request)));
        SW_TRY(const bool disabled, body.flag("disabled", before.disabled));
        AccountRole role = before.role;
        if (body.has("role")) {
            SW_TRY(role, roleIn(body));
        }
        SW_CHECK(mayBeChanged(request));
        if (role != before.role)
            SW_CHECK(store().setRole(before.id, role, actor(request)));
        if (disabled != before.disabled)
            SW_CHECK(store().setDisabled(before.id, disabled, actor(request)));
        return store().account(before.id).map(accountJson);
    }

    [[nodiscard]] Result<Json> removeAccount(const HttpRequest& request) const {
        SW_CHECK(mayBeChanged(request));
        SW_CHECK(store().remove(idOf(request), actor(request)));
        return Json{{"message", "Account removed"}};
    }

    [[nodiscard]] Result<Json> audit(const HttpRequest& request) const {
        SW_TRY(const std::int64_t limit, numberIn(request, "limit", kPage, auth_documentation::kMostListed));
        SW_TRY(const std::int64_t before, numberIn(request, "cursor", 0, std::numeric_limits<std::int64_t>::max()));
        SW_TRY(Connection* const connection, store().reader());
        SW_TRY(std::vector<AuditEntry> found, account_sql::audit(*connection, before, static_cast<int>(limit) + 1));
        const bool more = found.size() > static_cast<std::size_t>(limit);
        found.resize(std::min(found.size(), static_cast<std::size_t>(limit)));
        Json page = {{"entries", Json::array()}, {"nextCursor", nullptr}};
        if (more)
            page["nextCursor"] = std::to_string(found.back().number);
        for (const AuditEntry& entry : found)
            page["entries"].push_back(auditJson(entry));
        return page;
    }

    /// The handler for what gives JSON or fails.
    static std::function<HttpResponse(const HttpRequest&)> plain(std::shared_ptr<const AuthDesk> desk,
                                                                 Result<Json> (AuthDesk::*work)(const HttpRequest&) const) {
        return [desk = std::move(desk), work](const HttpRequest& request) {
            const Result<Json> done = ((*desk).*work)(request);
            return done ? jsonResponse(*done) : failure(request, done.error());
        };
    }

private:
    [[nodiscard]] AccountStore& store() const { return m_accounts.store(); }
    static Actor actor(const HttpRequest& request) { return {request.caller.account, request.peer}; }
    /// The token of an account that the request shows; none when it is the owner's, or nobody asks for any.
    [[nodiscard]] Result<std::optional<AccessToken>> shownToken(const HttpRequest& request) const {
        return store().token(bearerToken(request.header("authorization")));
    }
    static Result<std::string> tokenName(const LenientJson& body) {
        constexpr std::size_t kLongest = 100;
        SW_TRY(const std::string name, body.text("name"));
        const std::u32string letters = toUtf32(trimmed(name));
        if (letters.size() > kLongest || std::ranges::any_of(letters, [](char32_t c) { return c < U' ' || c == 0x7f; }))
            return fail(ErrorCode::InvalidInput, "\"name\" must be at most 100 characters in one line.");
        return toUtf8(letters);
    }
    /// Nobody takes the rights from himself by mistake, nor from this machine's user.
    static Result<void> mayBeChanged(const HttpRequest& request) {
        if (idOf(request) == kOwnerId)
            return ownersOwn();
        if (idOf(request) == request.caller.account)
            return fail(ErrorCode::Unsupported, "This is your own account. Let another administrator change it.");
        return {};
    }
    static HttpResponse answer(const HttpRequest& request, const Result<SignInAttempt>& attempt,
                               const std::function<HttpResponse(const SignInAttempt&)>& done) {
        if (!attempt)
            return failure(request, attempt.error());
        return attempt->outcome == SignInAttempt::Outcome::Done ? done(*attempt) : refusalOf(request, *attempt);
    }

    Accounts& m_accounts;
};

}  // namespace

std::vector<Route> authRoutes(Accounts& accounts) {
    using namespace auth_documentation;
    using Handler = std::function<HttpResponse(const HttpRequest&)>;
    const auto desk = std::make_shared<const AuthDesk>(accounts);
    std::vector<Route> routes;
    const auto add = [&](const char* method, const char* path, Scope scope, const char* summary, Handler handler, const Json& requestSchema,
                         const Json& responseSchema) {
        Route route;
        route.method = method;
        route.pattern = std::string("/api/auth") + path;
        route.scope = scope;
        route.bodyLimit = kBodyLimit;
        route.summary = summary;
        route.requestSchema = requestSchema;
        route.responseSchema = responseSchema;
        describe(route);
        route.handler = std::move(handler);
        routes.push_back(std::move(route));
    };
    const auto plain = [&](Result<Json> (AuthDesk::*work)(const HttpRequest&) const) { return AuthDesk::plain(desk, work); };
    const auto own = [&](HttpResponse (AuthDesk::*work)(const HttpRequest&) const) -> Handler {
        return [desk, work](const HttpRequest& request) { return ((*desk).*work)(request); };
    };
    // Whoever has an account has the scope "generate", or a token that was made without it on purpose.
    add("POST", "/register", Scope::Open, "Makes an account, and signs in to it.", own(&AuthDesk::enrol), enrolmentSchema(), registeredSchema());
    add("POST", "/login", Scope::Open, "Signs in: gives a token for a session.", own(&AuthDesk::login), loginSchema(), signedInSchema());
    add("POST", "/logout", Scope::Generate, "Ends the session, or the token, that asks.", plain(&AuthDesk::logout), {}, messageSchema());
    add("GET", "/me", Scope::Generate, "Whom the token belongs to, and what it may do.", plain(&AuthDesk::me), {}, meSchema());
    add("POST", "/password", Scope::Generate, "Changes the password, and ends all other sessions.", own(&AuthDesk::changePassword), passwordSchema(),
        passwordChangedSchema());
    add("GET", "/tokens", Scope::Generate, "Lists the account's tokens for programs.", plain(&AuthDesk::tokens), {}, tokensSchema());
    add("POST", "/tokens", Scope::Generate, "Makes a token for a program.", own(&AuthDesk::makeToken), tokenOrderSchema(), madeTokenSchema());
    add("DELETE", "/tokens/:id", Scope::Generate, "Removes a token: it is good for nothing from now on.", plain(&AuthDesk::removeToken), {}, messageSchema());
    add("GET", "/invitations", Scope::Admin, "Lists the invitations that can still be used.", plain(&AuthDesk::invitations), {}, invitationsSchema());
    add("POST", "/invitations", Scope::Admin, "Invites somebody to register.", own(&AuthDesk::invite), invitationOrderSchema(), madeInvitationSchema());
    add("DELETE", "/invitations/:id", Scope::Admin, "Withdraws an invitation.", plain(&AuthDesk::withdraw), {}, messageSchema());
    add("GET", "/accounts", Scope::Admin, "Lists the accounts, by address.", plain(&AuthDesk::accounts), {}, accountsSchema());
    add("PUT", "/accounts/:id", Scope::Admin, "Gives an account another role, disables it, or enables it again.", plain(&AuthDesk::changeAccount),
        accountChangeSchema(), accountSchema());
    add("DELETE", "/accounts/:id", Scope::Admin, "Removes an account with its sessions and tokens.", plain(&AuthDesk::removeAccount), {}, messageSchema());
    add("GET", "/audit", Scope::Admin, "Who did what, and when: the newest first.", plain(&AuthDesk::audit), {}, auditSchema());
    return routes;
}

}  // namespace sw
