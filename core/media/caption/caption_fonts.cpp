#include "core/media/caption/caption_fonts.h"

#include <QFontDatabase>
#include <QRawFont>
#include <QTextLayout>
#include <algorithm>
#include <set>

#include "core/base/digest.h"
#include "core/base/text.h"
#include "core/media/caption/caption_shape.h"
#include "core/media/caption/fonts.h"

namespace sw {
namespace {

QFont fontOf(const std::vector<CaptionFont>& candidates, std::size_t first, double letterSpacing, double wordSpacing) {
    QStringList families{QString::fromStdString(candidates[first].family)};
    for (const CaptionFont& candidate : candidates)
        if (const QString family = QString::fromStdString(candidate.family); !families.contains(family))
            families.append(family);
    QFont font;
    font.setFamilies(families);
    font.setWeight(static_cast<QFont::Weight>(candidates[first].weight));
    font.setItalic(candidates[first].italic);
    font.setPixelSize(static_cast<int>(kShapeSize));
    font.setHintingPreference(QFont::PreferNoHinting);
    font.setStyleStrategy(QFont::StyleStrategy(QFont::PreferAntialias | QFont::NoSubpixelAntialias));
    if (letterSpacing != 0)
        font.setLetterSpacing(QFont::AbsoluteSpacing, letterSpacing * kShapeSize);
    font.setWordSpacing(wordSpacing * kShapeSize);
    return font;
}

/// Letters and digits that a text font must have; signs and emoji may come from elsewhere.
bool mustHave(char32_t c) {
    return QChar::isLetterOrNumber(c) && !(c >= 0x1F000 && c < 0x20000);
}

/// Scripts whose letters touch: letter spacing would tear them apart.
bool joinsLetters(char32_t c) {
    switch (QChar::script(c)) {
        case QChar::Script_Arabic:
        case QChar::Script_Syriac:
        case QChar::Script_Nko:
        case QChar::Script_Mongolian:
        case QChar::Script_Devanagari:
        case QChar::Script_Bengali:
        case QChar::Script_Gurmukhi:
            return true;
        default:
            return false;
    }
}

/// Noto's CJK families differ in the shapes of shared characters.
std::vector<CaptionFont> cjkFonts(const std::string& language) {
    const auto startsWith = [&](const char* prefix) { return language.rfind(prefix, 0) == 0; };
    std::string own = "Noto Sans CJK JP";
    if (startsWith("ko"))
        own = "Noto Sans CJK KR";
    else if (startsWith("zh-TW") || startsWith("zh-Hant"))
        own = "Noto Sans CJK TC";
    else if (startsWith("zh-HK"))
        own = "Noto Sans CJK HK";
    else if (startsWith("zh"))
        own = "Noto Sans CJK SC";
    return {{own, 700}, {"Noto Sans CJK JP", 700}, {"Noto Sans CJK KR", 700}, {"Noto Sans CJK SC", 700}};
}

/// Whether the font, or one that stands in for it, can draw a letter.
bool hasGlyph(const QFont& font, char32_t letter) {
    QTextLayout layout(QString::fromUcs4(&letter, 1), font);
    layout.beginLayout();
    layout.createLine();
    layout.endLayout();
    for (const QGlyphRun& run : layout.glyphRuns())
        if (run.glyphIndexes().contains(0))
            return false;
    return true;
}

}  // namespace

bool writesRightToLeft(const std::string& language) {
    static const std::set<std::string> kLanguages = {"ar", "arc", "ckb", "dv", "fa", "he",
                                                     "ps", "sd",  "ug",  "ur", "yi"};
    return kLanguages.contains(language.substr(0, language.find('-')));
}

CaptionFonts::CaptionFonts(const CaptionStyle& style, const std::string& language, std::u32string letters)
    : m_style(style.name),
      m_letterSpacing(style.letterSpacing),
      m_wordSpacing(style.wordSpacing),
      m_candidates(style.fonts),
      m_own(style.fonts.size()),
      m_letters(std::move(letters)) {
    for (const char* family : {"Montserrat", "Inter"})
        m_candidates.push_back({family, 900});
    for (const CaptionFont& font : cjkFonts(language))
        m_candidates.push_back(font);
    m_candidates.push_back({"DejaVu Sans", 700});
    m_candidates.push_back({"Noto Color Emoji", 400});
    if (std::any_of(m_letters.begin(), m_letters.end(), joinsLetters))
        m_letterSpacing = 0;
}

std::ptrdiff_t CaptionFonts::missing(const std::u32string& letters, std::size_t candidate) const {
    const QRawFont raw = QRawFont::fromFont(fontOf({m_candidates[candidate]}, 0, 0, 0));
    return std::count_if(letters.begin(), letters.end(),
                         [&](char32_t c) { return mustHave(c) && !raw.supportsCharacter(c); });
}

QFont CaptionFonts::fontFor(const std::u32string& letters) const {
    for (std::size_t i = 0; i < m_candidates.size(); ++i)
        if (missing(m_letters, i) == 0)
            return fontOf(m_candidates, i, m_letterSpacing, m_wordSpacing);
    std::size_t best = 0;
    auto fewest = missing(letters, 0);
    for (std::size_t i = 1; i < m_candidates.size() && fewest > 0; ++i)
        if (const auto count = missing(letters, i); count < fewest) {
            fewest = count;
            best = i;
        }
    if (fewest > 0 && fewest == std::count_if(letters.begin(), letters.end(), mustHave))
        best = m_own;
    return fontOf(m_candidates, best, m_letterSpacing, m_wordSpacing);
}

std::string CaptionFonts::digest() const {
    Hasher hasher;
    std::size_t common = 0;
    while (common < m_candidates.size() && missing(m_letters, common) > 0)
        ++common;
    hasher.addField(std::to_string(common)).addField(m_letterSpacing == 0 ? "joined" : "spaced");
    for (const CaptionFont& candidate : m_candidates) {
        // The table holds the checksum of the whole file (OpenType, "head").
        const QByteArray head = QRawFont::fromFont(fontOf({candidate}, 0, 0, 0)).fontTable("head");
        hasher.addField({head.constData(), static_cast<std::size_t>(head.size())});
    }
    return hasher.hex();
}

Result<void> CaptionFonts::check() const {
    const std::string& family = m_candidates.front().family;
    if (!QFontDatabase::hasFamily(QString::fromStdString(family)))
        return fail(ErrorCode::MissingComponent, "The captions \"" + m_style + "\" are set in " + family +
                                                     ", which is not installed. " + fontAdvice(family));
    const QFont font = fontFor(m_letters);
    std::set<char32_t> checked;
    std::u32string missing;
    for (const char32_t c : m_letters)
        if (mustHave(c) && checked.insert(c).second && !hasGlyph(font, c))
            missing += c;
    if (missing.empty())
        return {};
    const bool eastAsian = (missing.front() >= 0x2E80 && missing.front() < 0xE000) || missing.front() >= 0x20000;
    return fail(ErrorCode::MissingComponent, "No font has the letters \"" + toUtf8(missing.substr(0, 8)) +
                                                 "\" of the captions. Install the package " +
                                                 (eastAsian ? "fonts-noto-cjk." : "fonts-noto-core."));
}

}  // namespace sw
