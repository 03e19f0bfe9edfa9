#include "core/base/language_tag.h"

#include <algorithm>
#include <string_view>

namespace sw {

Result<void> checkLanguage(const std::string& language) {
    constexpr std::size_t kLongest = 35;
    constexpr std::size_t kLongestPart = 8;
    const auto isLetter = [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); };
    const auto isPart = [&](std::string_view part) {
        return !part.empty() && part.size() <= kLongestPart && std::ranges::all_of(part, [&](char c) { return isLetter(c) || (c >= '0' && c <= '9'); });
    };
    const std::string_view base = std::string_view(language).substr(0, language.find_first_of("-_"));
    bool isTag = language.size() <= kLongest && base.size() >= 2 && std::ranges::all_of(base, isLetter);
    for (std::size_t begin = 0, end = 0; isTag && end < language.size(); begin = end + 1) {
        end = std::min(language.find_first_of("-_", begin), language.size());
        isTag = isPart(std::string_view(language).substr(begin, end - begin));
    }
    if (language.empty() || isTag)
        return {};
    return fail(ErrorCode::InvalidInput, "\"" + language + "\" names no language. Write a tag such as en, de or pt-BR.");
}

}  // namespace sw
