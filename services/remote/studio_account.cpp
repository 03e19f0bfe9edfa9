#include "services/remote/studio_account.h"

#include <algorithm>
#include <chrono>

#include "core/base/text.h"
#include "services/remote/answer_json.h"
#include "services/remote/remote_errors.h"
#include "services/remote/remote_url.h"
#include "services/remote/retry.h"

namespace sw {
namespace {

constexpr int kConnectMs = 10'000;
constexpr int kAnswerMs = 30'000;  // checking a password takes a server a while on purpose
constexpr int kFarewellMs = 3'000;

const char* const kNotThere = "Look whether its address is that of a Shortwright, or paste a token of it instead.";

RemoteRequest get(std::string path) {
    RemoteRequest request;
    request.path = std::move(path);
    request.accepts = {"application/json"};
    return request;
}

/// A token's number as it may stand in a path.
bool isTokenId(const std::string& id) {
    return !id.empty() && id.size() <= 128 && std::ranges::all_of(id, [](unsigned char c) { return std::isalnum(c) || c == '-' || c == '_'; });
}

/// A token as it may stand in a header.
bool isToken(const std::string& token) {
    return !token.empty() && token.size() <= 4096 && std::ranges::all_of(token, [](unsigned char c) { return c > ' ' && c < 127; });
}

/// Neither is worth a call.
bool isMissing(int status) {
    return status == 404 || status == 405;
}

/// What is said of a provider in the settings, for somebody who types an address.
Error inPlainWords(Error error) {
    const auto replace = [&](std::string_view what, std::string_view by) {
        for (std::size_t at = error.message.find(what); at != std::string::npos; at = error.message.find(what, at + by.size()))
            error.message.replace(at, what.size(), by);
    };
    replace("baseUrl in the settings", "the address");
    replace("baseUrl", "the address");
    replace(", or choose another provider.", ".");
    return error;
}

std::string hostOf(const std::string& address) {
    const Result<RemoteUrl> url = remoteUrl(address);
    if (!url)
        return address;
    const std::string origin = url->origin();
    return origin.substr(origin.find("://") + 3);
}

}  // namespace

Result<std::string> studioAddress(const std::string& typed) {
    std::string address = trimmed(typed);
    if (address.empty())
        return fail(ErrorCode::InvalidInput, "There is no address yet. Write that of the studio's server, such as https://studio.example.com.");
    if (address.find("://") == std::string::npos) {
        const Result<RemoteUrl> near = remoteUrl("http://" + address);
        address = (near && isLoopbackHost(near->host) ? "http://" : "https://") + address;
    }
    while (address.ends_with('/'))
        address.pop_back();
    const Result<RemoteUrl> url = remoteUrl(address);
    if (!url)
        return fail(ErrorCode::InvalidInput, "The address of the studio cannot be used: " + url.error().message + ".");
    if (address.find_first_of("?#") != std::string::npos)
        return fail(ErrorCode::InvalidInput, "The address of the studio may not have a \"?\" or \"#\" in it.");
    if (!url->secure && !isLoopbackHost(url->host))
        return fail(ErrorCode::InvalidInput, "On the way to " + url->origin() + " others could read the password and all that is sent. Write https:// "
                                             "in front of the address; if the studio speaks no TLS, whoever runs it has to turn it on.");
    return address;
}

StudioAccount::StudioAccount(HttpClient& client, std::string address) : m_client(client), m_address(std::move(address)), m_host(hostOf(m_address)) {}

/// One try: whoever waits sees at once what is wrong, and a lock-out is not made longer.
Endpoint StudioAccount::endpoint(const Secret& token) const {
    Endpoint endpoint;
    endpoint.provider = m_host;
    endpoint.baseUrl = m_address;
    if (!token.empty())
        endpoint.key = [token](const std::stop_token&) -> Result<Secret> { return token; };
    endpoint.keyAdvice = "Sign in again.";
    endpoint.connectMs = kConnectMs;
    endpoint.timeoutMs = kAnswerMs;
    endpoint.tries = 1;
    endpoint.redirects = false;
    return endpoint;
}

Result<RemoteAnswer> StudioAccount::ask(const Endpoint& endpoint, const RemoteRequest& request, const std::stop_token& stop) const {
    return m_client.ask(endpoint, request, stop).map_error(inPlainWords);
}

Result<Json> StudioAccount::good(const Endpoint& endpoint, const RemoteAnswer& answer) const {
    if (!answer.isGood())
        return tl::unexpected<Error>(inPlainWords(m_client.refusalOf(endpoint, answer)));
    return answerJson(endpoint, answer);
}

Result<Secret> StudioAccount::openSession(const std::string& email, const Secret& password, const std::stop_token& stop) {
    using namespace std::chrono;
    const Endpoint there = endpoint({});
    SW_TRY(const RemoteAnswer answer, ask(there, postJson("/api/auth/login", {{"email", email}, {"password", password.reveal()}}), stop));
    if (answer.status == 401)
        return fail(ErrorCode::InvalidInput, m_host + " did not let you in: the e-mail address or the password is wrong.");
    if (answer.status == 429) {
        const auto now = duration_cast<seconds>(system_clock::now().time_since_epoch()).count();
        const auto wait = retryAfter(answer.header("retry-after"), now);
        return fail(ErrorCode::Provider, "There were too many attempts to sign in at " + m_host + ". Try again " + (wait ? "in " + spokenWait(*wait) : "later") + ".");
    }
    if (isMissing(answer.status))
        return fail(ErrorCode::Provider, std::string("Nobody can sign in at ") + m_host + ": it does not know of accounts. " + kNotThere);
    Result<Json> json = good(there, answer);
    if (!json) {
        json.error().message = password.hiddenIn(json.error().message);
        json.error().detail.clear();  // it may repeat what was sent
        return tl::unexpected<Error>(json.error());
    }
    Secret session(stringOr(*json, "token"));
    if (!isToken(session.reveal()))
        return unusable(there, "it holds no token", kNotThere);
    return session;
}

Result<StudioToken> StudioAccount::signIn(const std::string& email, const Secret& password, const std::string& tokenName, const std::stop_token& stop) {
    if (trimmed(email).empty() || password.empty())
        return fail(ErrorCode::InvalidInput, "Write the e-mail address and the password of your account at " + m_host + ".");
    SW_TRY(const Secret session, openSession(trimmed(email), password, stop));
    const Endpoint there = endpoint(session);
    const auto made = [&]() -> Result<StudioToken> {
        SW_TRY(const RemoteAnswer answer, ask(there, postJson("/api/auth/tokens", {{"name", tokenName}, {"scopes", {"generate"}}}), stop));
        SW_TRY(const Json json, good(there, answer));
        StudioToken token{stringOr(json, "id"), Secret(stringOr(json, "token"))};
        if (!isToken(token.secret.reveal()) || !isTokenId(token.id))
            return unusable(there, "it holds no token", kNotThere);
        return token;
    }();
    Endpoint brief = there;
    brief.timeoutMs = kFarewellMs;
    (void)m_client.ask(brief, postJson("/api/auth/logout", Json::object()), {});  // a session that is left ends by itself
    return made;
}

Result<std::string> StudioAccount::ownerOf(const Secret& token, const std::stop_token& stop) {
    if (!isToken(token.reveal()))
        return fail(ErrorCode::InvalidInput, "That is no token: it has to be one line of letters and digits, without spaces.");
    const Endpoint there = endpoint(token);
    SW_TRY(const RemoteAnswer answer, ask(there, get("/api/auth/me"), stop));
    if (answer.status == 401 || answer.status == 403)
        return fail(ErrorCode::InvalidInput, m_host + " does not accept this token. Have it made anew there, and paste it whole.");
    if (!isMissing(answer.status))
        return good(there, answer).map([](const Json& json) { return stringOr(json, "email"); });
    // Without accounts a server knows its token all the same.
    SW_TRY(const RemoteAnswer stages, ask(there, get("/api/job/stages"), stop));
    if (stages.status == 401 || stages.status == 403)
        return fail(ErrorCode::InvalidInput, m_host + " does not accept this token. Have it made anew there, and paste it whole.");
    return good(there, stages).map([](const Json&) { return std::string(); });
}

Result<void> StudioAccount::remove(const StudioToken& token, const std::stop_token& stop) {
    if (!isTokenId(token.id))
        return fail(ErrorCode::InvalidInput, "Nobody knows by which name " + m_host + " has this token.");
    RemoteRequest request;
    request.method = "DELETE";
    request.path = "/api/auth/tokens/" + token.id;
    const Endpoint there = endpoint(token.secret);
    SW_TRY(const RemoteAnswer answer, ask(there, request, stop));
    if (answer.isGood() || answer.status == 401 || answer.status == 404)
        return {};
    return tl::unexpected<Error>(inPlainWords(m_client.refusalOf(there, answer)));
}

Result<std::optional<StudioCredits>> StudioAccount::credits(const Secret& token, const std::stop_token& stop) {
    const Endpoint there = endpoint(token);
    SW_TRY(const RemoteAnswer answer, ask(there, get("/api/billing/balance"), stop));
    if (isMissing(answer.status))
        return std::optional<StudioCredits>();
    SW_TRY(const Json balance, good(there, answer));
    if (!memberOf(balance, "available").is_number())
        return std::optional<StudioCredits>();
    StudioCredits credits;
    credits.available = numberOr(balance, "available", 0);
    credits.reserved = numberOr(balance, "reserved", 0);
    credits.plan = stringOr(memberOf(balance, "plan"), "name");
    SW_TRY(const RemoteAnswer uses, ask(there, get("/api/billing/usage"), stop));
    SW_TRY(const Json usage, good(there, uses));
    credits.used = numberOr(usage, "credits", 0);
    const Json& used = memberOf(usage, "used");
    for (const Json& line : used.is_array() ? used : Json::array())
        credits.uses.push_back({stringOr(line, "stage"), stringOr(line, "provider"), numberOr(line, "credits", 0)});
    return std::optional(std::move(credits));
}

}  // namespace sw
