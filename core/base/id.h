#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace sw {

/// The identity of a thing of kind `Tag` within one project. Zero is "none". Its text form is `<Tag::kName>-<number>`,
/// as in "sentence-4".
template <class Tag>
struct Id {
    std::uint64_t value = 0;

    explicit operator bool() const { return value != 0; }
    friend auto operator<=>(const Id&, const Id&) = default;
};

template <class Tag>
std::string toText(Id<Tag> id) {
    return id ? std::string(Tag::kName) + "-" + std::to_string(id.value) : std::string();
}

template <class Tag>
std::optional<Id<Tag>> idFromText(std::string_view text) {
    const std::string_view name = Tag::kName;
    if (text.size() < name.size() + 2 || text.substr(0, name.size()) != name || text[name.size()] != '-')
        return std::nullopt;
    std::uint64_t value = 0;
    for (const char c : text.substr(name.size() + 1)) {
        if (c < '0' || c > '9' || value > (UINT64_MAX - 9) / 10)
            return std::nullopt;
        value = value * 10 + static_cast<std::uint64_t>(c - '0');
    }
    if (value == 0)
        return std::nullopt;
    return Id<Tag>{value};
}

}  // namespace sw
