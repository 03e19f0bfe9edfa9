#include <algorithm>
#include <cmath>
#include <cstdio>

#include "core/base/text.h"
#include "core/model/subtitles.h"

namespace sw {
namespace {

std::int64_t units(TimePoint time, std::int64_t perSecond) {
    const std::int64_t unit = kFlicksPerSecond / perSecond;
    return std::max<std::int64_t>(0, (time.flicks + unit / 2) / unit);
}

/// "00:01:02,345"
std::string clock(std::int64_t milliseconds, char point) {
    char text[40];
    std::snprintf(text, sizeof text, "%02lld:%02lld:%02lld%c%03lld", static_cast<long long>(milliseconds / 3'600'000),
                  static_cast<long long>(milliseconds / 60'000 % 60), static_cast<long long>(milliseconds / 1000 % 60),
                  point, static_cast<long long>(milliseconds % 1000));
    return text;
}

/// "0:01:02.34"
std::string assClock(std::int64_t centiseconds) {
    char text[40];
    std::snprintf(text, sizeof text, "%lld:%02lld:%02lld.%02lld", static_cast<long long>(centiseconds / 360'000),
                  static_cast<long long>(centiseconds / 6000 % 60), static_cast<long long>(centiseconds / 100 % 60),
                  static_cast<long long>(centiseconds % 100));
    return text;
}

/// Start and end in units, at least one unit apart.
struct Span {
    std::int64_t start;
    std::int64_t end;
};

Span spanOf(TimeRange range, std::int64_t perSecond) {
    const std::int64_t start = units(range.start, perSecond);
    return {start, std::max(start + 1, units(range.end, perSecond))};
}

std::string replaced(std::string text, std::string_view what, std::string_view by) {
    for (std::size_t at = 0; (at = text.find(what, at)) != std::string::npos; at += by.size())
        text.replace(at, what.size(), by);
    return text;
}

std::string plainText(const CutCaption& caption) {
    std::string text;
    for (const CaptionWord& word : caption.words)
        text += (word.spaceBefore && !text.empty() ? " " : "") + word.text;
    return text;
}

std::string vttText(std::string text) {
    return replaced(replaced(replaced(std::move(text), "&", "&amp;"), "<", "&lt;"), ">", "&gt;");
}

/// Words with the time at which each of them is spoken; a time must lie within the cue and behind the one before.
std::string timedText(const CutCaption& caption, Span span) {
    std::string text;
    std::int64_t last = span.start;
    for (const CaptionWord& word : caption.words) {
        text += word.spaceBefore && !text.empty() ? " " : "";
        const std::int64_t time = units(word.range.start, 1000);
        if (time > last && time < span.end) {
            text += "<" + clock(time, '.') + ">";
            last = time;
        }
        text += vttText(word.text);
    }
    return text;
}

/// "#rrggbb" as "&H00BBGGRR".
std::string assColour(const std::string& colour) {
    const std::string digits = colour.size() >= 7 ? colour.substr(colour.size() - 6) : "ffffff";
    std::string upper = "&H00" + digits.substr(4, 2) + digits.substr(2, 2) + digits.substr(0, 2);
    std::transform(upper.begin(), upper.end(), upper.begin(),
                   [](char c) { return c >= 'a' && c <= 'f' ? static_cast<char>(c - 32) : c; });
    return upper;
}

/// Braces would begin settings, and a backslash may.
std::string assText(std::string text) {
    constexpr std::string_view kWordJoiner = "\u2060";
    text = replaced(std::move(text), "\\", "\\" + std::string(kWordJoiner));
    return replaced(replaced(std::move(text), "{", "\\{"), "}", "\\}");
}

}  // namespace

std::optional<SubtitleFormat> subtitleFormatOf(std::string_view ending) {
    const std::string lower = asciiLower(ending);
    if (lower == ".srt")
        return SubtitleFormat::Srt;
    if (lower == ".vtt")
        return SubtitleFormat::Vtt;
    return lower == ".ass" ? std::optional(SubtitleFormat::Ass) : std::nullopt;
}

std::string srtOf(const Cut& cut) {
    std::string file;
    int number = 0;
    for (const CutCaption& caption : cut.captions) {
        const Span span = spanOf(caption.range, 1000);
        file += std::to_string(++number) + "\n" + clock(span.start, ',') + " --> " + clock(span.end, ',') + "\n" +
                replaced(plainText(caption), "-->", "\u2192") + "\n\n";
    }
    return file;
}

std::string vttOf(const Cut& cut) {
    std::string file = "WEBVTT\n\n";
    int number = 0;
    for (const CutCaption& caption : cut.captions) {
        const Span span = spanOf(caption.range, 1000);
        file += std::to_string(++number) + "\n" + clock(span.start, '.') + " --> " + clock(span.end, '.') + "\n" +
                timedText(caption, span) + "\n\n";
    }
    return file;
}

std::string assOf(const Cut& cut, const AssStyle& style) {
    const auto pixels = [](double value) { return std::to_string(std::lround(value)); };
    std::string file =
        "[Script Info]\nScriptType: v4.00+\nPlayResX: " + std::to_string(cut.width) +
        "\nPlayResY: " + std::to_string(cut.height) +
        "\nWrapStyle: 0\nScaledBorderAndShadow: yes\nYCbCr Matrix: TV.709\n\n[V4+ Styles]\n"
        "Format: Name, Fontname, Fontsize, PrimaryColour, SecondaryColour, OutlineColour, BackColour, Bold, "
        "Italic, Underline, StrikeOut, ScaleX, ScaleY, Spacing, Angle, BorderStyle, Outline, Shadow, "
        "Alignment, MarginL, MarginR, MarginV, Encoding\n";
    file += "Style: Captions," + style.font + "," + pixels(style.size) + "," + assColour(style.fill) + "," +
            assColour(style.fill) + "," + assColour(style.outlineColour) + ",&H80000000," +
            (style.weight >= 600 ? "-1" : "0") + ",0,0,0,100,100,0,0,1," + pixels(style.outline) + ",0,5," +
            pixels(cut.safe.left * cut.width) + "," + pixels(cut.safe.right * cut.width) + ",0,1\n\n";
    file += "[Events]\nFormat: Layer, Start, End, Style, Name, MarginL, MarginR, MarginV, Effect, Text\n";
    const std::string place = "{\\pos(" + pixels(cut.width / 2.0) + "," + pixels(style.middle * cut.height) + ")}";
    for (const CutCaption& caption : cut.captions) {
        const Span span = spanOf(caption.range, 100);
        file += "Dialogue: 0," + assClock(span.start) + "," + assClock(span.end) + ",Captions,,0,0,0,," + place +
                assText(plainText(caption)) + "\n";
    }
    return file;
}

}  // namespace sw
