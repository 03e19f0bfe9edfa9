#include "services/auth/openid/openid_settings.h"

#include <algorithm>
#include <set>

#include "core/base/text.h"
#include "services/remote/remote_url.h"

namespace sw {
namespace {

constexpr int kLongestTimeMs = 60'000;

tl::unexpected<Error> wrong(const std::string& place, const std::string& what) {
    return fail(ErrorCode::InvalidInput, "The settings cannot be used: " + place + " " + what);
}

Result<std::string> textOf(const Json& entry, const char* name, const std::string& place) {
    const Json value = entry.value(name, Json());
    if (!value.is_null() && !value.is_string())
        return wrong(place + "." + name, "must be a text in quotes.");
    return value.is_string() ? value.get<std::string>() : std::string();
}

bool isName(const std::string& name) {
    return !name.empty() && name.size() <= 40 && std::ranges::all_of(name, [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-';
    });
}

Result<void> checkIssuer(const std::string& issuer, const std::string& place) {
    const Result<RemoteUrl> url = remoteUrl(issuer);
    if (!url)
        return wrong(place + ".issuer", "cannot be used: " + url.error().message + ". Write the issuer that the provider names, as "
                                                                                   "https://accounts.example.com.");
    if (issuer.find('?') != std::string::npos || issuer.find('#') != std::string::npos)
        return wrong(place + ".issuer", "may not have a \"?\" or \"#\" in it.");
    if (!url->secure && !isLoopbackHost(url->host))
        return wrong(place + ".issuer", "must begin with https://, so that nobody on the way can sign in as somebody else.");
    return {};
}

/// A list of texts, or one text with spaces; "openid" is always among them.
Result<std::vector<std::string>> scopesOf(const Json& entry, const std::string& place) {
    const Json value = entry.value("scopes", Json());
    if (value.is_null())
        return OpenIdSettings().scopes;
    std::vector<std::string> scopes = {"openid"};
    const Json list = value.is_string() ? Json(split(value.get<std::string>(), ' ')) : value;
    for (const Json& one : list) {
        const std::string scope = one.is_string() ? one.get<std::string>() : " ";
        if (std::ranges::any_of(scope, [](char c) { return c <= ' ' || c > '~' || c == '"' || c == '\\'; }))
            return wrong(place + ".scopes", "must be a list of names: [\"openid\", \"email\", \"profile\"].");
        if (!scope.empty() && std::ranges::find(scopes, scope) == scopes.end())
            scopes.push_back(scope);
    }
    return scopes;
}

Result<OpenIdSettings> entryFrom(const Json& json, const std::string& place) {
    if (!json.is_object())
        return wrong(place, "must be an object: {\"name\": …, \"issuer\": …, \"clientId\": …}.");
    OpenIdSettings entry;
    SW_TRY(entry.name, textOf(json, "name", place));
    if (!isName(entry.name))
        return wrong(place + ".name", "must be a name of at most 40 letters, digits and dashes.");
    for (const char* member : {"clientSecret", "client_secret", "secret", "key", "password"})
        if (json.contains(member))
            return wrong(place + "." + member, "holds a secret, which has no place in a file that may be shared. Take it out, and set "
                                               "it with: shortwright key set " + entry.keyName() +
                                                   ". Or name where it is, with keyEnv or keyFile.");
    SW_TRY(entry.title, textOf(json, "title", place));
    if (entry.title.empty())
        entry.title = entry.name;
    SW_TRY(entry.issuer, textOf(json, "issuer", place));
    SW_CHECK(checkIssuer(entry.issuer, place));
    SW_TRY(entry.clientId, textOf(json, "clientId", place));
    if (entry.clientId.empty())
        return wrong(place, "has no clientId: write the one that the provider gave to this server.");
    SW_TRY(entry.scopes, scopesOf(json, place));
    SW_TRY(entry.secret.variable, textOf(json, "keyEnv", place));
    SW_TRY(entry.secret.file, textOf(json, "keyFile", place));
    const Json time = json.value("timeoutMs", Json(entry.timeoutMs));
    if (!time.is_number_integer() || time < 1 || time > kLongestTimeMs)
        return wrong(place + ".timeoutMs", "must be a whole number from 1 to " + std::to_string(kLongestTimeMs) + ".");
    entry.timeoutMs = time.get<int>();
    return entry;
}

}  // namespace

Result<std::vector<OpenIdSettings>> openIdSettings(const Json& file) {
    const Json auth = file.is_object() ? file.value("auth", Json()) : Json();
    const Json list = auth.is_object() ? auth.value("openid", Json()) : Json();
    std::vector<OpenIdSettings> all;
    if (list.is_null())
        return all;
    if (!list.is_array())
        return wrong("auth.openid", "must be a list: [ { … } ].");
    std::set<std::string> names;
    for (std::size_t i = 0; i < list.size(); ++i) {
        SW_TRY(OpenIdSettings entry, entryFrom(list[i], "auth.openid[" + std::to_string(i) + "]"));
        if (!names.insert(asciiLower(entry.name)).second)
            return wrong("auth.openid", "has \"" + entry.name + "\" twice.");
        all.push_back(std::move(entry));
    }
    return all;
}

}  // namespace sw
