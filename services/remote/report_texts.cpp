#include "services/remote/report_texts.h"

#include <algorithm>
#include <set>

#include "core/base/text.h"

namespace sw {
namespace {

constexpr std::string_view kMask = "***";

bool isOwnName(const std::string& member) {
    static const std::set<std::string> kNames = {
        "aspect",   "camera",    "captionStyle", "code",   "currency", "digest",    "edit",     "extension", "fingerprint", "format", "id",
        "kind",     "language",  "look",         "method", "model",    "mood",      "node",     "platform",  "protocol",    "provider", "run",
        "sentence", "scene",     "stage",        "step",   "stylePack", "transition", "type",   "version",   "voice",       "when"};
    return kNames.contains(member);
}

Json without(const Json& value, const std::string& member) {
    if (value.is_string())
        return isOwnName(member) ? value : Json("(" + std::to_string(toUtf32(value.get<std::string>()).size()) + " letters)");
    Json left = value;
    if (value.is_object())
        for (auto& [name, part] : left.items())
            part = without(part, name);
    else if (value.is_array())
        for (Json& part : left)
            part = without(part, member);
    return left;
}

bool isSecretName(const std::string& member) {
    const std::string name = asciiLower(member);
    if (name == "keyenv" || name == "keyfile")  // where it is, not what it is
        return false;
    return std::ranges::any_of(std::initializer_list<const char*>{"key", "token", "password", "secret", "authorization"},
                               [&](const char* word) { return name.find(word) != std::string::npos; });
}

/// "http://user:word@host" → "http://***@host"
std::string withoutUser(const std::string& text) {
    const std::size_t begin = text.find("://");
    if (begin == std::string::npos)
        return text;
    const std::size_t end = text.find_first_of("/?#", begin + 3);
    const std::size_t at = text.rfind('@', end == std::string::npos ? std::string::npos : end);
    if (at == std::string::npos || at < begin)
        return text;
    return text.substr(0, begin + 3) + std::string(kMask) + text.substr(at);
}

bool isKeyLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '_' || c == '.' || c == '~' || c == '+' || c == '/';
}

/// Masks the run of letters that follows each `beginning`, where it is as long as keys are.
void maskAfter(std::string& text, const std::string& beginning, bool keepsBeginning) {
    constexpr std::size_t kShortestKey = 12;
    for (std::size_t at = text.find(beginning); at != std::string::npos; at = text.find(beginning, at + 1)) {
        const std::size_t from = keepsBeginning ? at + beginning.size() : at;
        std::size_t end = at + beginning.size();
        while (end < text.size() && isKeyLetter(text[end]))
            ++end;
        if (end - at - beginning.size() >= kShortestKey && (at == 0 || !isKeyLetter(text[at - 1])))
            text.replace(from, end - from, kMask);
    }
}

}  // namespace

Json withoutTexts(const Json& value) {
    return without(value, {});
}

Json withoutSecrets(const Json& settings) {
    Json left = settings;
    if (left.is_object())
        for (auto& [name, part] : left.items())
            part = isSecretName(name) ? Json(std::string(kMask)) : withoutSecrets(part);
    else if (left.is_array())
        for (Json& part : left)
            part = withoutSecrets(part);
    else if (left.is_string())
        left = withoutUser(left.get<std::string>());
    return left;
}

std::string scrubbed(std::string text, const std::vector<Secret>& secrets) {
    for (const Secret& secret : secrets)
        text = secret.hiddenIn(std::move(text));
    for (const char* beginning : {"Bearer ", "Basic "})
        maskAfter(text, beginning, true);
    for (const char* beginning : {"sk-", "sk_", "AIza", "xai-", "gsk_", "whsec_", "rk_live_"})
        maskAfter(text, beginning, false);
    return text;
}

}  // namespace sw
