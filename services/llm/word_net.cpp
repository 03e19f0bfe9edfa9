#include "services/llm/word_net.h"

#include <algorithm>
#include <charconv>
#include <fstream>
#include <iterator>
#include <sstream>

#include "core/base/text.h"

namespace sw {
namespace {

namespace fs = std::filesystem;

constexpr double kListed = 0.2;  // the weight of a word without a tagged occurrence

/// The first line of sorted `lines` that is not below `key`, as its offset.
std::size_t lowerBound(std::string_view lines, std::string_view key) {
    std::size_t low = 0;
    std::size_t high = lines.size();
    while (low < high) {
        const std::size_t middle = low + (high - low) / 2;
        const std::size_t before = middle == 0 ? std::string_view::npos : lines.rfind('\n', middle - 1);
        const std::size_t start = before == std::string_view::npos ? 0 : std::max(before + 1, low);
        const std::size_t end = std::min(lines.find('\n', start), lines.size());
        if (lines.substr(start, std::min(end - start, key.size())) < key)
            low = end + 1;
        else
            high = start;
    }
    return std::min(low, lines.size());
}

/// The line that starts with `key`, or "".
std::string_view lineOf(std::string_view lines, std::string_view key) {
    const std::size_t at = lowerBound(lines, key);
    const std::string_view rest = lines.substr(at);
    return rest.starts_with(key) ? rest.substr(0, rest.find('\n')) : std::string_view();
}

std::vector<std::string_view> fieldsOf(std::string_view line) {
    std::vector<std::string_view> fields;
    for (std::size_t from = 0; from < line.size();) {
        const std::size_t to = std::min(line.find(' ', from), line.size());
        if (to > from)
            fields.push_back(line.substr(from, to - from));
        from = to + 1;
    }
    return fields;
}

template <class Number>
Number number(std::string_view text, int base = 10) {
    Number value = 0;
    std::from_chars(text.data(), text.data() + text.size(), value, base);
    return value;
}

std::string withSpaces(std::string_view lemma) {
    std::string out(lemma);
    std::replace(out.begin(), out.end(), '_', ' ');
    return out;
}

/// The definition: a gloss up to its examples, without remarks in brackets.
std::string definition(std::string_view gloss) {
    std::string out(gloss.substr(0, gloss.find("; \"")));
    while (out.starts_with('(')) {
        const std::size_t end = out.find(')');
        if (end == std::string::npos)
            break;
        out = trimmed(out.substr(end + 1));
    }
    for (std::size_t open = out.find(" ("); open != std::string::npos; open = out.find(" (")) {
        const std::size_t end = out.find(')', open);
        if (end == std::string::npos)
            break;
        out.erase(open, end - open + 1);
    }
    return trimmed(out.substr(0, out.find(';')));
}

/// One line of data.noun: offset lexfile class word-count (word id)… pointer-count (symbol offset class parts)… |
/// gloss.
WordNet::Sense senseFrom(const std::string& line) {
    WordNet::Sense sense;
    const std::size_t bar = line.find(" | ");
    const std::vector<std::string_view> fields = fieldsOf(std::string_view(line).substr(0, bar));
    if (bar == std::string::npos || fields.size() < 6)
        return sense;
    sense.lexFile = number<int>(fields[1]);
    const auto wordCount = number<std::size_t>(fields[3], 16);
    for (std::size_t i = 0; i < wordCount && 4 + 2 * i < fields.size(); ++i)
        sense.words.push_back(withSpaces(fields[4 + 2 * i]));
    const std::size_t pointers = 4 + 2 * wordCount;
    const auto pointerCount = pointers < fields.size() ? number<std::size_t>(fields[pointers]) : 0;
    for (std::size_t i = 0; i < pointerCount && pointers + 3 + 4 * i < fields.size(); ++i) {
        const std::string_view symbol = fields[pointers + 1 + 4 * i];
        const auto offset = number<std::int64_t>(fields[pointers + 2 + 4 * i]);
        if (symbol == "@" || symbol == "@i")
            sense.above.push_back(offset);
        else if (symbol == "~")
            sense.below.push_back(offset);
        sense.instance = sense.instance || symbol == "@i";
    }
    sense.gloss = definition(trimmed(std::string_view(line).substr(bar + 3)));
    return sense;
}

Result<std::string> readPart(const fs::path& file) {
    std::ifstream stream(file, std::ios::binary);
    if (!stream)
        return fail(
            ErrorCode::MissingComponent,
            "The English dictionary WordNet is missing: " + file.string() +
                " cannot be read. Install the Debian package wordnet-base, or set the folder of WordNet's database.");
    std::ostringstream bytes;
    bytes << stream.rdbuf();
    return std::move(bytes).str();
}

struct Ending {
    std::string_view ending;
    std::string_view base;
};

constexpr Ending kVerbEndings[] = {{"ies", "y"}, {"ied", "y"}, {"es", ""},  {"s", ""},
                                   {"ed", "e"},  {"ed", ""},   {"ing", ""}, {"ing", "e"}};
constexpr Ending kNounEndings[] = {{"ies", "y"}, {"men", "man"}, {"s", ""}, {"es", ""}, {"ves", "f"}};

std::string irregularBase(std::string_view forms, std::string_view word) {
    const std::string_view line = lineOf(forms, std::string(word) + " ");
    const std::vector<std::string_view> fields = fieldsOf(line);
    return fields.size() > 1 ? std::string(fields[1]) : std::string();
}

}  // namespace

Result<std::shared_ptr<const WordNet>> WordNet::open(const fs::path& folder) {
    std::shared_ptr<WordNet> net(new WordNet);
    const char* const classes[] = {"noun", "verb", "adj", "adv"};
    for (std::size_t i = 0; i < 4; ++i) {
        SW_TRY(net->m_index[i], readPart(folder / (std::string("index.") + classes[i])));
    }
    SW_TRY(net->m_counts, readPart(folder / "cntlist.rev"));
    SW_TRY(net->m_verbForms, readPart(folder / "verb.exc"));
    SW_TRY(net->m_nounForms, readPart(folder / "noun.exc"));
    net->m_nounFile = folder / "data.noun";
    if (!std::ifstream(net->m_nounFile))
        return tl::unexpected<Error>(readPart(net->m_nounFile).error());
    return net;
}

double WordNet::weight(WordClass wordClass, std::string_view base) const {
    if (base.empty())
        return 0;
    const auto index = static_cast<std::size_t>(wordClass);
    if (lineOf(m_index[index], std::string(base) + " ").empty())
        return 0;
    // Sense keys are lemma%class:…; an adjective is of class 3 (head) or 5 (satellite).
    double sum = kListed;
    const std::string prefix = std::string(base) + "%";
    for (std::size_t at = lowerBound(m_counts, prefix); m_counts.compare(at, prefix.size(), prefix) == 0;) {
        const std::size_t end = std::min(m_counts.find('\n', at), m_counts.size());
        const std::string_view line = std::string_view(m_counts).substr(at, end - at);
        const char kind = line[prefix.size()];
        const bool same = kind == static_cast<char>('1' + index) || (wordClass == WordClass::Adjective && kind == '5');
        if (same)
            sum += number<int>(line.substr(line.rfind(' ') + 1));
        at = std::min(end + 1, m_counts.size());
        if (at == m_counts.size())
            break;
    }
    return sum;
}

bool WordNet::isIrregularVerb(std::string_view word) const {
    return !lineOf(m_verbForms, std::string(word) + " ").empty();
}

std::string WordNet::verbBase(const std::string& word) const {
    if (std::string base = irregularBase(m_verbForms, word); !base.empty())
        return base;
    if (weight(WordClass::Verb, word) > 0)
        return word;
    for (const Ending& e : kVerbEndings) {
        if (!word.ends_with(e.ending) || word.size() < e.ending.size() + 2)
            continue;
        std::string base = word.substr(0, word.size() - e.ending.size()) + std::string(e.base);
        if (weight(WordClass::Verb, base) > 0)
            return base;
        if (base.size() > 3 && base[base.size() - 1] == base[base.size() - 2]) {
            base.pop_back();
            if (weight(WordClass::Verb, base) > 0)
                return base;
        }
    }
    return word;
}

std::string WordNet::nounBase(const std::string& word) const {
    if (std::string base = irregularBase(m_nounForms, word); !base.empty())
        return base;
    const double own = weight(WordClass::Noun, word);
    for (const Ending& e : kNounEndings) {
        if (!word.ends_with(e.ending) || word.ends_with("ss") || word.size() < e.ending.size() + 2)
            continue;
        std::string base = word.substr(0, word.size() - e.ending.size()) + std::string(e.base);
        // "news" and "species" are nouns of their own.
        if (const double weightOfBase = weight(WordClass::Noun, base); weightOfBase > 0 && weightOfBase >= own)
            return base;
    }
    return word;
}

std::string WordNet::plural(const std::string& noun) const {
    const auto ends = [&](std::string_view ending) { return noun.ends_with(ending); };
    // Learned plurals such as "octopi" are not what people say.
    if (!ends("us") && !ends("a") && !ends("um") && !ends("o")) {
        const std::size_t at = m_nounForms.find(" " + noun + "\n");
        if (at != std::string::npos) {
            const std::size_t start = m_nounForms.rfind('\n', at);
            return m_nounForms.substr(start + 1, at - start - 1);
        }
    }
    if (ends("s") || ends("x") || ends("z") || ends("ch") || ends("sh") || ends("ano") || ends("ato"))
        return noun + "es";
    if (ends("y") && noun.size() > 1 && std::string_view("aeiou").find(noun[noun.size() - 2]) == std::string_view::npos)
        return noun.substr(0, noun.size() - 1) + "ies";
    return noun + "s";
}

std::vector<WordNet::Sense> WordNet::senses(std::string_view noun) const {
    std::string lemma = asciiLower(noun);
    std::replace(lemma.begin(), lemma.end(), ' ', '_');
    const std::vector<std::string_view> fields = fieldsOf(lineOf(m_index[0], lemma + " "));
    std::vector<Sense> out;
    if (fields.size() < 6)
        return out;
    const auto count = std::min(number<std::size_t>(fields[2]), fields.size());
    for (std::size_t i = fields.size() - count; i < fields.size(); ++i)
        out.push_back(senseAt(number<std::int64_t>(fields[i])));
    return out;
}

WordNet::Sense WordNet::senseAt(std::int64_t offset) const {
    std::ifstream stream(m_nounFile, std::ios::binary);
    std::string line;
    if (stream.seekg(offset) && std::getline(stream, line))
        return senseFrom(line);
    return {};
}

}  // namespace sw
