#include <algorithm>
#include <fstream>
#include <iterator>

#include "core/base/json.h"
#include "services/image/matcher.h"

namespace sw {
namespace {

Result<Json> tableOf(const std::filesystem::path& file) {
    std::ifstream in(file, std::ios::binary);
    if (!in)
        return fail(ErrorCode::MissingComponent,
                    "The picture table " + file.string() + " cannot be read. Install Shortwright again.");
    auto table = parseJson(std::string(std::istreambuf_iterator<char>(in), {}), "The picture table " + file.string());
    if (table && !table->is_object())
        return fail(ErrorCode::InvalidInput,
                    "The picture table " + file.string() + " is not a JSON object. Install Shortwright again.");
    return table;
}

std::vector<std::string> textsOf(const Json& list) {
    std::vector<std::string> out;
    if (list.is_array())
        for (const Json& one : list)
            if (one.is_string())
                out.push_back(one.get<std::string>());
    return out;
}

const Json& part(const Json& table, const char* name) {
    static const Json kNone;
    const auto it = table.find(name);
    return it == table.end() ? kNone : *it;
}

std::map<std::string, std::vector<std::string>, std::less<>> artTableOf(const Json& object) {
    std::map<std::string, std::vector<std::string>, std::less<>> out;
    if (object.is_object())
        for (const auto& [word, art] : object.items())
            out.emplace(word, textsOf(art));
    return out;
}

std::set<std::string, std::less<>> setOf(const Json& list) {
    const auto texts = textsOf(list);
    return {texts.begin(), texts.end()};
}

}  // namespace

Result<ArtMatcher> ArtMatcher::open(const std::filesystem::path& pictures, const std::filesystem::path& wordnet,
                                    const ArtPack& pack) {
    ArtMatcher matcher;
    matcher.m_pack = &pack;
    SW_CHECK(matcher.readMetaphors(pictures / "metaphors.json"));
    SW_CHECK(matcher.readBlocklist(pictures / "blocklist.json"));
    SW_CHECK(matcher.readVocabularies(pictures / "words.json"));
    SW_TRY(matcher.m_lexicon, illustration::Lexicon::open(wordnet));
    SW_CHECK(matcher.check());
    return matcher;
}

Result<void> ArtMatcher::readMetaphors(const std::filesystem::path& file) {
    SW_TRY(const Json table, tableOf(file));
    m_words = artTableOf(part(table, "words"));
    m_kinds = artTableOf(part(table, "kinds"));
    m_instances = artTableOf(part(table, "instances"));
    for (const Json& row : part(table, "contexts"))
        m_contexts.emplace(stringOr(row, "word"), Context{setOf(part(row, "with")), textsOf(part(row, "art"))});
    for (const auto& [ground, art] : artTableOf(part(table, "grounds")))
        for (const std::string& name : art)
            m_grounds.emplace(name, ground);
    return {};
}

Result<void> ArtMatcher::readBlocklist(const std::filesystem::path& file) {
    SW_TRY(const Json table, tableOf(file));
    m_never = setOf(part(table, "words"));
    m_names = setOf(part(table, "names"));
    m_satellites = setOf(part(table, "satellites"));
    m_framed = setOf(part(table, "framed"));
    m_abroad = setOf(part(table, "abroad"));
    m_generic = setOf(part(table, "generic"));
    return {};
}

Result<void> ArtMatcher::readVocabularies(const std::filesystem::path& file) {
    SW_TRY(const Json table, tableOf(file));
    for (const auto& [language, entry] : part(table, "languages").items()) {
        Vocabulary vocabulary;
        vocabulary.words = artTableOf(part(entry, "words"));
        for (const std::string& word : textsOf(part(entry, "never")))
            vocabulary.words[word] = {};
        for (const Json& ending : part(entry, "endings"))
            if (const auto pair = textsOf(ending); pair.size() == 2)
                vocabulary.endings.emplace_back(pair[0], pair[1]);
        m_vocabularies.emplace(language, std::move(vocabulary));
    }
    return {};
}

Result<void> ArtMatcher::check() const {
    std::string missing;
    const auto look = [&](const Arts& arts) {
        for (const std::string& art : arts)
            if (!m_pack->has(art) && missing.empty())
                missing = art;
    };
    for (const ArtTable* table : {&m_words, &m_kinds, &m_instances})
        for (const auto& [word, arts] : *table)
            look(arts);
    for (const auto& [word, context] : m_contexts)
        look(context.art);
    for (const auto& [language, vocabulary] : m_vocabularies)
        for (const auto& [word, arts] : vocabulary.words)
            look(arts);
    for (const auto& [art, ground] : m_grounds)
        look({art});
    if (!missing.empty())
        return fail(
            ErrorCode::MissingComponent,
            "The picture tables name “" + missing +
                "”, which the picture pack does not hold. Run the build's set-up again to pack the pictures anew.");
    return {};
}

}  // namespace sw
