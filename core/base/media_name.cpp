#include "core/base/media_name.h"

#include <algorithm>

namespace sw {
namespace {

constexpr std::size_t kDigestLength = 64;
constexpr std::size_t kLongestExtension = 8;

}  // namespace

bool isDigest(std::string_view text) {
    return text.size() == kDigestLength &&
           std::ranges::all_of(text, [](char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'); });
}

bool isMediaExtension(std::string_view text) {
    return !text.empty() && text.size() <= kLongestExtension &&
           std::ranges::all_of(text, [](char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z'); });
}

bool isMediaFileName(std::string_view text) {
    return text.size() > kDigestLength && text[kDigestLength] == '.' && isDigest(text.substr(0, kDigestLength)) &&
           isMediaExtension(text.substr(kDigestLength + 1));
}

}  // namespace sw
