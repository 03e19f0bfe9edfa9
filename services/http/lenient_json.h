#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/json.h"

namespace sw {

/// A client's JSON object, read with patience: numbers and booleans may be strings ("2", "true"), members that nobody
/// asks for are ignored, and a member is named by its path ("options.animationPrompt"). An object in a string of JSON
/// is taken for the object. Null and blank text count as missing; 0 and false are there.
class LenientJson {
public:
    explicit LenientJson(Json object);
    /// Of a request's body: InvalidInput when it is not a JSON object.
    static Result<LenientJson> parse(std::string_view body);

    [[nodiscard]] bool has(const std::string& path) const { return find(path) != nullptr; }
    /// InvalidInput "Missing required parameters: a, b", naming all of them that are missing.
    [[nodiscard]] Result<void> require(const std::vector<std::string>& paths) const;

    /// What stands there, or `fallback`; InvalidInput naming the member when it is something else or out of range.
    [[nodiscard]] Result<std::string> text(const std::string& path, std::string fallback = {}) const;
    [[nodiscard]] Result<std::int64_t> integer(const std::string& path, std::int64_t fallback, std::int64_t low,
                                               std::int64_t high) const;
    [[nodiscard]] Result<double> number(const std::string& path, double fallback, double low, double high) const;
    [[nodiscard]] Result<bool> flag(const std::string& path, bool fallback) const;
    /// An empty one when it is missing.
    [[nodiscard]] Result<LenientJson> object(const std::string& path) const;
    /// The value as it is, or null.
    [[nodiscard]] Json value(const std::string& path) const;

    [[nodiscard]] const Json& json() const { return m_object; }

private:
    [[nodiscard]] const Json* find(const std::string& path) const;

    Json m_object;
};

}  // namespace sw
