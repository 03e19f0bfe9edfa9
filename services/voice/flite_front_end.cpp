#include "services/voice/flite_front_end.h"

extern "C" {
#include <flite/flite.h>

void usenglish_init(cst_voice* voice);
cst_lexicon* cmu_lex_init();
cst_utterance* cmu_postlex(cst_utterance* utterance);
}

#include <array>
#include <unordered_map>

#include "core/base/text.h"

namespace sw {
namespace {

struct UtteranceDeleter {
    void operator()(cst_utterance* utterance) const { delete_utterance(utterance); }
};
using Utterance = std::unique_ptr<cst_utterance, UtteranceDeleter>;

/// Letters are given to Flite as words of their own, so that "A" is not the article.
constexpr std::string_view kLetterPrefix = "letter-";

constexpr std::array<const char*, 26> kLetterPhones{"ey1",
                                                    "b iy1",
                                                    "s iy1",
                                                    "d iy1",
                                                    "iy1",
                                                    "eh1 f",
                                                    "jh iy1",
                                                    "ey1 ch",
                                                    "ay1",
                                                    "jh ey1",
                                                    "k ey1",
                                                    "eh1 l",
                                                    "eh1 m",
                                                    "eh1 n",
                                                    "ow1",
                                                    "p iy1",
                                                    "k y uw1",
                                                    "aa1 r",
                                                    "eh1 s",
                                                    "t iy1",
                                                    "y uw1",
                                                    "v iy1",
                                                    "d ah1 b ax0 l y uw0",
                                                    "eh1 k s",
                                                    "w ay1",
                                                    "z iy1"};

/// One word → its name as Flite's lexicon knows it.
std::string lexicalName(const std::string& spoken) {
    const bool letter = spoken.size() == 1 && spoken.front() >= 'A' && spoken.front() <= 'Z';
    if (!letter)
        return spoken;
    return std::string(kLetterPrefix) + static_cast<char>(spoken.front() - 'A' + 'a');
}

/// An entry for Flite's lexicon addenda: (word nil phone …).
cst_val* addendum(const std::string& word, const std::string& phones) {
    cst_val* entry = nullptr;
    std::vector<std::string> list = split(phones, ' ');
    for (auto phone = list.rbegin(); phone != list.rend(); ++phone)
        entry = cons_val(string_val(phone->c_str()), entry);
    return cons_val(string_val(word.c_str()), cons_val(string_val("nil"), entry));
}

void addToken(cst_relation* tokens, const std::string& name, const char* punctuation, std::size_t readingWord) {
    cst_item* token = relation_append(tokens, nullptr);
    item_set_string(token, "name", name.c_str());
    item_set_string(token, "whitespace", " ");
    item_set_string(token, "prepunctuation", "");
    item_set_string(token, "punc", punctuation);
    item_set_int(token, "reading_word", static_cast<int>(readingWord));
}

void addTokens(cst_utterance* utterance, const Reading& reading) {
    cst_relation* tokens = utt_relation_create(utterance, "Token");
    for (std::size_t i = 0; i < reading.words.size(); ++i) {
        const ReadingWord& word = reading.words[i];
        for (const std::string& spoken : word.spoken) {
            const bool last = &spoken == &word.spoken.back();
            addToken(tokens, lexicalName(spoken), last ? pauseMark(word.pause) : "", i);
        }
    }
}

bool runModules(cst_utterance* utterance) {
    static const std::array<cst_synth_module, 8> kModules{{{"textanalysis_func", default_textanalysis},
                                                           {"pos_tagger_func", default_pos_tagger},
                                                           {"phrasing_func", default_phrasing},
                                                           {"lexical_insertion_func", default_lexical_insertion},
                                                           {"pause_insertion_func", default_pause_insertion},
                                                           {"intonation_func", cart_intonation},
                                                           {"postlex_func", nullptr},
                                                           {nullptr, nullptr}}};
    return apply_synth_method(utterance, kModules.data()) != nullptr;
}

/// Copies Flite's linked structure into flat lists.
class Flattening {
public:
    Phonology run(cst_utterance* utterance) {
        for (const cst_item* phrase = relation_head(utt_relation(utterance, "Phrase")); phrase != nullptr;
             phrase = item_next(phrase))
            addPhrase(phrase);
        for (const cst_item* segment = relation_head(utt_relation(utterance, "Segment")); segment != nullptr;
             segment = item_next(segment))
            addSegment(segment);
        // The voice was trained on sentences that end in a fall; Flite's tree leaves the last tone of short ones open.
        if (!m_result.syllables.empty() && m_result.syllables.back().endTone == "NONE")
            m_result.syllables.back().endTone = "L-L%";
        return std::move(m_result);
    }

private:
    void addPhrase(const cst_item* phrase) {
        const Phonology::Phrase start{m_result.words.size(), 0, m_result.syllables.size(), 0};
        m_result.phrases.push_back(start);
        for (const cst_item* word = item_daughter(phrase); word != nullptr; word = item_next(word))
            addWord(word);
        Phonology::Phrase& added = m_result.phrases.back();
        added.wordCount = m_result.words.size() - added.firstWord;
        added.syllableCount = m_result.syllables.size() - added.firstSyllable;
        if (added.syllableCount == 0)
            m_result.phrases.pop_back();
    }

    void addWord(const cst_item* word) {
        const cst_item* structure = item_as(word, "SylStructure");
        const cst_item* syllable = structure != nullptr ? item_daughter(structure) : nullptr;
        if (syllable == nullptr)
            return;
        Phonology::Word added;
        added.phrase = m_result.phrases.size() - 1;
        added.firstSyllable = m_result.syllables.size();
        added.partOfSpeech = ffeature_string(word, "gpos");
        added.readingWord =
            static_cast<std::size_t>(item_feat_int(item_parent(item_as(word, "Token")), "reading_word"));
        for (; syllable != nullptr; syllable = item_next(syllable))
            addSyllable(syllable, added.syllableCount++);
        m_result.words.push_back(std::move(added));
    }

    void addSyllable(const cst_item* syllable, std::size_t indexInWord) {
        Phonology::Syllable added;
        added.word = m_result.words.size();
        added.indexInWord = indexInWord;
        added.stressed = std::string_view(ffeature_string(syllable, "stress")) == "1";
        const cst_item* tones = item_as(syllable, "Syllable");
        const auto tone = [tones](const char* name) {
            const std::string value = item_feat_present(tones, name) != 0 ? item_feat_string(tones, name) : "NONE";
            return value.empty() ? std::string("NONE") : value;
        };
        added.endTone = tone("endtone");
        added.accented = tone("accent") != "NONE" || added.endTone != "NONE";
        m_syllables[contentsOf(syllable)] = m_result.syllables.size();
        m_result.syllables.push_back(std::move(added));
    }

    void addSegment(const cst_item* segment) {
        Phonology::Segment added{item_feat_string(segment, "name"), std::nullopt, 0};
        const cst_item* structure = item_as(segment, "SylStructure");
        const cst_item* parent = structure != nullptr ? item_parent(structure) : nullptr;
        const auto found = parent != nullptr ? m_syllables.find(contentsOf(parent)) : m_syllables.end();
        if (found != m_syllables.end()) {
            Phonology::Syllable& syllable = m_result.syllables[found->second];
            added.syllable = found->second;
            added.indexInSyllable = syllable.segmentCount++;
            if (std::string_view(ffeature_string(segment, "ph_vc")) == "+")
                syllable.vowel = added.phone;
        }
        m_result.segments.push_back(std::move(added));
    }

    /// All views of an item in different relations share its contents.
    static const void* contentsOf(const cst_item* item) { return item->contents; }

    Phonology m_result;
    std::unordered_map<const void*, std::size_t> m_syllables;  // looked up only, never walked
};

}  // namespace

struct FliteFrontEnd::Voice {
    cst_voice* voice = nullptr;
    cst_lexicon* lexicon = nullptr;
    cst_val* addenda = nullptr;
};

FliteFrontEnd::FliteFrontEnd(const std::map<std::string, std::string>& pronunciations)
    : m_voice(std::make_unique<Voice>()) {
    flite_init();
    m_voice->voice = new_voice();
    usenglish_init(m_voice->voice);
    // Each token of a reading is exactly one word: Flite's own expansion of numbers and abbreviations must not run.
    feat_remove(m_voice->voice->features, "tokentowords_func");
    m_voice->lexicon = cmu_lex_init();
    feat_set(m_voice->voice->features, "lexicon", lexicon_val(m_voice->lexicon));
    feat_set(m_voice->voice->features, "postlex_func", uttfunc_val(&cmu_postlex));
    for (const auto& [word, phones] : pronunciations)
        m_voice->addenda = cons_val(addendum(word, phones), m_voice->addenda);
    for (std::size_t i = 0; i < kLetterPhones.size(); ++i)
        m_voice->addenda = cons_val(addendum(std::string(kLetterPrefix) + static_cast<char>('a' + i), kLetterPhones[i]),
                                    m_voice->addenda);
}

FliteFrontEnd::~FliteFrontEnd() {
    delete_voice(m_voice->voice);
    delete_val(m_voice->addenda);
}

Result<Phonology> FliteFrontEnd::analyse(const Reading& reading) {
    const Utterance utterance(new_utterance());
    utt_init(utterance.get(), m_voice->voice);
    addTokens(utterance.get(), reading);
    // The lexicon is one static object of the library: it carries our addenda only during the call.
    m_voice->lexicon->lex_addenda = m_voice->addenda;
    const bool done = runModules(utterance.get());
    m_voice->lexicon->lex_addenda = nullptr;
    Phonology phonology = done ? Flattening().run(utterance.get()) : Phonology();
    if (phonology.syllables.empty())
        return fail(ErrorCode::InvalidInput, "The sentence \"" + writtenText(reading) +
                                                 "\" has no words that can be spoken. Rewrite or remove it.");
    return phonology;
}

}  // namespace sw
