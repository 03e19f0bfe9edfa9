#include "services/image/lexicon.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <fstream>
#include <iterator>

#include "core/base/text.h"

namespace sw::illustration {

struct Lexicon::Texts {
    std::map<PartOfSpeech, std::string> index;
    std::map<PartOfSpeech, std::map<std::string, std::string, std::less<>>> exceptions;
    std::string counts;  ///< cntlist.rev: "lemma%part:… sense count", sorted
    std::string nouns;   ///< data.noun, addressed by byte
};

namespace {

Result<std::string> textOf(const std::filesystem::path& file) {
    std::ifstream in(file, std::ios::binary);
    std::string text;
    if (in)
        text.assign(std::istreambuf_iterator<char>(in), {});
    if (text.empty())
        return fail(ErrorCode::MissingComponent, "Pictures for English texts need WordNet, but " + file.string() +
                                                     " cannot be read. Install the package wordnet-base.");
    return text;
}

std::map<std::string, std::string, std::less<>> exceptionsOf(std::string_view text) {
    std::map<std::string, std::string, std::less<>> out;
    for (const std::string& line : split(text, '\n'))
        if (const auto parts = split(line, ' '); parts.size() >= 2)
            out.emplace(parts[0], parts[1]);
    return out;
}

/// The place of the first line of sorted `text` that is not less than `key`.
std::size_t lowerBound(std::string_view text, std::string_view key) {
    std::size_t from = 0;
    std::size_t to = text.size();
    while (from < to) {
        std::size_t line = from + (to - from) / 2;
        while (line > from && text[line - 1] != '\n')
            --line;
        const std::size_t end = std::min(text.find('\n', line), text.size());
        if (text.substr(line, end - line) < key)
            from = std::min(end + 1, to);
        else
            to = line;
    }
    return from;
}

std::string_view lineAt(std::string_view text, std::size_t at) {
    return text.substr(at, std::min(text.find('\n', at), text.size()) - at);
}

/// The line that starts with `key`, or "".
std::string_view lineOf(std::string_view text, std::string_view key) {
    const std::string_view line = lineAt(text, std::min(lowerBound(text, key), text.size()));
    return line.starts_with(key) ? line : std::string_view();
}

std::uint32_t numberOf(std::string_view text, int base = 10) {
    std::uint32_t value = 0;
    std::from_chars(text.data(), text.data() + text.size(), value, base);
    return value;
}

std::string withUnderscores(std::string_view words) {
    std::string out(words);
    std::ranges::replace(out, ' ', '_');
    return out;
}

}  // namespace

Result<Lexicon> Lexicon::open(const std::filesystem::path& folder) {
    auto texts = std::make_shared<Texts>();
    for (const auto& [part, name] :
         {std::pair{PartOfSpeech::Noun, "noun"}, {PartOfSpeech::Verb, "verb"}, {PartOfSpeech::Adjective, "adj"}}) {
        SW_TRY(texts->index[part], textOf(folder / (std::string("index.") + name)));
        SW_TRY(const std::string irregular, textOf(folder / (std::string(name) + ".exc")));
        texts->exceptions[part] = exceptionsOf(irregular);
    }
    SW_TRY(texts->counts, textOf(folder / "cntlist.rev"));
    SW_TRY(texts->nouns, textOf(folder / "data.noun"));
    Lexicon lexicon;
    lexicon.m_texts = std::move(texts);
    return lexicon;
}

double Lexicon::weight(PartOfSpeech part, std::string_view lemma) const {
    const std::string word = withUnderscores(lemma);
    if (word.empty() || lineOf(m_texts->index.at(part), word + ' ').empty())
        return 0;
    const std::string_view digits = part == PartOfSpeech::Noun ? "1" : part == PartOfSpeech::Verb ? "2" : "35";
    double total = 0.2;
    for (std::size_t at = lowerBound(m_texts->counts, word + '%'); at < m_texts->counts.size();) {
        const std::string_view line = lineAt(m_texts->counts, at);
        if (!line.starts_with(word + '%'))
            break;
        if (digits.find(line[word.size() + 1]) != std::string_view::npos)
            total += numberOf(line.substr(line.rfind(' ') + 1));
        at += line.size() + 1;
    }
    return total;
}

std::string Lexicon::lemma(PartOfSpeech part, std::string_view word) const {
    const auto& exceptions = m_texts->exceptions.at(part);
    if (const auto it = exceptions.find(word); it != exceptions.end())
        return it->second;
    const auto known = [&](const std::string& form) { return !form.empty() && weight(part, form) > 0; };
    // Detachment rules of morphy(7WN).
    static constexpr std::array<std::pair<const char*, const char*>, 8> kNoun{{{"s", ""},
                                                                               {"ses", "s"},
                                                                               {"xes", "x"},
                                                                               {"zes", "z"},
                                                                               {"ches", "ch"},
                                                                               {"shes", "sh"},
                                                                               {"ies", "y"},
                                                                               {"men", "man"}}};
    static constexpr std::array<std::pair<const char*, const char*>, 8> kVerb{
        {{"s", ""}, {"ies", "y"}, {"es", "e"}, {"es", ""}, {"ed", "e"}, {"ed", ""}, {"ing", "e"}, {"ing", ""}}};
    const std::string whole(word);
    if (part == PartOfSpeech::Adjective || known(whole))
        return whole;
    for (const auto& [ending, base] : part == PartOfSpeech::Noun ? kNoun : kVerb) {
        if (!word.ends_with(ending) || word.size() <= std::string_view(ending).size() + 1)
            continue;
        const std::string form = std::string(word.substr(0, word.size() - std::string_view(ending).size())) + base;
        if (known(form))
            return form;
        // "stopped" → "stop"
        const std::size_t n = form.size();
        if (part == PartOfSpeech::Verb && n > 3 && form[n - 1] == form[n - 2] && known(form.substr(0, n - 1)))
            return form.substr(0, n - 1);
    }
    return whole;
}

std::vector<std::uint32_t> Lexicon::senses(std::string_view lemma) const {
    const std::string_view line = lineOf(m_texts->index.at(PartOfSpeech::Noun), withUnderscores(lemma) + ' ');
    // lemma pos synset_cnt p_cnt [symbols] sense_cnt tagsense_cnt offset…
    const auto fields = split(trimmed(line), ' ');
    std::vector<std::uint32_t> out;
    if (fields.size() < 4)
        return out;
    for (std::size_t i = 6 + numberOf(fields[3]); i < fields.size(); ++i)
        out.push_back(numberOf(fields[i]));
    return out;
}

NounSense Lexicon::sense(std::uint32_t offset) const {
    NounSense out;
    if (offset >= m_texts->nouns.size())
        return out;
    std::string_view line = lineAt(m_texts->nouns, offset);
    line = line.substr(0, line.find(" | "));
    // offset file type words(hex) word lex_id … pointers(dec) symbol offset pos source/target …
    const auto fields = split(line, ' ');
    if (fields.size() < 6)
        return out;
    const std::size_t words = numberOf(fields[3], 16);
    for (std::size_t i = 0; i < words && 4 + 2 * i < fields.size(); ++i) {
        std::string word = asciiLower(fields[4 + 2 * i]);
        std::ranges::replace(word, '_', ' ');
        out.words.push_back(std::move(word));
    }
    for (std::size_t i = 5 + 2 * words; i + 3 < fields.size(); i += 4) {
        if (fields[i + 2] != "n")
            continue;
        if (fields[i] == "@")
            out.hypernyms.push_back(numberOf(fields[i + 1]));
        else if (fields[i] == "@i")
            out.instanceOf.push_back(numberOf(fields[i + 1]));
    }
    return out;
}

}  // namespace sw::illustration
