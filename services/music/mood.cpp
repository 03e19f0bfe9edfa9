#include "services/music/mood.h"

#include <algorithm>
#include <map>

#include "core/base/host.h"
#include "core/base/text.h"

namespace sw {
namespace {

const std::map<std::string, int, std::less<>> kDrumKeys = {
    {"kick", 36}, {"rim", 37},        {"snare", 38},   {"clap", 39},     {"floortom", 41},
    {"hat", 42},  {"lowtom", 45},     {"openhat", 46}, {"midtom", 47},   {"hightom", 50},
    {"ride", 51}, {"tambourine", 54}, {"shaker", 82},  {"woodblock", 76}};

constexpr std::array<const char*, kMelodicParts> kPartNames = {"pad", "keys", "pluck", "bass", "lead"};

/// Reads members of one mood file and knows its name for the errors.
class MoodReader {
public:
    MoodReader(const Json& json, std::string file) : m_json(json), m_file(std::move(file)) {}
    Result<Mood> read() const;

private:
    tl::unexpected<Error> wrong(const std::string& member, const std::string& expected) const {
        return fail(ErrorCode::InvalidInput, "The mood file " + m_file + " cannot be used: \"" + member +
                                                 "\" must be " + expected +
                                                 ". Correct it, or restore the file that came with the program.");
    }
    Result<Json> member(const Json& object, const std::string& name) const;
    Result<int> integer(const Json& object, const std::string& name, int low, int high) const;
    Result<double> fraction(const char* name) const;
    Result<std::vector<int>> integers(const Json& list, const std::string& name, int low, int high) const;
    Result<std::vector<std::vector<int>>> progressions(const char* name) const;
    Result<std::vector<std::string>> bars(const Json& object, const std::string& name, std::size_t steps,
                                          const char* letters) const;
    Result<DrumPattern> drums(const Json& object, const std::string& where) const;
    Result<SectionStyle> section(const char* name) const;
    Result<Instrument> instrument(const char* name) const;
    Result<std::vector<DrumFill>> fills() const;
    Result<void> readHarmony(Mood& mood) const;

    const Json& m_json;
    std::string m_file;
};

Result<Json> MoodReader::member(const Json& object, const std::string& name) const {
    const auto found = object.is_object() ? object.find(name) : object.end();
    if (!object.is_object() || found == object.end())
        return wrong(name, "there");
    return *found;
}

Result<int> MoodReader::integer(const Json& object, const std::string& name, int low, int high) const {
    SW_TRY(const Json value, member(object, name));
    if (!value.is_number_integer() || value.get<std::int64_t>() < low || value.get<std::int64_t>() > high)
        return wrong(name, "a whole number from " + std::to_string(low) + " to " + std::to_string(high));
    return value.get<int>();
}

Result<double> MoodReader::fraction(const char* name) const {
    SW_TRY(const Json value, member(m_json, name));
    if (!value.is_number() || value.get<double>() < 0 || value.get<double>() > 1)
        return wrong(name, "a number from 0 to 1");
    return value.get<double>();
}

Result<std::vector<int>> MoodReader::integers(const Json& list, const std::string& name, int low, int high) const {
    std::vector<int> values;
    for (const Json& value : list) {
        if (!value.is_number_integer() || value.get<std::int64_t>() < low || value.get<std::int64_t>() > high)
            return wrong(name, "made of whole numbers from " + std::to_string(low) + " to " + std::to_string(high));
        values.push_back(value.get<int>());
    }
    if (values.empty() || !list.is_array())
        return wrong(name, "a list of whole numbers");
    return values;
}

Result<std::vector<std::vector<int>>> MoodReader::progressions(const char* name) const {
    SW_TRY(const Json lists, member(m_json, name));
    std::vector<std::vector<int>> all;
    for (const Json& list : lists) {
        SW_TRY(auto degrees, integers(list, name, 0, 6));
        all.push_back(std::move(degrees));
    }
    if (all.empty())
        return wrong(name, "a list of progressions");
    return all;
}

Result<std::vector<std::string>> MoodReader::bars(const Json& object, const std::string& name, std::size_t steps,
                                                  const char* letters) const {
    SW_TRY(const Json list, member(object, name));
    std::vector<std::string> all;
    for (const Json& bar : list) {
        if (!bar.is_string() || bar.get<std::string>().size() != steps ||
            bar.get<std::string>().find_first_not_of(letters) != std::string::npos)
            return wrong(name, "made of texts with " + std::to_string(steps) + " of the letters " + letters);
        all.push_back(bar.get<std::string>());
    }
    return all;
}

Result<DrumPattern> MoodReader::drums(const Json& object, const std::string& where) const {
    DrumPattern pattern;
    for (const auto& [drum, bar] : object.items()) {
        if (drum == "from")
            continue;
        const auto key = kDrumKeys.find(drum);
        const std::string steps = bar.is_string() ? bar.get<std::string>() : std::string();
        if (key == kDrumKeys.end() || steps.size() != kStepsPerBar ||
            steps.find_first_not_of(".123456789") != std::string::npos)
            return wrong(where + "." + drum, "a known drum with 16 of the letters .123456789");
        DrumLine line{key->second, {}};
        std::transform(steps.begin(), steps.end(), line.hits.begin(), [](char c) { return c == '.' ? 0 : c - '0'; });
        pattern.push_back(line);
    }
    return pattern;
}

Result<SectionStyle> MoodReader::section(const char* name) const {
    SW_TRY(const Json sections, member(m_json, "sections"));
    SW_TRY(const Json json, member(sections, name));
    SectionStyle style;
    SW_TRY(style.pad, bars(json, "pad", kStepsPerBar, "x-."));
    SW_TRY(style.keys, bars(json, "keys", kStepsPerBar, "x-."));
    SW_TRY(style.pluck, bars(json, "pluck", kStepsPerBar, "012345-."));
    SW_TRY(style.bass, bars(json, "bass", kStepsPerBar, "0123-."));
    style.lead = booleanOr(json, "lead", false);
    SW_TRY(const Json patterns, member(json, "drums"));
    for (const Json& pattern : patterns) {
        SW_TRY(DrumPattern drumPattern, drums(pattern, std::string(name) + ".drums"));
        style.drums.push_back(std::move(drumPattern));
    }
    return style;
}

Result<Instrument> MoodReader::instrument(const char* name) const {
    SW_TRY(const Json parts, member(m_json, "parts"));
    SW_TRY(const Json json, member(parts, name));
    Instrument result;
    SW_TRY(result.program, integer(json, "program", 0, 127));
    SW_TRY(result.octave, integer(json, "octave", -2, 2));
    SW_TRY(result.volume, integer(json, "volume", 0, 127));
    SW_TRY(result.pan, integer(json, "pan", 0, 127));
    SW_TRY(result.reverb, integer(json, "reverb", 0, 127));
    SW_TRY(result.chorus, integer(json, "chorus", 0, 127));
    SW_TRY(result.velocity, integer(json, "velocity", 1, 127));
    return result;
}

Result<std::vector<DrumFill>> MoodReader::fills() const {
    SW_TRY(const Json list, member(m_json, "fills"));
    std::vector<DrumFill> all;
    for (const Json& json : list) {
        DrumFill fill;
        SW_TRY(fill.from, integer(json, "from", 0, kStepsPerBar - 1));
        SW_TRY(fill.pattern, drums(json, "fills"));
        all.push_back(std::move(fill));
    }
    return all;
}

Result<void> MoodReader::readHarmony(Mood& mood) const {
    SW_TRY(const Json tempo, member(m_json, "tempo"));
    SW_TRY(const auto bpm, integers(tempo, "tempo", 40, 220));
    if (bpm.size() != 2 || bpm[0] > bpm[1])
        return wrong("tempo", "the least and the most beats per minute");
    mood.tempo = {static_cast<double>(bpm[0]), static_cast<double>(bpm[1])};
    SW_TRY(const Json tonics, member(m_json, "tonics"));
    SW_TRY(mood.tonics, integers(tonics, "tonics", 36, 72));
    SW_TRY(const Json scale, member(m_json, "scale"));
    SW_TRY(mood.scale, integers(scale, "scale", 0, 11));
    if (mood.scale.size() != 7 || !std::is_sorted(mood.scale.begin(), mood.scale.end()))
        return wrong("scale", "seven rising half-tone steps");
    SW_TRY(mood.progressions, progressions("progressions"));
    SW_TRY(mood.contrast, progressions("contrast"));
    SW_TRY(mood.cadence, integer(m_json, "cadence", 0, 6));
    SW_TRY(mood.colour, fraction("colour"));
    SW_TRY(mood.swing, fraction("swing"));
    SW_TRY(mood.sidechain, fraction("sidechain"));
    return {};
}

Result<Mood> MoodReader::read() const {
    Mood mood;
    mood.name = stringOr(m_json, "name");
    mood.description = stringOr(m_json, "description");
    if (mood.name.empty() || mood.description.empty())
        return wrong("name and description", "there");
    SW_CHECK(readHarmony(mood));
    SW_TRY(mood.kit, integer(m_json, "kit", 0, 127));
    SW_TRY(mood.drumVolume, integer(m_json, "drumVolume", 0, 127));
    SW_TRY(mood.accent, integer(m_json, "accent", 0, 127));
    for (std::size_t part = 0; part < kMelodicParts; ++part) {
        SW_TRY(mood.instruments[part], instrument(kPartNames[part]));
    }
    SW_TRY(mood.motifs, bars(m_json, "motifs", 2 * kStepsPerBar, "x-."));
    if (mood.motifs.empty())
        return wrong("motifs", "a list of rhythms");
    SW_TRY(mood.intro, section("intro"));
    SW_TRY(mood.verse, section("verse"));
    SW_TRY(mood.full, section("full"));
    SW_TRY(mood.contrastStyle, section("contrast"));
    SW_TRY(mood.fills, fills());
    return mood;
}

}  // namespace

const SectionStyle& Mood::style(SectionKind kind) const {
    switch (kind) {
        case SectionKind::Intro:
            return intro;
        case SectionKind::Verse:
            return verse;
        case SectionKind::Contrast:
            return contrastStyle;
        case SectionKind::Full:
        case SectionKind::Ending:
            return full;
    }
    return full;
}

Result<Mood> moodFromJson(const Json& json, const std::string& file) {
    return MoodReader(json, file).read();
}

Result<std::vector<Mood>> loadMoods(const std::filesystem::path& folder) {
    std::vector<Mood> moods;
    std::error_code code;
    LocalDisk disk;
    using Iterator = std::filesystem::directory_iterator;
    for (Iterator entry(folder, code); !code && entry != Iterator(); entry.increment(code)) {
        const std::filesystem::path file = entry->path();
        if (file.extension() != ".json")
            continue;
        SW_TRY(const std::string text, disk.read(file));
        SW_TRY(const Json json, parseJson(text, "The mood file " + file.string()));
        SW_TRY(Mood mood, moodFromJson(json, file.string()));
        moods.push_back(std::move(mood));
    }
    if (moods.empty())
        return fail(ErrorCode::MissingComponent,
                    "No music can be made: there are no moods in " + folder.string() + ". Install the program again.",
                    code.message());
    std::sort(moods.begin(), moods.end(), [](const Mood& a, const Mood& b) { return a.name < b.name; });
    return moods;
}

Result<Mood> moodNamed(const std::vector<Mood>& moods, const std::string& name) {
    std::vector<std::string> names;
    for (const Mood& mood : moods) {
        if (mood.name == name)
            return mood;
        names.push_back(mood.name);
    }
    const std::string near = nearest(asciiLower(name), names);
    return fail(ErrorCode::InvalidInput, "There is no mood of music called \"" + name + "\"." +
                                             (near.empty() ? "" : " Did you mean \"" + near + "\"?") +
                                             " Choose one of: " + joined(names, ", ") + ".");
}

}  // namespace sw
