#include "core/base/json.h"

namespace sw {
namespace {

constexpr int kDeepest = 256;

bool nestsTooDeeply(std::string_view text) {
    int depth = 0;
    bool inString = false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (inString && c == '\\')
            ++i;
        else if (c == '"')
            inString = !inString;
        else if (!inString && (c == '[' || c == '{') && ++depth > kDeepest)
            return true;
        else if (!inString && (c == ']' || c == '}'))
            --depth;
    }
    return false;
}

}  // namespace

Result<Json> parseJson(std::string_view text, std::string_view what) {
    if (nestsTooDeeply(text))
        return fail(ErrorCode::InvalidInput, std::string(what) + " is nested too deeply to be read.");
    // The parser would take a zero byte for the end of the text and ignore what follows.
    if (const std::size_t zero = text.find('\0'); zero != std::string_view::npos)
        return fail(ErrorCode::InvalidInput, std::string(what) + " is not valid JSON.",
                    "zero byte at offset " + std::to_string(zero));
    try {
        return Json::parse(text);
    } catch (const Json::exception& e) {
        return fail(ErrorCode::InvalidInput, std::string(what) + " is not valid JSON.", e.what());
    }
}

std::string canonicalText(const Json& value) {
    return value.dump(-1, ' ', false, Json::error_handler_t::replace);
}

std::string readableText(const Json& value) {
    return value.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

namespace {

const Json* member(const Json& object, const char* name) {
    if (!object.is_object())
        return nullptr;
    const auto it = object.find(name);
    return it == object.end() ? nullptr : &*it;
}

}  // namespace

std::string stringOr(const Json& object, const char* name, std::string fallback) {
    const Json* m = member(object, name);
    return m && m->is_string() ? m->get<std::string>() : fallback;
}

std::int64_t integerOr(const Json& object, const char* name, std::int64_t fallback) {
    const Json* m = member(object, name);
    // A number beyond the range of int64_t is stored unsigned and would wrap.
    const bool fits = m && m->is_number_integer() && !(m->is_number_unsigned() && m->get<std::uint64_t>() > INT64_MAX);
    return fits ? m->get<std::int64_t>() : fallback;
}

double numberOr(const Json& object, const char* name, double fallback) {
    const Json* m = member(object, name);
    return m && m->is_number() ? m->get<double>() : fallback;
}

bool booleanOr(const Json& object, const char* name, bool fallback) {
    const Json* m = member(object, name);
    return m && m->is_boolean() ? m->get<bool>() : fallback;
}

}  // namespace sw
