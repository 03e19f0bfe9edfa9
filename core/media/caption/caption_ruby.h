#pragma once

#include <QString>
#include <vector>

namespace sw {

/// Kana that belong above a stretch of a word.
struct RubyText {
    int from = 0;  ///< in UTF-16 units of the word
    int length = 0;
    QString kana;
};

/// Which part of a word's reading (kana) belongs above which of its kanji: kana that are written stay without ruby, and
/// bind what lies between them, so 消えた read きえた gives き above 消. Empty when the word has no kanji, or the
/// reading does not fit it.
std::vector<RubyText> rubyFor(const QString& word, const QString& reading);

}  // namespace sw
