#include "services/http/lenient_json.h"

#include <charconv>
#include <cmath>

#include "core/base/text.h"

namespace sw {
namespace {

tl::unexpected<Error> wrong(const std::string& path, const std::string& what) {
    return fail(ErrorCode::InvalidInput, "\"" + path + "\" must be " + what + ".");
}

/// All of the text as one number, without regard to the locale.
template <class Number>
bool readNumber(const std::string& text, Number& number) {
    const std::string plain = trimmed(text);
    const auto [end, error] = std::from_chars(plain.data(), plain.data() + plain.size(), number);
    return error == std::errc() && end == plain.data() + plain.size();
}

std::string plainNumber(double number) {
    return Json(number).dump();
}

bool isThere(const Json& value) {
    return !value.is_null() && !(value.is_string() && trimmed(value.get_ref<const std::string&>()).empty());
}

}  // namespace

LenientJson::LenientJson(Json object) : m_object(std::move(object)) {}

Result<LenientJson> LenientJson::parse(std::string_view body) {
    SW_TRY(Json value, parseJson(body.empty() ? "{}" : body, "The request's body"));
    if (!value.is_object())
        return fail(ErrorCode::InvalidInput, "The request's body must be a JSON object.");
    return LenientJson(std::move(value));
}

const Json* LenientJson::find(const std::string& path) const {
    const Json* value = &m_object;
    for (const std::string& name : split(path, '.')) {
        if (!value->is_object())
            return nullptr;
        const auto member = value->find(name);
        if (member == value->end())
            return nullptr;
        value = &*member;
    }
    return isThere(*value) ? value : nullptr;
}

Result<void> LenientJson::require(const std::vector<std::string>& paths) const {
    std::vector<std::string> missing;
    for (const std::string& path : paths)
        if (!has(path))
            missing.push_back(path);
    if (missing.empty())
        return {};
    return fail(ErrorCode::InvalidInput, "Missing required parameters: " + joined(missing, ", "));
}

Result<std::string> LenientJson::text(const std::string& path, std::string fallback) const {
    const Json* found = find(path);
    if (!found)
        return fallback;
    if (found->is_string())
        return found->get<std::string>();
    if (found->is_structured())
        return wrong(path, "text");
    return found->dump();
}

Result<std::int64_t> LenientJson::integer(const std::string& path, std::int64_t fallback, std::int64_t low,
                                          std::int64_t high) const {
    SW_TRY(const double number,
           this->number(path, static_cast<double>(fallback), static_cast<double>(low), static_cast<double>(high)));
    if (number != std::floor(number))
        return wrong(path, "a whole number");
    return has(path) ? static_cast<std::int64_t>(number) : fallback;
}

Result<double> LenientJson::number(const std::string& path, double fallback, double low, double high) const {
    const Json* found = find(path);
    if (!found)
        return fallback;
    const std::string range = "a number from " + plainNumber(low) + " to " + plainNumber(high);
    double number = 0;
    if (found->is_number())
        number = found->get<double>();
    else if (!found->is_string() || !readNumber(found->get_ref<const std::string&>(), number))
        return wrong(path, range);
    if (!(number >= low && number <= high))
        return wrong(path, range);
    return number;
}

Result<bool> LenientJson::flag(const std::string& path, bool fallback) const {
    const Json* found = find(path);
    if (!found)
        return fallback;
    if (found->is_boolean())
        return found->get<bool>();
    const std::string word = found->is_structured()
                                 ? ""
                                 : asciiLower(trimmed(found->is_string() ? found->get<std::string>() : found->dump()));
    for (const char* yes : {"true", "1", "yes", "on"})
        if (word == yes)
            return true;
    for (const char* no : {"false", "0", "no", "off"})
        if (word == no)
            return false;
    return wrong(path, "true or false");
}

Result<LenientJson> LenientJson::object(const std::string& path) const {
    const Json* found = find(path);
    if (!found)
        return LenientJson(Json::object());
    if (found->is_object())
        return LenientJson(*found);
    if (found->is_string())
        if (Result<Json> inner = parseJson(found->get_ref<const std::string&>(), path); inner && inner->is_object())
            return LenientJson(std::move(*inner));
    return wrong(path, "an object");
}

Json LenientJson::value(const std::string& path) const {
    const Json* found = find(path);
    return found ? *found : Json();
}

}  // namespace sw
