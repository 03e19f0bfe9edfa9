#include "core/base/text.h"

#include <algorithm>
#include <numeric>

namespace sw {
namespace {

/// Decodes one code point at `i` and moves on; U+FFFD and one byte further when malformed.
char32_t decode(std::string_view s, std::size_t& i, bool& ok) {
    const auto byte = [&](std::size_t k) { return static_cast<unsigned char>(s[k]); };
    const unsigned char first = byte(i);
    ok = true;
    if (first < 0x80)
        return s[i++] & 0x7f;
    const std::size_t length = first >= 0xf0 && first < 0xf5 ? 4 : first >= 0xe0 && first < 0xf0 ? 3
                               : first >= 0xc2 && first < 0xe0                                   ? 2
                                                                                                 : 0;
    char32_t value = length == 4 ? first & 0x07u : length == 3 ? first & 0x0fu : first & 0x1fu;
    if (length != 0 && i + length <= s.size()) {
        std::size_t k = 1;
        for (; k < length && (byte(i + k) & 0xc0) == 0x80; ++k)
            value = value << 6 | (byte(i + k) & 0x3fu);
        const bool overlong = (length == 3 && value < 0x800) || (length == 4 && value < 0x10000);
        if (k == length && !overlong && value <= 0x10ffff && (value < 0xd800 || value > 0xdfff)) {
            i += length;
            return value;
        }
    }
    ok = false;
    ++i;
    return 0xfffd;
}

}  // namespace

bool isUtf8(std::string_view bytes) {
    bool ok = true;
    for (std::size_t i = 0; i < bytes.size();) {
        decode(bytes, i, ok);
        if (!ok)
            return false;
    }
    return true;
}

std::u32string toUtf32(std::string_view utf8) {
    std::u32string out;
    out.reserve(utf8.size());
    bool ok = true;
    for (std::size_t i = 0; i < utf8.size();)
        out += decode(utf8, i, ok);
    return out;
}

std::string toUtf8(std::u32string_view codePoints) {
    std::string out;
    out.reserve(codePoints.size());
    for (char32_t c : codePoints) {
        if (c > 0x10ffff || (c >= 0xd800 && c <= 0xdfff))
            c = 0xfffd;
        if (c < 0x80) {
            out += static_cast<char>(c);
        } else if (c < 0x800) {
            out += static_cast<char>(0xc0 | c >> 6);
            out += static_cast<char>(0x80 | (c & 0x3f));
        } else if (c < 0x10000) {
            out += static_cast<char>(0xe0 | c >> 12);
            out += static_cast<char>(0x80 | (c >> 6 & 0x3f));
            out += static_cast<char>(0x80 | (c & 0x3f));
        } else {
            out += static_cast<char>(0xf0 | c >> 18);
            out += static_cast<char>(0x80 | (c >> 12 & 0x3f));
            out += static_cast<char>(0x80 | (c >> 6 & 0x3f));
            out += static_cast<char>(0x80 | (c & 0x3f));
        }
    }
    return out;
}

std::string trimmed(std::string_view text) {
    const auto spaceAt = [&](std::size_t i) -> std::size_t {
        const char c = text[i];
        if (c == ' ' || (c >= '\t' && c <= '\r'))
            return 1;
        for (const std::string_view wide : {"\u00a0", "\u3000", "\ufeff"})
            if (text.substr(i, wide.size()) == wide)
                return wide.size();
        return 0;
    };
    std::size_t from = 0;
    while (from < text.size()) {
        const std::size_t n = spaceAt(from);
        if (n == 0)
            break;
        from += n;
    }
    std::size_t to = text.size();
    for (bool cut = true; cut && to > from;) {
        cut = false;
        for (std::size_t n = 1; n <= 3 && to - from >= n; ++n) {
            if (spaceAt(to - n) == n) {
                to -= n;
                cut = true;
                break;
            }
        }
    }
    return std::string(text.substr(from, to - from));
}

std::vector<std::string> split(std::string_view text, char separator) {
    std::vector<std::string> parts;
    for (std::size_t from = 0;;) {
        const std::size_t to = text.find(separator, from);
        parts.emplace_back(text.substr(from, to == std::string_view::npos ? to : to - from));
        if (to == std::string_view::npos)
            return parts;
        from = to + 1;
    }
}

std::string joined(const std::vector<std::string>& parts, std::string_view separator) {
    std::string out;
    for (std::size_t i = 0; i < parts.size(); ++i)
        out.append(i ? separator : "").append(parts[i]);
    return out;
}

std::string asciiLower(std::string_view text) {
    std::string out(text);
    std::transform(out.begin(), out.end(), out.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
    return out;
}

std::string nearest(std::string_view word, const std::vector<std::string>& candidates) {
    std::string best;
    std::size_t bestDistance = std::min<std::size_t>(4, word.size() / 2 + 1);
    for (const std::string& candidate : candidates) {
        std::vector<std::size_t> row(candidate.size() + 1);
        std::iota(row.begin(), row.end(), std::size_t{0});
        for (std::size_t i = 0; i < word.size(); ++i) {
            std::size_t diagonal = row[0];
            row[0] = i + 1;
            for (std::size_t j = 0; j < candidate.size(); ++j) {
                const std::size_t above = row[j + 1];
                row[j + 1] = std::min({above + 1, row[j] + 1, diagonal + (word[i] != candidate[j])});
                diagonal = above;
            }
        }
        if (row.back() < bestDistance) {
            bestDistance = row.back();
            best = candidate;
        }
    }
    return best;
}

}  // namespace sw
