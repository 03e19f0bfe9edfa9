#include <algorithm>
#include <array>
#include <cstdint>

#include "core/base/text.h"
#include "core/model/subtitle_parts.h"

namespace sw::subtitles {
namespace {

std::string fromUtf16(std::string_view bytes, bool bigEndian) {
    std::u32string points;
    char32_t high = 0;
    for (std::size_t i = 0; i + 1 < bytes.size(); i += 2) {
        const auto first = static_cast<unsigned char>(bytes[i]);
        const auto second = static_cast<unsigned char>(bytes[i + 1]);
        const auto unit = static_cast<char32_t>(bigEndian ? first << 8 | second : second << 8 | first);
        if (unit >= 0xD800 && unit < 0xDC00) {
            high = unit;
        } else if (unit >= 0xDC00 && unit < 0xE000) {
            points += high ? 0x10000 + ((high - 0xD800) << 10) + (unit - 0xDC00) : U'\uFFFD';
            high = 0;
        } else {
            points += unit;
            high = 0;
        }
    }
    return toUtf8(points);
}

/// Windows-1252: Latin-1, but for 32 signs.
std::string fromWindows1252(std::string_view bytes) {
    static constexpr std::array<char32_t, 32> kSigns = {0x20AC, 0xFFFD, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
                                                        0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0xFFFD, 0x017D, 0xFFFD,
                                                        0xFFFD, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
                                                        0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0xFFFD, 0x017E, 0x0178};
    std::u32string points;
    for (const char c : bytes) {
        const auto byte = static_cast<unsigned char>(c);
        points += byte >= 0x80 && byte < 0xA0 ? kSigns[byte - 0x80] : static_cast<char32_t>(byte);
    }
    return toUtf8(points);
}

/// How many of the bytes at even or odd places are 0, as a part.
double zeros(std::string_view bytes, std::size_t from) {
    std::size_t count = 0;
    for (std::size_t i = from; i < bytes.size(); i += 2)
        count += bytes[i] == '\0' ? 1 : 0;
    return bytes.size() < 4 ? 0 : 2.0 * static_cast<double>(count) / static_cast<double>(bytes.size());
}

/// Where a tag that begins at `at` ends: "<b>", "</font>", "<v Anna>", "<00:01.000>"; npos when it is just a sign. The
/// names are those of WebVTT and of what players take in SRT.
std::size_t tagEnd(const std::string& text, std::size_t at) {
    constexpr std::array<std::string_view, 11> kNames = {"b",    "i",    "u",  "s",    "c", "v",
                                                         "font", "ruby", "rt", "lang", "br"};
    constexpr std::size_t kLongest = 200;
    std::size_t from = at + 1;
    const bool closes = from < text.size() && text[from] == '/';
    from += closes ? 1 : 0;
    std::size_t to = from;
    while (to < text.size() && ((text[to] | 0x20) >= 'a' && (text[to] | 0x20) <= 'z'))
        ++to;
    const std::string name = asciiLower(std::string_view(text).substr(from, to - from));
    const bool isTime = name.empty() && !closes && from < text.size() && text[from] >= '0' && text[from] <= '9';
    if (!isTime && std::find(kNames.begin(), kNames.end(), name) == kNames.end())
        return std::string::npos;
    const std::size_t end = text.find('>', at);
    return end == std::string::npos || end - at > kLongest ? std::string::npos : end;
}

/// True when settings in braces begin a drawing: "{\p1}".
bool beginsDrawing(std::string_view settings) {
    const std::size_t at = settings.find("\\p");
    return at != std::string_view::npos && at + 2 < settings.size() && settings[at + 2] >= '1' &&
           settings[at + 2] <= '9';
}

std::string withoutTags(const std::string& line) {
    std::string text;
    bool drawing = false;
    for (std::size_t i = 0; i < line.size(); ++i) {
        if (line[i] == '<') {
            if (const std::size_t end = tagEnd(line, i); end != std::string::npos) {
                text += asciiLower(line.substr(i, 3)) == "<br" ? " " : "";
                i = end;
                continue;
            }
        }
        if (line.compare(i, 2, "{\\") == 0)
            if (const std::size_t end = line.find('}', i); end != std::string::npos) {
                const std::string settings = line.substr(i, end - i);
                drawing = beginsDrawing(settings) || (drawing && settings.find("\\p0") == std::string::npos);
                i = end;
                continue;
            }
        if (!drawing)
            text += line[i];
    }
    return text;
}

std::string replacedAll(std::string text, std::string_view what, std::string_view by) {
    for (std::size_t at = 0; (at = text.find(what, at)) != std::string::npos; at += by.size())
        text.replace(at, what.size(), by);
    return text;
}

std::string withoutEntities(std::string text) {
    constexpr std::array<std::pair<std::string_view, std::string_view>, 8> kEntities = {{{"&lt;", "<"},
                                                                                         {"&gt;", ">"},
                                                                                         {"&nbsp;", " "},
                                                                                         {"&quot;", "\""},
                                                                                         {"&#39;", "'"},
                                                                                         {"&lrm;", "\u200e"},
                                                                                         {"&rlm;", "\u200f"},
                                                                                         {"&amp;", "&"}}};
    for (const auto& [entity, sign] : kEntities)
        text = replacedAll(std::move(text), entity, sign);
    return text;
}

std::string singleSpaced(const std::string& line) {
    std::string text;
    for (const std::string& word : split(replacedAll(replacedAll(line, "\t", " "), "\u00a0", " "), ' '))
        if (!word.empty())
            text += (text.empty() ? "" : " ") + word;
    return text;
}

}  // namespace

std::string decoded(std::string_view bytes, std::vector<std::string>& notes) {
    constexpr double kAlmostAll = 0.4;  // letters of other scripts have no zeros, but times have
    constexpr double kAlmostNone = 0.05;
    if (bytes.starts_with("\xff\xfe"))
        return fromUtf16(bytes.substr(2), false);
    if (bytes.starts_with("\xfe\xff"))
        return fromUtf16(bytes.substr(2), true);
    if (zeros(bytes, 1) > kAlmostAll && zeros(bytes, 0) < kAlmostNone)
        return fromUtf16(bytes, false);
    if (zeros(bytes, 0) > kAlmostAll && zeros(bytes, 1) < kAlmostNone)
        return fromUtf16(bytes, true);
    if (bytes.starts_with("\xef\xbb\xbf"))
        bytes.remove_prefix(3);
    if (isUtf8(bytes))
        return std::string(bytes);
    notes.push_back(
        "The file is not UTF-8 and was read as Windows-1252 (Western European). If letters are wrong, save it as "
        "UTF-8 and import it again.");
    return fromWindows1252(bytes);
}

std::string plainLines(const std::vector<std::string>& lines, bool ass) {
    std::string text;
    for (const std::string& line : lines) {
        std::string clean = withoutTags(replacedAll(replacedAll(line, "\\{", "\x01"), "\\}", "\x02"));
        clean = replacedAll(replacedAll(std::move(clean), "\x01", "{"), "\x02", "}");
        if (ass) {
            for (const auto& [code, sign] : {std::pair{"\\N", "\n"}, {"\\n", "\n"}, {"\\h", " "}, {"\u2060", ""}})
                clean = replacedAll(std::move(clean), code, sign);
        } else {
            clean = withoutEntities(std::move(clean));
        }
        for (const std::string& part : split(clean, '\n'))
            if (const std::string spaced = singleSpaced(part); !spaced.empty())
                text += (text.empty() ? "" : "\n") + spaced;
    }
    return text;
}

}  // namespace sw::subtitles
