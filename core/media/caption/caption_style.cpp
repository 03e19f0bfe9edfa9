#include "core/media/caption/caption_style.h"

#include <algorithm>
#include <cmath>
#include <initializer_list>
#include <set>
#include <utility>

#include "core/base/digest.h"
#include "core/base/host.h"
#include "core/base/text.h"

namespace sw {
namespace {

constexpr const char* kFolder = "caption_styles";
constexpr double kFar = 2;  // the longest length in a style, in font sizes
constexpr double kMostSeconds = 2;

/// Which of white and near-black has the higher contrast on a colour (WCAG 2.1 relative luminance, simplified to
/// gamma 2.2; 0.18 is where both are equally far).
QColor readableOn(const QColor& colour) {
    const auto linear = [](double v) { return std::pow(v, 2.2); };
    const double luminance =
        0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) + 0.0722 * linear(colour.blueF());
    return luminance > 0.30 ? QColor(18, 14, 30) : QColor(255, 255, 255);
}

/// What all readers of one file share.
struct Reading {
    QColor accent;
    std::string wrong;  ///< the first member that is unknown, missing or wrong
};

/// Reads the members of one object of a style file.
class MemberReader {
public:
    MemberReader(const Json& object, std::string path, Reading& reading)
        : m_object(object), m_path(std::move(path)), m_reading(reading) {}
    /// What nobody has asked for is a misspelt member.
    ~MemberReader() {
        for (const auto& [member, value] : m_object.items())
            if (!m_asked.contains(member))
                wrong(member);
    }
    MemberReader(const MemberReader&) = delete;
    MemberReader& operator=(const MemberReader&) = delete;

    void wrong(const std::string& member) {
        if (m_reading.wrong.empty())
            m_reading.wrong = m_path + member;
    }

    const Json* find(const char* member) {
        m_asked.insert(member);
        const auto it = m_object.find(member);
        return it != m_object.end() ? &*it : nullptr;
    }

    double number(const char* member, double fallback, double low, double high) {
        const Json* value = find(member);
        if (value == nullptr)
            return fallback;
        const double number = value->is_number() ? value->get<double>() : low - 1;
        if (!(number >= low && number <= high))
            wrong(member);
        return number;
    }
    double length(const char* member, double fallback = 0) { return number(member, fallback, 0, kFar); }
    double seconds(const char* member, double fallback = 0) { return number(member, fallback, 0, kMostSeconds); }

    bool boolean(const char* member, bool fallback) {
        const Json* value = find(member);
        if (value != nullptr && !value->is_boolean())
            wrong(member);
        return value != nullptr && value->is_boolean() ? value->get<bool>() : fallback;
    }

    std::string text(const char* member, const std::string& fallback) {
        const Json* value = find(member);
        if (value != nullptr && !value->is_string())
            wrong(member);
        return value != nullptr && value->is_string() ? value->get<std::string>() : fallback;
    }

    template <typename Value>
    Value oneOf(const char* member, Value fallback, std::initializer_list<std::pair<const char*, Value>> choices) {
        const Json* value = find(member);
        if (value == nullptr)
            return fallback;
        for (const auto& [name, choice] : choices)
            if (*value == name)
                return choice;
        wrong(member);
        return fallback;
    }

    /// "" gives an invalid colour.
    QColor colour(const char* member, const char* fallback) {
        const Json* value = find(member);
        return value != nullptr ? colourFrom(*value, member) : colourFrom(Json(fallback), member);
    }
    /// A colour, thinned by the object's "opacity".
    QColor sheerColour(const char* fallback) {
        QColor colour = this->colour("colour", fallback);
        const double opacity = number("opacity", colour.alphaF(), 0, 1);
        colour.setAlphaF(static_cast<float>(opacity));
        return colour;
    }
    /// A colour, or two for a gradient.
    CaptionFill fill(const char* member, const char* fallback) {
        const Json* value = find(member);
        return value != nullptr ? fillFrom(*value, member) : fillFrom(Json(fallback), member);
    }
    std::vector<CaptionFill> fills(const char* member) {
        std::vector<CaptionFill> fills;
        const Json* value = find(member);
        if (value != nullptr && !value->is_array())
            wrong(member);
        else if (value != nullptr)
            for (const Json& entry : *value)
                fills.push_back(fillFrom(entry, member));
        return fills;
    }

    /// Calls `read` with a reader of the object `member`, if it is there.
    template <typename Read>
    void object(const char* member, Read read) {
        const Json* value = find(member);
        if (value == nullptr)
            return;
        if (!value->is_object())
            return wrong(member);
        MemberReader reader(*value, m_path + member + ".", m_reading);
        read(reader);
    }

private:
    QColor colourFrom(const Json& value, const char* member) {
        const std::string text = value.is_string() ? value.get<std::string>() : "no colour";
        if (text.empty())
            return {};
        const QColor colour = text == "accent"      ? m_reading.accent
                              : text == "on-accent" ? readableOn(m_reading.accent)
                                                    : QColor(QString::fromStdString(text));
        if (!colour.isValid())
            wrong(member);
        return colour;
    }
    CaptionFill fillFrom(const Json& value, const char* member) {
        if (value.is_array() && value.size() == 2)
            return {colourFrom(value[0], member), colourFrom(value[1], member)};
        const QColor colour = colourFrom(value, member);
        return {colour, colour};
    }

    const Json& m_object;
    std::string m_path;
    Reading& m_reading;
    std::set<std::string> m_asked;
};

std::vector<CaptionFont> fontsFrom(MemberReader& in) {
    std::vector<CaptionFont> fonts;
    const Json* list = in.find("fonts");
    if (list != nullptr && list->is_array())
        for (const Json& font : *list)
            fonts.push_back({stringOr(font, "family"), static_cast<int>(integerOr(font, "weight", 400)),
                             booleanOr(font, "italic", false)});
    if (fonts.empty() || std::any_of(fonts.begin(), fonts.end(), [](const CaptionFont& font) {
            return font.family.empty() || font.weight < 1 || font.weight > 1000;
        }))
        in.wrong("fonts");
    return fonts;
}

CaptionShadow shadowFrom(MemberReader& in) {
    return {in.sheerColour("#000000"), in.number("across", 0, -kFar, kFar), in.number("down", 0, -kFar, kFar),
            in.number("blur", 0.05, 0, kFar)};
}

/// A glow is a shadow that lies straight below.
CaptionShadow glowFrom(MemberReader& in) {
    return {in.sheerColour("accent"), 0, 0, in.length("reach", 0.15)};
}

CaptionPlate plateFrom(MemberReader& in) {
    return {in.sheerColour("accent"), in.length("padAcross", 0.18), in.length("padDown", 0.1),
            in.length("radius", 0.2)};
}

void readActive(MemberReader& in, CaptionStyle& style) {
    style.activeFill = in.fill("fill", "accent");
    style.activeScale = in.number("scale", 1, 0.5, kFar);
    style.popScale = std::max(style.activeScale, in.number("pop", style.activeScale, 0.5, kFar));
    style.enterScale = in.number("from", 1, 0, kFar);
    style.popSeconds = in.seconds("seconds", 0.2);
    style.releaseSeconds = in.seconds("release");
    style.bounce = in.length("bounce");
    style.tilt = in.number("tilt", 0, -20, 20);
    in.object("glow", [&](MemberReader& glow) { style.activeGlow = glowFrom(glow); });
    in.object("appear", [&](MemberReader& appear) {
        style.appearDrop = appear.number("drop", 0, -kFar, kFar);
        style.appearSeconds = appear.seconds("seconds", 0.15);
    });
    in.object("pill", [&](MemberReader& pill) {
        style.pill = CaptionPill{plateFrom(pill), pill.seconds("slide"), pill.seconds("grow")};
        if (style.pill->slideSeconds > 0 && style.pill->growSeconds > 0)
            pill.wrong("grow");
        if (style.mode != CaptionMode::Highlight && pillMoves(style))
            pill.wrong(style.pill->slideSeconds > 0 ? "slide" : "grow");
    });
    in.object("underline", [&](MemberReader& line) {
        style.underline = {line.sheerColour("accent"), line.length("thickness", 0.1), line.length("gap", 0.1),
                           line.length("overhang"),    line.length("radius"),         line.seconds("seconds")};
    });
    if (style.mode != CaptionMode::Highlight && style.underline)
        in.wrong("underline");
}

void readLetters(MemberReader& in, CaptionStyle& style) {
    style.fonts = fontsFrom(in);
    style.size = in.number("size", style.size, 0.01, 0.5);
    style.lineHeight = in.number("lineHeight", style.lineHeight, 0.5, 4);
    if (in.find("centre") != nullptr)
        style.centre = in.number("centre", 0, 0, 1);
    style.upperCase = in.boolean("upperCase", false);
    style.ruby = in.boolean("ruby", true);
    style.letterSpacing = in.number("letterSpacing", 0, -0.2, 1);
    style.wordSpacing = in.number("wordSpacing", 0, -0.5, kFar);
    style.fill = in.fill("fill", "#ffffff");
    style.fills = in.fills("fills");
    style.hollow = in.boolean("hollow", false);
    in.object("outline", [&](MemberReader& outline) {
        style.outline = {outline.colour("colour", "#0f0c19"), outline.length("thickness")};
    });
    in.object("rim", [&](MemberReader& rim) {
        style.rim = {rim.colour("colour", "#ffffff"), rim.length("thickness")};
    });
    in.object("shadow", [&](MemberReader& shadow) { style.shadow = shadowFrom(shadow); });
    in.object("glow", [&](MemberReader& glow) { style.glow = glowFrom(glow); });
    in.object("box", [&](MemberReader& box) { style.box = plateFrom(box); });
}

void readMotion(MemberReader& in, CaptionStyle& style) {
    in.object("card", [&](MemberReader& card) {
        style.entrance = card.oneOf("enter", CaptionEntrance::None,
                                    {{"none", CaptionEntrance::None},
                                     {"fade", CaptionEntrance::Fade},
                                     {"rise", CaptionEntrance::Rise},
                                     {"drop", CaptionEntrance::Drop}});
        style.entranceSeconds = card.seconds("seconds", 0.2);
        style.entranceDistance = card.length("distance", 0.4);
        style.leaveSeconds = card.seconds("leave");
    });
    in.object("active", [&](MemberReader& active) { readActive(active, style); });
    in.object("emphasis", [&](MemberReader& emphasis) {
        style.emphasisFill = emphasis.fill("fill", "");
        style.emphasisTilt = emphasis.number("tilt", 0, -20, 20);
        style.emphasisShake = emphasis.length("shake");
    });
}

}  // namespace

bool pillMoves(const CaptionStyle& style) {
    return style.pill && (style.pill->slideSeconds > 0 || style.pill->growSeconds > 0);
}

Result<CaptionStyle> captionStyleFrom(const Json& json, const std::string& accent) {
    CaptionStyle style;
    style.digest = Hasher().addField(canonicalText(json)).addField(accent).hex();
    style.name = stringOr(json, "name");
    Reading reading;
    if (!json.is_object()) {
        reading.wrong = "name";
    } else {
        MemberReader in(json, "", reading);
        in.text("name", "");
        style.title = in.text("title", style.name);
        reading.accent = QColor(QString::fromStdString(in.text("accent", "#ffde28")));
        if (!accent.empty())
            reading.accent = QColor(QString::fromStdString(accent));
        if (!reading.accent.isValid())
            in.wrong("accent");
        style.mode = in.oneOf(
            "mode", CaptionMode::Highlight,
            {{"highlight", CaptionMode::Highlight}, {"sweep", CaptionMode::Sweep}, {"single", CaptionMode::Single}});
        style.reveal =
            in.oneOf("reveal", CaptionReveal::Card,
                     {{"card", CaptionReveal::Card}, {"word", CaptionReveal::Word}, {"letter", CaptionReveal::Letter}});
        if (style.mode == CaptionMode::Sweep && style.reveal == CaptionReveal::Letter)
            in.wrong("reveal");
        readLetters(in, style);
        style.activeFill = {reading.accent, reading.accent};
        readMotion(in, style);
    }
    if (!reading.wrong.empty())
        return fail(ErrorCode::InvalidInput, "The caption style \"" + style.name + "\" cannot be used: its member \"" +
                                                 reading.wrong +
                                                 "\" is unknown, missing or wrong. Correct the file, or choose "
                                                 "another style.");
    return style;
}

Result<CaptionStyle> loadCaptionStyle(const std::filesystem::path& dataFolder, const std::string& name,
                                      const std::string& accent) {
    const std::vector<std::string> names = captionStyleNames(dataFolder);
    if (std::find(names.begin(), names.end(), name) == names.end()) {
        const std::string near = nearest(name, names);
        return fail(ErrorCode::NotFound, "There is no caption style \"" + name + "\"." +
                                             (near.empty() ? " There are: " + joined(names, ", ") + "."
                                                           : " Did you mean \"" + near + "\"?"));
    }
    LocalDisk disk;
    SW_TRY(const std::string text, disk.read(dataFolder / kFolder / (name + ".json")));
    SW_TRY(const Json json, parseJson(text, "The caption style \"" + name + "\""));
    return captionStyleFrom(json, accent);
}

std::vector<std::string> captionStyleNames(const std::filesystem::path& dataFolder) {
    std::vector<std::string> names;
    std::error_code error;
    for (std::filesystem::directory_iterator it(dataFolder / kFolder, error), end; !error && it != end;
         it.increment(error))
        if (it->path().extension() == ".json")
            names.push_back(it->path().stem().string());
    std::sort(names.begin(), names.end());
    return names;
}

}  // namespace sw
