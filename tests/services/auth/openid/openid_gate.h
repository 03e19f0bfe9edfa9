#pragma once

#include <algorithm>
#include <map>
#include <mutex>
#include <optional>
#include <string>
#include <vector>

#include "core/base/text.h"
#include "services/auth/openid/openid_routes.h"
#include "tests/services/auth/openid/openid_fixture.h"

namespace sw::test {

inline constexpr const char* kVerifier = "a-secret-of-the-program-that-waits-for-the-code";
inline constexpr const char* kProgram = "http://127.0.0.1:45678/signed-in?window=2";

inline const SigningKey& gateKey() {
    static const SigningKey kKey = SigningKey::rsa("key-1");
    return kKey;
}

inline std::string headerOf(const HttpResponse& response, const std::string& name) {
    const auto found = std::ranges::find(response.headers, name, &std::pair<std::string, std::string>::first);
    return found == response.headers.end() ? std::string() : found->second;
}

inline Json bodyOf(const HttpResponse& response) {
    return Json::parse(response.body, nullptr, false);
}

/// A browser's cookies.
class Browser {
public:
    void take(const HttpResponse& response) {
        const std::string line = headerOf(response, "Set-Cookie");
        const std::size_t is = line.find('=');
        if (is == std::string::npos)
            return;
        if (line.find("Max-Age=0") != std::string::npos)
            m_cookies.erase(line.substr(0, is));
        else
            m_cookies[line.substr(0, is)] = line.substr(is + 1, line.find(';') - is - 1);
    }
    [[nodiscard]] std::string header() const {
        std::string text = "theme=dark";
        for (const auto& [name, value] : m_cookies)
            text += "; " + name + "=" + value;
        return text;
    }
    [[nodiscard]] std::size_t count() const { return m_cookies.size(); }

private:
    std::map<std::string, std::string> m_cookies;
};

/// A server that people sign in to, and everybody who has to do with it.
class Gate {
public:
    OpenIdFixture fixture;
    std::vector<OpenIdIdentity> people;   ///< who was signed in
    std::vector<std::string> linked;      ///< account and subject
    std::vector<Error> failures;
    std::optional<Error> notLetIn;
    std::shared_ptr<Database> database;
    std::unique_ptr<OpenIdAttempts> attempts;
    std::vector<Route> routes;

    explicit Gate(const std::string& publicUrl = {}) : fixture({gateKey()}) {
        fixture.provider.clientSecret = OpenIdFixture::kSecret;
        database = Database::open(fixture.path("accounts.sqlite")).value();
        attempts = OpenIdAttempts::open(database, fixture.clock()).value();
        OpenIdParts parts{{fixture.settings("studio"), fixture.settings("other")}, *fixture.client, fixture.keys(), *attempts, publicUrl,
                          [this](const OpenIdIdentity& identity, const HttpRequest&) { return letIn(identity); }, fixture.clock()};
        parts.link = [this](const OpenIdIdentity& identity, const HttpRequest& request) -> Result<void> {
            if (request.caller.account == "taken")
                return fail(ErrorCode::Exists, "This identity signs in to another account.");
            linked.push_back(request.caller.account + " " + identity.subject);
            return {};
        };
        parts.onFailure = [this](const std::string&, const HttpRequest&, const Error& error) {
            const std::scoped_lock lock(m_mutex);
            failures.push_back(error);
        };
        routes = openIdRoutes(parts);
    }

    HttpResponse ask(const std::string& method, const std::string& address, const Browser& browser = {}, const std::string& body = {},
                     const std::string& accept = {}) const {
        const QUrl url(QString::fromStdString(address));
        HttpRequest request;
        request.method = method;
        request.path = url.path().toStdString();
        request.query = queryOf(address);
        request.headers = {{"host", "127.0.0.1:3000"}, {"cookie", browser.header()}, {"accept", accept}};
        request.body = body;
        request.peer = peer;
        for (const Route& route : routes) {
            const std::vector<std::string> wanted = split(route.pattern, '/');
            const std::vector<std::string> given = split(request.path, '/');
            bool fits = route.method == method && wanted.size() == given.size();
            for (std::size_t i = 0; fits && i < wanted.size(); ++i)
                fits = wanted[i] == given[i] || wanted[i] == ":name";
            if (!fits)
                continue;
            request.arguments["name"] = wanted.size() > 4 ? given[4] : "";
            return route.handler(request);
        }
        return {};
    }
    HttpResponse login(Browser& browser, const std::string& query = {}, const std::string& name = "studio") const {
        HttpResponse response = ask("GET", "/api/auth/openid/" + name + "/login" + query, browser);
        browser.take(response);
        return response;
    }
    /// The person agrees at the provider; where the browser is sent back to.
    std::string agree(const HttpResponse& login) { return fixture.provider.signIn(headerOf(login, "Location")); }
    HttpResponse comeBack(Browser& browser, const std::string& address, const std::string& accept = {}) const {
        HttpResponse response = ask("GET", address, browser, {}, accept);
        browser.take(response);
        return response;
    }
    HttpResponse exchange(const std::string& code, const std::string& verifier = kVerifier) const {
        return ask("POST", "/api/auth/openid/exchange", {}, Json{{"code", code}, {"verifier", verifier}}.dump());
    }
    HttpResponse link(const std::string& code, Caller caller) const {
        HttpRequest request;
        request.body = Json{{"code", code}, {"verifier", kVerifier}}.dump();
        request.caller = std::move(caller);
        return routes.back().handler(request);
    }
    static std::string programQuery() {
        return "?return=" + QUrl::toPercentEncoding(kProgram).toStdString() + "&challenge=" + codeChallenge(kVerifier);
    }
    std::string peer = "203.0.113.9";

private:
    Result<std::string> letIn(const OpenIdIdentity& identity) {
        const std::scoped_lock lock(m_mutex);
        if (notLetIn)
            return tl::unexpected<Error>(*notLetIn);
        people.push_back(identity);
        return "token-of-" + identity.subject;
    }
    std::mutex m_mutex;  // guards people and failures
};

}  // namespace sw::test
