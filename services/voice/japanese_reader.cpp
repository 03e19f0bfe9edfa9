#include "services/voice/japanese_reader.h"

#include <mecab.h>
#include <unicode/uchar.h>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <mutex>
#include <string>
#include <vector>

#include "core/base/text.h"
#include "services/voice/japanese_numbers.h"
#include "services/voice/plain_reader.h"
#include "services/voice/written_tokens.h"

namespace sw {

struct JapaneseReader::Dictionary {
    std::once_flag opened;
    std::unique_ptr<MeCab::Model> model;
};

namespace {

struct Morpheme {
    std::string surface;
    std::string kind;     ///< first part of speech: 名詞, 助詞 …
    std::string subkind;  ///< second: 接尾, 非自立, 数 …
    std::string lemma;
    std::string kana;     ///< as spoken; "" when the dictionary does not know the word
    std::string reading;  ///< as written; "" likewise
    bool spaceBefore = false;
};

Morpheme morphemeOf(const MeCab::Node& node) {
    const std::vector<std::string> features = split(node.feature, ',');
    const auto feature = [&features](std::size_t i) {
        return i < features.size() && features[i] != "*" ? features[i] : std::string();
    };
    return {std::string(node.surface, node.length),
            feature(0),
            feature(1),
            feature(6),
            feature(8),
            feature(7),
            node.rlength > node.length};
}

bool isNumeric(const std::string& surface) {
    const std::u32string text = toUtf32(surface);
    return !text.empty() && std::all_of(text.begin(), text.end(), [](char32_t c) {
        return (c >= U'0' && c <= U'9') || (c >= U'０' && c <= U'９');
    });
}

/// Puts the pieces of "3,100" and "6.2" together again.
std::vector<Morpheme> withWholeNumbers(const std::vector<Morpheme>& morphemes) {
    std::vector<Morpheme> result;
    for (std::size_t i = 0; i < morphemes.size(); ++i) {
        const std::string& mark = morphemes[i].surface;
        const bool joins = mark == "," || mark == "." || mark == "，" || mark == "．";
        const bool between = joins && !result.empty() &&
                             isNumeric(result.back().surface.substr(result.back().surface.find_last_of(",.") + 1)) &&
                             i + 1 < morphemes.size() && isNumeric(morphemes[i + 1].surface) &&
                             !morphemes[i + 1].spaceBefore;
        if (between) {
            result.back().surface += (mark == "，" ? "," : mark == "．" ? "." : mark) + morphemes[i + 1].surface;
            ++i;
        } else if (!result.empty() && isNumeric(mark) && isNumeric(result.back().surface) &&
                   !morphemes[i].spaceBefore) {
            result.back().surface += mark;
        } else {
            result.push_back(morphemes[i]);
        }
    }
    return result;
}

bool startsWithDigit(const std::string& surface) {
    return !surface.empty() && isNumeric(toUtf8(toUtf32(surface).substr(0, 1)));
}

bool isSayable(const std::string& surface) {
    const std::u32string text = toUtf32(surface);
    return std::any_of(text.begin(), text.end(), [](char32_t c) { return u_isalnum(static_cast<UChar32>(c)) != 0; });
}

std::string symbolKana(const std::string& surface) {
    static constexpr std::array<std::array<const char*, 2>, 10> kSymbols{{{"%", "パーセント"},
                                                                          {"％", "パーセント"},
                                                                          {"℃", "ド"},
                                                                          {"°", "ド"},
                                                                          {"¥", "エン"},
                                                                          {"￥", "エン"},
                                                                          {"$", "ドル"},
                                                                          {"€", "ユーロ"},
                                                                          {"&", "アンド"},
                                                                          {"＆", "アンド"}}};
    for (const auto& [symbol, kana] : kSymbols)
        if (surface == symbol)
            return kana;
    return {};
}

/// Units that are written in Latin letters behind a number.
std::string unitKana(const std::string& surface) {
    static constexpr std::array<std::array<const char*, 2>, 12> kUnits{{{"km", "キロメートル"},
                                                                        {"m", "メートル"},
                                                                        {"cm", "センチメートル"},
                                                                        {"mm", "ミリメートル"},
                                                                        {"kg", "キログラム"},
                                                                        {"g", "グラム"},
                                                                        {"mg", "ミリグラム"},
                                                                        {"l", "リットル"},
                                                                        {"ml", "ミリリットル"},
                                                                        {"㎞", "キロメートル"},
                                                                        {"㎏", "キログラム"},
                                                                        {"㎡", "ヘイホーメートル"}}};
    for (const auto& [unit, kana] : kUnits)
        if (asciiLower(surface) == unit)
            return kana;
    return {};
}

bool isCurrency(const std::string& surface) {
    return surface == "$" || surface == "€" || surface == "¥" || surface == "￥";
}

bool isNumberAt(const std::vector<Morpheme>& morphemes, std::size_t i) {
    return i < morphemes.size() && startsWithDigit(morphemes[i].surface);
}

/// Whether the sign at `i` stands between two numbers without spaces.
bool joinsNumbers(const std::vector<Morpheme>& morphemes, std::size_t i) {
    return i > 0 && isNumberAt(morphemes, i - 1) && isNumberAt(morphemes, i + 1) && !morphemes[i].spaceBefore &&
           !morphemes[i + 1].spaceBefore;
}

bool isSign(const std::vector<Morpheme>& morphemes, std::size_t i, std::string_view signs) {
    return i < morphemes.size() && toUtf32(morphemes[i].surface).size() == 1 &&
           signs.find(morphemes[i].surface) != std::string_view::npos;
}

constexpr std::string_view kDashes = "-–−〜～";

/// Numbers with signs between them: "14:30", "2/3"; "" when `i` is no part of one.
std::string pairKana(const std::vector<Morpheme>& morphemes, std::size_t i, bool& silent) {
    const auto joinedBy = [&](std::size_t at, std::string_view sign) {
        return isSign(morphemes, at, sign) && joinsNumbers(morphemes, at);
    };
    silent = joinedBy(i, ":") || joinedBy(i, "/") || (i > 1 && joinedBy(i - 1, "/"));
    if (silent)
        return {};
    if (joinedBy(i + 1, ":"))
        return japaneseCount(morphemes[i].surface, "時");
    if (i > 1 && joinedBy(i - 1, ":")) {
        silent = morphemes[i].surface == "00";
        return silent ? std::string() : japaneseCount(std::to_string(std::atoi(morphemes[i].surface.c_str())), "分");
    }
    if (joinedBy(i + 1, "/"))
        return japaneseNumber(morphemes[i + 2].surface) + "ブンノ" + japaneseNumber(morphemes[i].surface);
    return {};
}

/// A dash before or between numbers: "マイナス", "カラ", or "ノ" in a telephone number.
std::string dashKana(const std::vector<Morpheme>& morphemes, std::size_t i) {
    if (!isSign(morphemes, i, kDashes) || !isNumberAt(morphemes, i + 1) || morphemes[i + 1].spaceBefore)
        return {};
    if (!joinsNumbers(morphemes, i))
        return isSign(morphemes, i, "-−") && (i == 0 || !isNumberAt(morphemes, i - 1)) &&
                       !(i > 0 && isSign(morphemes, i - 1, "%％℃"))
                   ? "マイナス"
                   : "カラ";
    const bool phone = morphemes[i - 1].surface.starts_with('0') && morphemes[i - 1].surface.size() > 1;
    return phone || (i > 1 && isSign(morphemes, i - 2, kDashes)) ? "ノ" : "カラ";
}

/// "m²", and the letters of "°C" and "km/h" that add nothing.
std::string unitSignKana(const std::vector<Morpheme>& morphemes, std::size_t i, bool& silent) {
    const bool square = isSign(morphemes, i + 1, "²");
    const bool cubic = isSign(morphemes, i + 1, "³");
    const std::string& surface = morphemes[i].surface;
    silent =
        (surface == "C" && i > 0 && morphemes[i - 1].surface == "°") ||
        (surface == "h" && i > 1 && morphemes[i - 1].surface == "/" && !unitKana(morphemes[i - 2].surface).empty());
    const std::string unit = square || cubic ? unitKana(surface) : std::string();
    return unit.empty() ? unit : (square ? "ヘイホー" : "リッポー") + unit;
}

/// What is said for the morpheme at `i`; "" for punctuation and ornaments.
std::string kanaFor(const std::vector<Morpheme>& morphemes, std::size_t i) {
    const Morpheme& morpheme = morphemes[i];
    const bool afterNumber = i > 0 && startsWithDigit(morphemes[i - 1].surface) && !morpheme.spaceBefore;
    bool silent = false;
    if (const std::string pair = pairKana(morphemes, i, silent); silent || !pair.empty())
        return pair;
    if (const std::string unit = afterNumber || i > 1 ? unitSignKana(morphemes, i, silent) : std::string();
        silent || !unit.empty())
        return unit;
    if (const std::string dash = dashKana(morphemes, i); !dash.empty())
        return dash;
    if (isCurrency(morpheme.surface) && isNumberAt(morphemes, i + 1))
        return {};  // said behind the number
    if (startsWithDigit(morpheme.surface) && i > 0 && isCurrency(morphemes[i - 1].surface))
        return japaneseNumber(morpheme.surface) + symbolKana(morphemes[i - 1].surface);
    if (startsWithDigit(morpheme.surface)) {
        const bool counted =
            i + 1 < morphemes.size() && !japaneseCount(morpheme.surface, morphemes[i + 1].surface).empty();
        return counted ? japaneseCount(morpheme.surface, morphemes[i + 1].surface) : japaneseNumber(morpheme.surface);
    }
    if (afterNumber && !japaneseCount(morphemes[i - 1].surface, morpheme.surface).empty())
        return {};  // said together with its number
    if (const std::string symbol = symbolKana(morpheme.surface); !symbol.empty())
        return symbol;
    if (const std::string unit = afterNumber ? unitKana(morpheme.surface) : std::string(); !unit.empty())
        return unit;
    if (morpheme.kind == "記号" || !isSayable(morpheme.surface))
        return {};
    return morpheme.kana.empty() ? morpheme.surface : morpheme.kana;
}

bool hasKanji(const std::string& surface) {
    const std::u32string text = toUtf32(surface);
    return std::any_of(text.begin(), text.end(), [](char32_t c) {
        return u_hasBinaryProperty(static_cast<UChar32>(c), UCHAR_IDEOGRAPHIC) != 0;
    });
}

std::string hiragana(const std::string& kana) {
    std::u32string text = toUtf32(kana);
    for (char32_t& c : text)
        if (c >= U'ァ' && c <= U'ヶ')
            c -= U'ァ' - U'ぁ';
    return toUtf8(text);
}

/// The hiragana of a morpheme with kanji, and all else as it is written; "" when the dictionary does not know it, or
/// where a counter may change its sound with the number: 一本 is neither いちほん nor いちぼん.
std::string readingOf(const std::vector<Morpheme>& morphemes, std::size_t i) {
    const Morpheme& morpheme = morphemes[i];
    if (!hasKanji(morpheme.surface))
        return morpheme.surface;
    const auto counts = [&](std::size_t at) { return at < morphemes.size() && morphemes[at].subkind == "数"; };
    const bool counted = i > 0 && counts(i - 1);
    const bool counting = counts(i) && i + 1 < morphemes.size() && morphemes[i + 1].subkind == "接尾";
    return counted || counting ? std::string() : hiragana(morpheme.reading);
}

/// A token's reading while it grows; once it has a part that is not known, nothing of it is.
class TokenReading {
public:
    void add(const std::string& surface, const std::string& reading) {
        m_kanji = m_kanji || hasKanji(surface);
        m_known = m_known && !reading.empty();
        m_text += reading;
    }
    [[nodiscard]] std::string text() const { return m_kanji && m_known ? m_text : std::string(); }

private:
    std::string m_text;
    bool m_kanji = false;
    bool m_known = true;
};

bool staysWithWordBefore(const Morpheme& morpheme, const Morpheme& before) {
    if (morpheme.spaceBefore)
        return false;
    if (morpheme.kind == "助詞" || morpheme.kind == "助動詞" || before.kind == "接頭詞")
        return true;
    if (morpheme.surface == ":" || before.surface == ":" || before.surface == "/" || isCurrency(before.surface))
        return startsWithDigit(before.surface) || startsWithDigit(morpheme.surface);
    if (morpheme.subkind == "接尾" || morpheme.subkind == "非自立")
        return true;
    const bool counts = startsWithDigit(before.surface) &&
                        (!japaneseCount(before.surface, morpheme.surface).empty() ||
                         !symbolKana(morpheme.surface).empty() || !unitKana(morpheme.surface).empty());
    return counts || (before.subkind == "サ変接続" && morpheme.lemma == "する");
}

}  // namespace

JapaneseReader::JapaneseReader() : m_dictionary(std::make_unique<Dictionary>()) {}
JapaneseReader::~JapaneseReader() = default;

Result<Reading> JapaneseReader::read(std::string_view sentence) const {
    std::call_once(m_dictionary->opened, [this] { m_dictionary->model.reset(MeCab::createModel("")); });
    const MeCab::Model* model = m_dictionary->model.get();
    const bool utf8 = model != nullptr && model->dictionary_info() != nullptr &&
                      asciiLower(model->dictionary_info()->charset) == "utf-8";
    if (!utf8)
        return fail(ErrorCode::MissingComponent,
                    "Japanese cannot be read because MeCab's dictionary in UTF-8 is not installed. Install the package "
                    "mecab-ipadic-utf8.");
    const std::unique_ptr<MeCab::Tagger> tagger(model->createTagger());
    const std::unique_ptr<MeCab::Lattice> lattice(model->createLattice());
    lattice->set_sentence(sentence.data(), sentence.size());
    if (!tagger->parse(lattice.get()))
        return fail(ErrorCode::Internal, "The Japanese sentence \"" + std::string(sentence) + "\" could not be read.",
                    lattice->what());
    std::vector<Morpheme> morphemes;
    for (const MeCab::Node* node = lattice->bos_node(); node != nullptr; node = node->next)
        if (node->stat != MECAB_BOS_NODE && node->stat != MECAB_EOS_NODE)
            morphemes.push_back(morphemeOf(*node));
    morphemes = withWholeNumbers(morphemes);

    std::vector<WrittenToken> tokens;
    std::vector<std::vector<std::string>> spoken;
    std::vector<TokenReading> readings;
    for (std::size_t i = 0; i < morphemes.size(); ++i) {
        const std::string kana = kanaFor(morphemes, i);
        const bool joins = !tokens.empty() && !spoken.back().empty() &&
                           staysWithWordBefore(morphemes[i], morphemes[i - 1]) &&
                           (pauseOf(tokens.back().text) == Pause::None || morphemes[i - 1].surface == ":");
        if (joins) {
            tokens.back().text += morphemes[i].surface;
            spoken.back().front() += kana;
        } else {
            tokens.push_back({morphemes[i].surface, morphemes[i].spaceBefore && !tokens.empty()});
            spoken.push_back(kana.empty() ? std::vector<std::string>() : std::vector<std::string>{kana});
            readings.emplace_back();
        }
        readings.back().add(morphemes[i].surface, readingOf(morphemes, i));
    }
    Reading reading = assembleReading(tokens, spoken, "ja");
    // Each token that is said is one word, with the silent ones around it.
    std::size_t word = 0;
    for (std::size_t i = 0; i < tokens.size(); ++i)
        if (!spoken[i].empty())
            reading.words[word++].reading = readings[i].text();
    return reading;
}

}  // namespace sw
