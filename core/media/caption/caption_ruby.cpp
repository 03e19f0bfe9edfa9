#include "core/media/caption/caption_ruby.h"

#include <QChar>
#include <algorithm>

namespace sw {
namespace {

/// Kanji, and the signs that stand for one.
bool isKanji(char32_t c) {
    return QChar::script(c) == QChar::Script_Han || c == U'々' || c == U'〆' || c == U'ヶ';
}

/// Hiragana for katakana, and no punctuation, which readings may leave out: what is compared.
QString folded(const QString& text) {
    QString out;
    for (const QChar c : text)
        if (!c.isPunct() && !c.isSpace())
            out += c >= QChar(u'ァ') && c <= QChar(u'ヶ') ? QChar(c.unicode() - 0x60) : c;
    return out;
}

/// A stretch of kanji, or of what stands for itself.
struct Stretch {
    int from = 0;
    int length = 0;
    int signs = 0;
    bool kanji = false;
};

std::vector<Stretch> stretchesOf(const QString& word) {
    std::vector<Stretch> stretches;
    int at = 0;
    for (const char32_t c : word.toStdU32String()) {
        const int units = QChar::requiresSurrogates(c) ? 2 : 1;
        if (stretches.empty() || stretches.back().kanji != isKanji(c))
            stretches.push_back({at, 0, 0, isKanji(c)});
        stretches.back().length += units;
        ++stretches.back().signs;
        at += units;
    }
    return stretches;
}

/// Deals `reading` from `at` on to the stretches from `index` on; kanji take as little as the rest allows, but one kana
/// each at least.
bool deal(const QString& word, const QString& reading, const std::vector<Stretch>& stretches, std::size_t index,
          qsizetype at, std::vector<RubyText>& parts) {
    if (index == stretches.size())
        return at == reading.size();
    const Stretch& stretch = stretches[index];
    if (!stretch.kanji) {
        const QString own = folded(word.mid(stretch.from, stretch.length));
        return reading.mid(at, own.size()) == own && deal(word, reading, stretches, index + 1, at + own.size(), parts);
    }
    const bool last = index + 1 == stretches.size();
    for (qsizetype taken = last ? reading.size() - at : stretch.signs; at + taken <= reading.size(); ++taken) {
        if (taken < stretch.signs)
            return false;
        parts.push_back({stretch.from, stretch.length, reading.mid(at, taken)});
        if (deal(word, reading, stretches, index + 1, at + taken, parts))
            return true;
        parts.pop_back();
    }
    return false;
}

}  // namespace

std::vector<RubyText> rubyFor(const QString& word, const QString& reading) {
    std::vector<RubyText> parts;
    const std::vector<Stretch> stretches = stretchesOf(word);
    const bool kanji =
        std::any_of(stretches.begin(), stretches.end(), [](const Stretch& stretch) { return stretch.kanji; });
    if (!kanji || reading.isEmpty() || !deal(word, folded(reading), stretches, 0, 0, parts))
        return {};
    return parts;
}

}  // namespace sw
