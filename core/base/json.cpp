#include "core/base/json.h"

namespace sw {

Result<Json> parseJson(std::string_view text, std::string_view what) {
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
    return m && m->is_number_integer() ? m->get<std::int64_t>() : fallback;
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
