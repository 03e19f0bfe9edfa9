#include "services/image/matcher.h"

#include <algorithm>

#include "core/base/text.h"
#include "services/image/sentence_words.h"

namespace sw {

using illustration::TaggedWord;
using illustration::Token;
using illustration::TokenKind;
using illustration::WordClass;

namespace {

constexpr std::size_t kLongestPhrase = 4;
constexpr double kModifier = 0.2;
constexpr double kNamesake = 0.5;  // "the Pacific octopus" is no ocean

double certaintyOf(MatchReason reason, bool isPhrase) {
    switch (reason) {
        case MatchReason::Name:
            return 1;
        case MatchReason::Metaphor:
            return isPhrase ? 1 : 0.9;
        case MatchReason::Context:
            return 0.85;
        case MatchReason::Instance:
            return 0.85;
        case MatchReason::Kind:
            return 0.75;
    }
    return 0;
}

std::string artNameOf(std::string_view words) {
    std::string out(words);
    std::ranges::replace(out, ' ', '-');
    return out;
}

/// The sentence's base forms and the text's motif, for settling ambiguous words.
std::set<std::string> wordsAround(const std::vector<TaggedWord>& words, const std::vector<std::string>& context) {
    std::set<std::string> out;
    for (const TaggedWord& word : words) {
        out.insert(word.token.lower);
        out.insert(word.lemma);
    }
    for (const std::string& word : context)
        out.insert(illustration::lowerCase(word));
    return out;
}

/// The lower-case text of `count` words, the last in its base form.
std::string phraseOf(const std::vector<TaggedWord>& words, std::size_t at, std::size_t count, bool baseForm) {
    std::string out;
    for (std::size_t i = at; i < at + count; ++i) {
        if (i > at)
            out += ' ';
        out += baseForm && i + 1 == at + count ? words[i].lemma : words[i].token.lower;
    }
    return out;
}

bool allWords(const std::vector<TaggedWord>& words, std::size_t at, std::size_t count) {
    if (at + count > words.size())
        return false;
    for (std::size_t i = at; i < at + count; ++i)
        if (words[i].token.kind != TokenKind::Word)
            return false;
    return true;
}

bool isName(const TaggedWord& word) {
    return word.wordClass == WordClass::ProperNoun;
}

}  // namespace

Result<std::vector<ArtMatch>> ArtMatcher::match(std::string_view sentence, std::string_view language,
                                                const std::vector<std::string>& context) const {
    if (illustration::baseLanguage(language) == "en")
        return matchEnglish(sentence, context);
    return matchLocal(sentence, language);
}

std::vector<ArtMatch> ArtMatcher::matchEnglish(std::string_view sentence,
                                               const std::vector<std::string>& context) const {
    const auto words = illustration::tagged(illustration::tokensOf(sentence, "en"), m_lexicon);
    const auto around = wordsAround(words, context);
    std::vector<ArtMatch> out;
    for (std::size_t i = 0; i < words.size();) {
        std::optional<Hit> hit;
        std::size_t used = 1;
        for (std::size_t count = kLongestPhrase; count > 0 && !hit; --count) {
            if (!allWords(words, i, count))
                continue;
            used = count;
            // "Earth" is in the table, whatever WordNet makes of it.
            if (count > 1 || !m_words.contains(words[i].token.lower))
                hit = instanceOf(words, i, count);
            if (!hit && count > 1)
                hit = phrase(words, i, count);
        }
        const bool startsAsName = words[i].token.capital && m_names.contains(words[i].token.lower);
        if (!hit && words[i].wordClass == WordClass::Noun && !startsAsName)
            hit = noun(words[i].lemma, around);
        else if (!hit &&
                 ((words[i].token.allCaps && words[i].token.text.size() <= 4) || words[i].token.text == "Earth"))
            hit = noun(words[i].token.lower, around);  // "AI", "DNA"
        // The first noun of a compound ("toilet seat") only says what kind the second is of.
        const bool modifier = i + used < words.size() && words[i + used].wordClass == WordClass::Noun;
        const double less = !modifier ? 0 : hit && hit->reason == MatchReason::Instance ? kNamesake : kModifier;
        if (hit && !hit->art.empty())
            out.push_back({hit->art.front(), Arts(hit->art.begin() + 1, hit->art.end()), phraseOf(words, i, used, true),
                           words[i].token.begin, hit->reason, certaintyOf(hit->reason, used > 1) - less});
        i += hit ? used : 1;
    }
    return out;
}

Result<std::optional<ArtMatch>> ArtMatcher::matchNoun(std::string_view noun, std::string_view language,
                                                      const std::vector<std::string>& context) const {
    const std::string word = illustration::lowerCase(noun);
    std::optional<Hit> hit;
    if (illustration::baseLanguage(language) == "en") {
        std::set<std::string> around;
        for (const std::string& other : context)
            around.insert(illustration::lowerCase(other));
        hit = this->noun(m_lexicon.lemma(illustration::PartOfSpeech::Noun, word), around);
    } else {
        SW_TRY(const LocalNames names, m_pack->names(language));
        const auto known = m_vocabularies.find(illustration::baseLanguage(language));
        static const Vocabulary kNone;
        Arts holder;
        if (const Arts* art = localArt(known == m_vocabularies.end() ? kNone : known->second, names, word, holder))
            hit = Hit{*art, art == &holder ? MatchReason::Name : MatchReason::Metaphor};
    }
    if (!hit || hit->art.empty())
        return std::nullopt;
    return ArtMatch{hit->art.front(),
                    Arts(hit->art.begin() + 1, hit->art.end()),
                    word,
                    0,
                    hit->reason,
                    certaintyOf(hit->reason, false)};
}

std::optional<ArtMatcher::Hit> ArtMatcher::phrase(const std::vector<TaggedWord>& words, std::size_t at,
                                                  std::size_t count) const {
    // "Golden Gate Bridge" may be all capitals; "the Norham Castle" must not give a castle.
    const bool allNames = std::all_of(words.begin() + static_cast<std::ptrdiff_t>(at),
                                      words.begin() + static_cast<std::ptrdiff_t>(at + count), isName);
    const bool someNames = std::any_of(words.begin() + static_cast<std::ptrdiff_t>(at),
                                       words.begin() + static_cast<std::ptrdiff_t>(at + count), isName);
    if (someNames && !allNames)
        return std::nullopt;
    std::string nounPhrase;
    for (std::size_t i = at; i < at + count; ++i)
        nounPhrase += (i > at ? " " : "") +
                      (i + 1 == at + count ? m_lexicon.lemma(illustration::PartOfSpeech::Noun, words[i].token.lower)
                                           : words[i].token.lower);
    for (const std::string& text : {nounPhrase, phraseOf(words, at, count, false)}) {
        if (const auto it = m_words.find(text); it != m_words.end())
            return Hit{it->second, MatchReason::Metaphor};
        if (m_pack->has(artNameOf(text)) && !m_never.contains(text))
            return Hit{{artNameOf(text)}, MatchReason::Name};
    }
    return std::nullopt;
}

std::optional<ArtMatcher::Hit> ArtMatcher::noun(const std::string& lemma, const std::set<std::string>& around) const {
    const auto [first, last] = m_contexts.equal_range(lemma);
    for (auto it = first; it != last; ++it)
        if (std::ranges::any_of(it->second.with,
                                [&](const std::string& word) { return word != lemma && around.contains(word); }))
            return Hit{it->second.art, MatchReason::Context};
    if (const auto it = m_words.find(lemma); it != m_words.end())
        return Hit{it->second, MatchReason::Metaphor};
    if (first != last || m_never.contains(lemma))
        return std::nullopt;
    if (m_pack->has(artNameOf(lemma)))
        return Hit{{artNameOf(lemma)}, MatchReason::Name};
    return kindOf(lemma);
}

std::optional<ArtMatcher::Hit> ArtMatcher::kindOf(const std::string& lemma) const {
    // Only a noun with hardly another meaning: "gunboat", not "bass".
    const auto senses = m_lexicon.senses(lemma);
    if (lemma.size() < 4 || senses.empty() || senses.size() > 2)
        return std::nullopt;
    std::vector<std::uint32_t> level{senses.front()};
    for (int depth = 0; depth < 4 && !level.empty(); ++depth) {
        std::vector<std::uint32_t> above;
        for (const std::uint32_t offset : level) {
            const illustration::NounSense sense = m_lexicon.sense(offset);
            for (const std::string& word : sense.words)
                if (const auto it = m_kinds.find(word); it != m_kinds.end() && word != lemma)
                    return Hit{it->second, MatchReason::Kind};
            above.insert(above.end(), sense.hypernyms.begin(), sense.hypernyms.end());
        }
        level = std::move(above);
    }
    return std::nullopt;
}

std::optional<ArtMatcher::Hit> ArtMatcher::instanceOf(const std::vector<TaggedWord>& words, std::size_t at,
                                                    std::size_t count) const {
    for (std::size_t i = at; i < at + count; ++i)
        if (!words[i].token.capital)
            return std::nullopt;
    if (count == 1 && !isName(words[at]) && words[at].wordClass != WordClass::Noun)  // "More than …" is not Thomas More
        return std::nullopt;
    // A longer name that goes on ("Perth Mint") is another thing.
    if (at + count < words.size() && isName(words[at + count]) && words[at + count].token.text.size() > 1)
        return std::nullopt;
    if (at > 0 && isName(words[at - 1]))
        return std::nullopt;
    const auto senses = m_lexicon.senses(phraseOf(words, at, count, false));
    if (senses.empty())
        return std::nullopt;
    const illustration::NounSense sense = m_lexicon.sense(senses.front());
    for (const std::uint32_t offset : sense.instanceOf)
        for (const std::string& word : m_lexicon.sense(offset).words)
            if (const auto it = m_instances.find(word); it != m_instances.end())
                return Hit{it->second, MatchReason::Instance};
    return std::nullopt;
}

Result<std::vector<ArtMatch>> ArtMatcher::matchLocal(std::string_view sentence, std::string_view language) const {
    static const Vocabulary kNone;
    const auto known = m_vocabularies.find(illustration::baseLanguage(language));
    const Vocabulary& vocabulary = known == m_vocabularies.end() ? kNone : known->second;
    SW_TRY(const LocalNames names, m_pack->names(language));
    const auto tokens = illustration::tokensOf(sentence, language);
    const char* joint = illustration::writesSpaces(language) ? " " : "";
    std::vector<ArtMatch> out;
    for (std::size_t i = 0; i < tokens.size();) {
        std::size_t used = 1;
        for (std::size_t count = std::min(kLongestPhrase, tokens.size() - i); count > 0; --count) {
            std::string word;
            for (std::size_t k = i; k < i + count; ++k)
                word += (k > i ? joint : "") + tokens[k].lower;
            // German writes nouns with capitals, and a name that starts a sentence looks like one.
            // "8月" is a month and no moon.
            const bool counter = i > 0 && *joint == '\0' && tokens[i - 1].kind == TokenKind::Number &&
                                 tokens[i - 1].end == tokens[i].begin;
            const bool noun = (illustration::baseLanguage(language) != "de" || tokens[i].capital) && !counter;
            Arts holder;
            const Arts* art =
                tokens[i].kind == TokenKind::Word && noun ? localArt(vocabulary, names, word, holder) : nullptr;
            if (!art)
                continue;
            const MatchReason reason = art == &holder ? MatchReason::Name : MatchReason::Metaphor;
            out.push_back({art->front(), Arts(art->begin() + 1, art->end()), word, tokens[i].begin, reason,
                           certaintyOf(reason, count > 1)});
            used = count;
            break;
        }
        i += used;
    }
    return out;
}

const ArtMatcher::Arts* ArtMatcher::localArt(const Vocabulary& vocabulary, const LocalNames& names,
                                             const std::string& word, Arts& holder) const {
    std::vector<std::string> forms{word};
    for (const auto& [plural, singular] : vocabulary.endings)
        if (word.size() > plural.size() + 2 && word.ends_with(plural))
            forms.push_back(word.substr(0, word.size() - plural.size()) + singular);
    for (const std::string& form : forms)
        if (const auto it = vocabulary.words.find(form); it != vocabulary.words.end())
            return it->second.empty() ? nullptr : &it->second;
    for (const std::string& form : forms) {
        const auto it = names.art.find(form);
        if (it == names.art.end() || m_abroad.contains(it->second) || !m_pack->has(it->second))
            continue;
        holder = {it->second};
        return &holder;
    }
    return nullptr;
}

std::string ArtMatcher::groundOf(std::string_view art) const {
    const auto it = m_grounds.find(art);
    return it == m_grounds.end() ? std::string() : it->second;
}

}  // namespace sw
