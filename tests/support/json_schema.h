#pragma once

#include <algorithm>
#include <string>
#include <vector>

#include "core/base/json.h"

namespace sw::test {

/// Checks values against the part of JSON Schema 2020-12 that the OpenAPI document uses. A keyword that is not known here is a
/// mistake too, so that no schema is thought to be checked that is not.
class JsonSchema {
public:
    /// `document` is where references lead; it outlives this.
    explicit JsonSchema(const Json& document) : m_document(document) {}

    /// What is wrong, each with its place; nothing when the value fits.
    [[nodiscard]] std::vector<std::string> mistakes(const Json& value, const Json& schema) const {
        std::vector<std::string> found;
        check(value, schema, "", found);
        return found;
    }

private:
    using Found = std::vector<std::string>;

    static bool isOfType(const Json& value, const std::string& type) {
        if (type == "integer")
            return value.is_number_integer() || (value.is_number() && value.get<double>() == static_cast<double>(static_cast<std::int64_t>(value.get<double>())));
        if (type == "number")
            return value.is_number();
        return type == value.type_name();
    }

    void check(const Json& value, const Json& schema, const std::string& place, Found& found) const {
        for (const auto& [keyword, rule] : schema.items())
            apply(keyword, rule, value, schema, place, found);
    }

    void apply(const std::string& keyword, const Json& rule, const Json& value, const Json& schema, const std::string& place, Found& found) const {
        const auto wrong = [&](const std::string& what) { found.push_back((place.empty() ? "/" : place) + " " + what); };
        if (keyword == "$ref")
            check(value, m_document.at(Json::json_pointer(rule.get<std::string>().substr(1))), place, found);
        else if (keyword == "type")
            checkType(rule, value, wrong);
        else if (keyword == "enum")
            std::ranges::find(rule, value) == rule.end() ? wrong("is none of " + rule.dump()) : void();
        else if (keyword == "anyOf")
            std::ranges::any_of(rule, [&](const Json& one) { return mistakes(value, one).empty(); }) ? void() : wrong("fits none of anyOf");
        else if (keyword == "minimum" || keyword == "maximum")
            value.is_number() && (keyword == "minimum" ? value < rule : value > rule) ? wrong("is beyond the " + keyword + " " + rule.dump()) : void();
        else if (keyword == "minItems" || keyword == "maxItems")
            value.is_array() && (keyword == "minItems" ? value.size() < rule : value.size() > rule) ? wrong("is beyond " + keyword) : void();
        else if (keyword == "required")
            checkRequired(rule, value, wrong);
        else if (keyword == "properties" || keyword == "additionalProperties")
            checkMembers(keyword == "properties" ? rule : Json::object(), keyword == "properties" ? Json() : rule, value, schema, place, found);
        else if (keyword == "items")
            checkItems(rule, value, place, found);
        else if (keyword != "description" && keyword != "examples")
            wrong("has a schema with the unknown keyword " + keyword);
    }

    static void checkType(const Json& rule, const Json& value, const auto& wrong) {
        const Json types = rule.is_array() ? rule : Json::array({rule});
        if (std::ranges::none_of(types, [&](const Json& type) { return isOfType(value, type.get<std::string>()); }))
            wrong("is not of the type " + rule.dump() + " but " + value.dump().substr(0, 80));
    }

    static void checkRequired(const Json& rule, const Json& value, const auto& wrong) {
        if (value.is_object())
            for (const Json& name : rule)
                if (!value.contains(name.get<std::string>()))
                    wrong("lacks " + name.dump());
    }

    void checkItems(const Json& rule, const Json& value, const std::string& place, Found& found) const {
        if (value.is_array())
            for (std::size_t i = 0; i < value.size(); ++i)
                check(value[i], rule, place + "/" + std::to_string(i), found);
    }

    void checkMembers(const Json& properties, const Json& others, const Json& value, const Json& schema, const std::string& place, Found& found) const {
        if (!value.is_object())
            return;
        for (const auto& [name, member] : value.items()) {
            if (const auto known = properties.find(name); known != properties.end())
                check(member, *known, place + "/" + name, found);
            else if (others.is_object() && !(schema.contains("properties") && schema["properties"].contains(name)))
                check(member, others, place + "/" + name, found);
        }
    }

    const Json& m_document;
};

}  // namespace sw::test
