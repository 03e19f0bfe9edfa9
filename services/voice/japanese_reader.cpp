#include "services/voice/japanese_reader.h"

#include <mecab.h>
#include <unicode/uchar.h>

#include <algorithm>
#include <array>
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
    std::string kana;  ///< as spoken; "" when the dictionary does not know the word
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

/// What is said for the morpheme at `i`; "" for punctuation and ornaments.
std::string kanaFor(const std::vector<Morpheme>& morphemes, std::size_t i) {
    const Morpheme& morpheme = morphemes[i];
    const bool afterNumber = i > 0 && startsWithDigit(morphemes[i - 1].surface) && !morpheme.spaceBefore;
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

bool staysWithWordBefore(const Morpheme& morpheme, const Morpheme& before) {
    if (morpheme.spaceBefore)
        return false;
    if (morpheme.kind == "助詞" || morpheme.kind == "助動詞" || before.kind == "接頭詞")
        return true;
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
    for (std::size_t i = 0; i < morphemes.size(); ++i) {
        const std::string kana = kanaFor(morphemes, i);
        const bool joins = !tokens.empty() && !spoken.back().empty() &&
                           staysWithWordBefore(morphemes[i], morphemes[i - 1]) &&
                           pauseOf(tokens.back().text) == Pause::None;
        if (joins) {
            tokens.back().text += morphemes[i].surface;
            spoken.back().front() += kana;
        } else {
            tokens.push_back({morphemes[i].surface, morphemes[i].spaceBefore && !tokens.empty()});
            spoken.push_back(kana.empty() ? std::vector<std::string>() : std::vector<std::string>{kana});
        }
    }
    return assembleReading(tokens, spoken, "ja");
}

}  // namespace sw
