#include "services/llm/encoding.h"

#include <algorithm>
#include <cstdio>

#include "core/base/text.h"

namespace sw {
namespace {

constexpr std::string_view kSaveAsUtf8 = "Save it as UTF-8 in your editor and try again.";

unsigned char byteAt(std::string_view bytes, std::size_t i) {
    return static_cast<unsigned char>(bytes[i]);
}

bool isSurrogate(char32_t unit, char32_t first) {
    return unit >= first && unit < first + 0x400;
}

/// Decodes UTF-16 without its byte order mark; lone surrogates become U+FFFD.
std::string fromUtf16(std::string_view bytes, bool bigEndian) {
    std::u32string points;
    points.reserve(bytes.size() / 2);
    const auto unitAt = [&](std::size_t i) {
        const char32_t a = byteAt(bytes, i);
        const char32_t b = byteAt(bytes, i + 1);
        return bigEndian ? a << 8 | b : b << 8 | a;
    };
    for (std::size_t i = 0; i + 1 < bytes.size(); i += 2) {
        const char32_t unit = unitAt(i);
        if (isSurrogate(unit, 0xd800) && i + 3 < bytes.size() && isSurrogate(unitAt(i + 2), 0xdc00)) {
            points += 0x10000 + ((unit - 0xd800) << 10) + (unitAt(i + 2) - 0xdc00);
            i += 2;
        } else {
            points += unit;
        }
    }
    return toUtf8(points);
}

std::string withLineFeeds(std::string_view text) {
    std::string out;
    out.reserve(text.size());
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '\r') {
            out += '\n';
            if (i + 1 < text.size() && text[i + 1] == '\n')
                ++i;
        } else {
            out += text[i];
        }
    }
    return out;
}

std::size_t countControls(std::string_view bytes) {
    return static_cast<std::size_t>(std::count_if(bytes.begin(), bytes.end(), [](char c) {
        const auto u = static_cast<unsigned char>(c);
        return (u < 0x20 && (u < '\t' || u > '\r') && u != 0x1b) || u == 0x7f;
    }));
}

/// Western text in UTF-16 has a zero byte in nearly every pair, always on the same side, and no other control bytes.
bool looksLikeUtf16(std::string_view bytes) {
    std::size_t zeros[2] = {0, 0};
    for (std::size_t i = 0; i < bytes.size(); ++i)
        zeros[i % 2] += bytes[i] == '\0';
    const std::size_t pairs = bytes.size() / 2;
    const std::size_t most = std::max(zeros[0], zeros[1]);
    const std::size_t least = std::min(zeros[0], zeros[1]);
    return pairs > 0 && most * 10 > pairs * 7 && least * 10 < pairs && countControls(bytes) == most + least;
}

tl::unexpected<Error> notUtf8(std::string_view bytes, std::string_view name) {
    std::size_t good = 0;
    std::size_t line = 1;
    while (good < bytes.size()) {
        const unsigned char first = byteAt(bytes, good);
        const std::size_t length = first < 0x80 ? 1 : first < 0xe0 ? 2 : first < 0xf0 ? 3 : 4;
        if (!isUtf8(bytes.substr(good, length)))
            break;
        line += first == '\n';
        good += length;
    }
    char hex[8];
    std::snprintf(hex, sizeof hex, "0x%02X", good < bytes.size() ? byteAt(bytes, good) : 0u);
    return fail(ErrorCode::InvalidInput, std::string(name) + " is not UTF-8 text (byte " + hex + " on line " +
                                             std::to_string(line) + "). " + std::string(kSaveAsUtf8));
}

}  // namespace

Result<std::string> decodeText(std::string_view bytes, std::string_view name) {
    if (bytes.starts_with("\xff\xfe"))
        return withLineFeeds(fromUtf16(bytes.substr(2), false));
    if (bytes.starts_with("\xfe\xff"))
        return withLineFeeds(fromUtf16(bytes.substr(2), true));
    if (bytes.starts_with("\xef\xbb\xbf"))
        bytes.remove_prefix(3);
    const std::string_view probe = bytes.substr(0, 65'536);
    const bool nulls = bytes.find('\0') != std::string_view::npos;
    if (nulls && looksLikeUtf16(probe))
        return fail(ErrorCode::InvalidInput,
                    std::string(name) + " looks like UTF-16 without a byte order mark. " + std::string(kSaveAsUtf8));
    if (nulls || countControls(probe) * 50 > probe.size())
        return fail(ErrorCode::InvalidInput,
                    std::string(name) +
                        " is not a text file: it holds binary bytes. Give a .txt, .md, .html, .csv or "
                        ".json file, or copy its text into one.");
    if (!isUtf8(bytes))
        return notUtf8(bytes, name);
    return withLineFeeds(bytes);
}

}  // namespace sw
