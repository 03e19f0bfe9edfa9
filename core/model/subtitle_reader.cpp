#include <algorithm>
#include <map>

#include "core/base/text.h"
#include "core/model/subtitle_parts.h"
#include "core/model/subtitles.h"

namespace sw {
namespace {

constexpr std::size_t kLargest = 10'000'000;  // bytes
constexpr std::int64_t kLatestHour = 99;

/// Takes digits from the front; none when there is none or there are more than nine.
std::optional<std::int64_t> takeNumber(std::string_view& text, std::size_t* digits = nullptr) {
    std::size_t count = 0;
    std::int64_t value = 0;
    while (count < text.size() && text[count] >= '0' && text[count] <= '9')
        value = count < 9 ? value * 10 + (text[count++] - '0') : (++count, value);
    if (count == 0 || count > 9)
        return std::nullopt;
    text.remove_prefix(count);
    if (digits)
        *digits = count;
    return value;
}

void skipSpaces(std::string_view& text) {
    while (!text.empty() && (text.front() == ' ' || text.front() == '\t'))
        text.remove_prefix(1);
}

/// Takes "1:02:03,4", "02:03.400" or "0:01:02.34" from the front: hours may be missing, the fraction has any length.
std::optional<TimePoint> takeTime(std::string_view& text) {
    skipSpaces(text);
    std::vector<std::int64_t> parts;
    while (parts.size() < 3) {
        const auto part = takeNumber(text);
        if (!part)
            return std::nullopt;
        parts.push_back(*part);
        skipSpaces(text);
        if (text.empty() || text.front() != ':')
            break;
        text.remove_prefix(1);
        skipSpaces(text);
    }
    if (parts.size() < 2)
        return std::nullopt;
    if (parts.size() == 2)
        parts.insert(parts.begin(), 0);
    if (parts[0] > kLatestHour || parts[1] > 59 || parts[2] > 59)
        return std::nullopt;
    Duration time = Duration::milliseconds(((parts[0] * 60 + parts[1]) * 60 + parts[2]) * 1000);
    if (!text.empty() && (text.front() == ',' || text.front() == '.')) {
        text.remove_prefix(1);
        skipSpaces(text);
        std::size_t digits = 0;
        const auto fraction = takeNumber(text, &digits);
        if (!fraction)
            return std::nullopt;
        std::int64_t scale = 1;
        for (std::size_t i = 0; i < digits; ++i)
            scale *= 10;
        time = time + Duration{*fraction * kFlicksPerSecond / scale};
    }
    return TimePoint{} + time;
}

/// The times around "-->"; what follows them (a place, an alignment) is not read.
std::optional<TimeRange> cueTimes(std::string_view line) {
    const auto start = takeTime(line);
    if (!start)
        return std::nullopt;
    skipSpaces(line);
    if (!line.starts_with("-->"))
        return std::nullopt;
    line.remove_prefix(3);
    const auto end = takeTime(line);
    return end && *end > *start ? std::optional(TimeRange{*start, *end}) : std::nullopt;
}

bool isCounter(const std::string& line) {
    const std::string text = trimmed(line);
    return !text.empty() && text.find_first_not_of("0123456789") == std::string::npos;
}

/// Gathers entries and what had to be left out.
class Entries {
public:
    void add(TimeRange range, const std::string& text) {
        if (!text.empty())
            m_found.lines.push_back({range, text});
    }
    void drop() { ++m_dropped; }
    [[nodiscard]] Subtitles take() {
        if (m_dropped > 0)
            m_found.notes.push_back(std::to_string(m_dropped) + (m_dropped == 1 ? " entry has" : " entries have") +
                                    " no usable time and was left out.");
        std::stable_sort(m_found.lines.begin(), m_found.lines.end(),
                         [](const SubtitleLine& a, const SubtitleLine& b) { return a.range.start < b.range.start; });
        return std::move(m_found);
    }

private:
    Subtitles m_found;
    int m_dropped = 0;
};

/// SRT and VTT: lines with "-->" begin an entry. In SRT what stands alone between two entries belongs to the first of
/// them, but for a number; in VTT it is a name, a note or a style.
Subtitles readCues(const std::vector<std::string>& lines, bool vtt) {
    Entries entries;
    std::optional<TimeRange> range;
    std::vector<std::string> text;
    std::vector<std::string> apart;  // behind an empty line
    bool afterEmpty = true;
    const auto close = [&](bool another) {
        if (!vtt) {
            std::vector<std::string>& last = apart.empty() ? text : apart;
            const bool alone = apart.empty() && afterEmpty;  // a text that is a number, and no counter
            if (another && !alone && !last.empty() && isCounter(last.back()))
                last.pop_back();
            text.insert(text.end(), apart.begin(), apart.end());
        }
        if (range)
            entries.add(*range, subtitles::plainLines(text, false));
        text.clear();
        apart.clear();
    };
    for (const std::string& line : lines) {
        if (line.find("-->") != std::string::npos) {
            close(true);
            range = cueTimes(line);
            if (!range)
                entries.drop();
            afterEmpty = false;
        } else if (trimmed(line).empty()) {
            afterEmpty = true;
        } else {
            (afterEmpty ? apart : text).push_back(line);
        }
    }
    close(false);
    return entries.take();
}

/// The names of an event's fields, in order, from "Format: Layer, Start, …".
std::vector<std::string> fieldNames(std::string_view line) {
    std::vector<std::string> names;
    for (const std::string& name : split(line.substr(line.find(':') + 1), ','))
        names.push_back(asciiLower(trimmed(name)));
    return names;
}

/// The fields of "Dialogue: 0,0:00:01.00,…", the last of which may hold commas.
std::map<std::string, std::string> fieldsOf(std::string_view line, const std::vector<std::string>& names) {
    std::map<std::string, std::string> fields;
    std::string_view rest = line.substr(line.find(':') + 1);
    for (std::size_t i = 0; i < names.size(); ++i) {
        const std::size_t comma = i + 1 < names.size() ? rest.find(',') : std::string_view::npos;
        fields[names[i]] = rest.substr(0, comma);
        rest = comma == std::string_view::npos ? std::string_view() : rest.substr(comma + 1);
    }
    return fields;
}

Subtitles readAss(const std::vector<std::string>& lines) {
    Entries entries;
    std::vector<std::string> names =
        fieldNames("Format: Layer,Start,End,Style,Name,MarginL,MarginR,MarginV,Effect,Text");
    bool inEvents = false;
    for (const std::string& line : lines) {
        const std::string start = asciiLower(trimmed(line));
        if (start.starts_with("["))
            inEvents = start == "[events]";
        else if (inEvents && start.starts_with("format:"))
            names = fieldNames(line);
        else if (start.starts_with("dialogue:")) {
            const auto fields = fieldsOf(line, names);
            const auto field = [&](const char* name) {
                const auto it = fields.find(name);
                return it == fields.end() ? std::string() : it->second;
            };
            const std::string startText = field("start");
            const std::string endText = field("end");
            std::string_view from = startText;
            std::string_view to = endText;
            const auto begins = takeTime(from);
            const auto ends = takeTime(to);
            if (begins && ends && *ends > *begins)
                entries.add({*begins, *ends}, subtitles::plainLines({field("text")}, true));
            else
                entries.drop();
        }
    }
    return entries.take();
}

std::vector<std::string> linesOf(const std::string& text) {
    std::vector<std::string> lines(1);
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '\n' || text[i] == '\r') {
            i += text[i] == '\r' && i + 1 < text.size() && text[i + 1] == '\n' ? 1 : 0;
            lines.emplace_back();
        } else if (text[i] != '\0') {
            lines.back() += text[i];
        }
    }
    return lines;
}

}  // namespace

Result<Subtitles> readSubtitles(std::string_view bytes, const std::string& name) {
    if (bytes.size() > kLargest)
        return fail(ErrorCode::InvalidInput, name + " is larger than 10 MB: it holds no subtitles of a short.");
    std::vector<std::string> notes;
    const std::string text = subtitles::decoded(bytes, notes);
    const std::vector<std::string> lines = linesOf(text);
    const auto holds = [&](std::string_view what) { return text.find(what) != std::string::npos; };
    const bool vtt = trimmed(lines.front()).starts_with("WEBVTT");
    const bool ass = !vtt && (holds("[Events]") || holds("[Script Info]") || holds("[events]"));
    if (!ass && !holds("-->"))
        return fail(ErrorCode::InvalidInput,
                    name +
                        " holds no subtitles: there is no time such as 00:00:01,000 --> 00:00:02,500 "
                        "in it. Choose an .srt, .vtt or .ass file.");
    Subtitles found = ass ? readAss(lines) : readCues(lines, vtt);
    if (found.lines.empty())
        return fail(ErrorCode::InvalidInput,
                    name + " holds no subtitle with a text and a usable time. Choose another file.");
    found.notes.insert(found.notes.begin(), notes.begin(), notes.end());
    return found;
}

}  // namespace sw
