#include "core/media/caption_style.h"

#include <algorithm>
#include <cmath>

#include "core/base/digest.h"
#include "core/base/host.h"
#include "core/base/text.h"

namespace sw {
namespace {

constexpr const char* kFolder = "caption_styles";

/// Which of white and near-black has the higher contrast on a colour (WCAG 2.1 relative luminance, simplified to
/// gamma 2.2; 0.18 is where both are equally far).
QColor readableOn(const QColor& colour) {
    const auto linear = [](double v) { return std::pow(v, 2.2); };
    const double luminance =
        0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) + 0.0722 * linear(colour.blueF());
    return luminance > 0.30 ? QColor(18, 14, 30) : QColor(255, 255, 255);
}

/// Reads colours and remembers the first member that is wrong.
class ColourReader {
public:
    ColourReader(const Json& json, const std::string& accent) {
        m_accent = QColor(QString::fromStdString(accent.empty() ? stringOr(json, "accent", "#ffde28") : accent));
        if (!m_accent.isValid())
            m_wrong = "accent";
    }

    QColor read(const Json& object, const char* member, const char* fallback) {
        const std::string text = stringOr(object, member, fallback);
        if (text.empty())
            return {};
        QColor colour = text == "accent"      ? m_accent
                        : text == "on-accent" ? readableOn(m_accent)
                                              : QColor(QString::fromStdString(text));
        if (!colour.isValid() && m_wrong.empty())
            m_wrong = member;
        if (object.contains("opacity"))
            colour.setAlphaF(static_cast<float>(std::clamp(numberOr(object, "opacity", 1), 0.0, 1.0)));
        return colour;
    }

    [[nodiscard]] const std::string& wrong() const { return m_wrong; }

private:
    QColor m_accent;
    std::string m_wrong;
};

std::optional<CaptionMode> modeFrom(const std::string& name) {
    if (name == "highlight")
        return CaptionMode::Highlight;
    if (name == "sweep")
        return CaptionMode::Sweep;
    if (name == "single")
        return CaptionMode::Single;
    return std::nullopt;
}

void readFonts(const Json& json, CaptionStyle& style) {
    const auto fonts = json.find("fonts");
    if (fonts == json.end() || !fonts->is_array())
        return;
    for (const Json& font : *fonts)
        style.fonts.push_back({stringOr(font, "family"), static_cast<int>(integerOr(font, "weight", 400))});
}

void readActive(const Json& active, ColourReader& colours, CaptionStyle& style) {
    style.activeFill = colours.read(active, "fill", "accent");
    style.activeScale = numberOr(active, "scale", 1);
    style.popScale = std::max(style.activeScale, numberOr(active, "pop", style.activeScale));
    style.enterScale = numberOr(active, "from", 1);
    style.popSeconds = numberOr(active, "seconds", 0.2);
    if (const auto pill = active.find("pill"); pill != active.end() && pill->is_object())
        style.pill = {colours.read(*pill, "colour", "accent"), numberOr(*pill, "padAcross", 0.18),
                      numberOr(*pill, "padDown", 0.1), numberOr(*pill, "radius", 0.2)};
}

Json objectAt(const Json& json, const char* member) {
    const auto it = json.find(member);
    return it != json.end() && it->is_object() ? *it : Json::object();
}

}  // namespace

Result<CaptionStyle> captionStyleFrom(const Json& json, const std::string& accent) {
    const std::string name = stringOr(json, "name");
    const auto wrong = [&](const std::string& member) {
        return fail(ErrorCode::InvalidInput, "The caption style \"" + name + "\" cannot be used: its member \"" +
                                                 member +
                                                 "\" is missing or wrong. Correct the file, or choose "
                                                 "another style.");
    };
    CaptionStyle style;
    style.digest = Hasher().addField(canonicalText(json)).addField(accent).hex();
    style.name = name;
    style.title = stringOr(json, "title", name);
    const auto mode = modeFrom(stringOr(json, "mode", "highlight"));
    if (!mode)
        return wrong("mode");
    style.mode = *mode;
    readFonts(json, style);
    if (style.fonts.empty())
        return wrong("fonts");
    style.size = numberOr(json, "size", style.size);
    style.lineHeight = numberOr(json, "lineHeight", style.lineHeight);
    if (json.contains("centre"))
        style.centre = numberOr(json, "centre", 0);
    if (style.size < 0.01 || style.size > 0.5)
        return wrong("size");
    style.upperCase = booleanOr(json, "upperCase", false);
    style.letterSpacing = numberOr(json, "letterSpacing", 0);
    style.wordSpacing = numberOr(json, "wordSpacing", 0);
    ColourReader colours(json, accent);
    style.fill = colours.read(json, "fill", "#ffffff");
    style.emphasisFill = colours.read(json, "emphasisFill", "");
    const Json outline = objectAt(json, "outline");
    style.outlineColour = colours.read(outline, "colour", "#0f0c19");
    style.outline = numberOr(outline, "thickness", 0);
    if (const Json shadow = objectAt(json, "shadow"); !shadow.empty())
        style.shadow = {colours.read(shadow, "colour", "#000000"), numberOr(shadow, "down", 0),
                        numberOr(shadow, "blur", 0.05)};
    readActive(objectAt(json, "active"), colours, style);
    if (!colours.wrong().empty())
        return wrong(colours.wrong());
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
