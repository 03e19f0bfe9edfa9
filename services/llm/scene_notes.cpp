#include "services/llm/scene_notes.h"

#include <algorithm>
#include <array>
#include <map>
#include <set>

#include "core/base/text.h"
#include "services/llm/english_words.h"
#include "services/llm/scene_camera.h"

namespace sw {
namespace {

constexpr std::size_t kMotifs = 6;
constexpr std::size_t kEmphases = 3;
constexpr std::size_t kPromptBytes = 600;
constexpr double kUnit = 0.15;          // weight of a noun behind a number
constexpr double kLeastLikeness = 0.5;  // to a noun, once in the text
constexpr int kMotifSentences = 400;    // enough to know what a long text is about

bool isConcrete(int lexFile) {
    switch (lexFile) {
        case WordNet::kAnimal:
        case WordNet::kArtifact:
        case WordNet::kBody:
        case WordNet::kEvent:
        case WordNet::kFood:
        case WordNet::kObject:
        case WordNet::kPhenomenon:
        case WordNet::kPlant:
        case WordNet::kSubstance:
        case WordNet::kPerson:
        case WordNet::kLocation:
            return true;
        default:
            return false;
    }
}

/// Nouns that WordNet calls concrete but that show nothing.
constexpr std::string_view kVague[] = {
    "thing",   "way",       "side",      "part",     "people",  "person",  "man",    "woman",  "line",
    "place",   "end",       "area",      "region",   "top",     "half",    "one",    "world",  "point",
    "front",   "centre",    "center",    "material", "product", "item",    "space",  "zone",   "unit",
    "piece",   "case",      "system",    "works",    "user",    "member",  "middle", "bit",    "change",
    "success", "beginning", "happening", "event",    "north",   "south",   "east",   "west",   "bottom",
    "time",    "start",     "finish",    "turn",     "loss",    "release", "expert", "result", "surface"};

constexpr std::string_view kPoliticalPlaces[] = {"city", "country", "state", "capital", "province", "county", "town"};

/// The sentences that the picture is about: all but the call to action.
std::vector<std::string> shownSentences(const DraftScene& scene) {
    std::vector<std::string> shown = scene.sentences;
    if (scene.calls && shown.size() > 1)
        shown.pop_back();
    return shown;
}

/// True for a noun that WordNet lists only as a name, or not at all.
bool isName(const std::string& base, const WordNet& net) {
    const std::vector<WordNet::Sense> senses = net.senses(base);
    return senses.empty() || senses.front().instance ||
           (!senses.front().words.empty() && startsUpper(senses.front().words.front()));
}

const char* kindName(SceneKind kind) {
    return kind == SceneKind::Hook ? "hook" : kind == SceneKind::Closing ? "closing" : "point";
}

std::string cut(std::string text) {
    if (text.size() <= kPromptBytes)
        return text;
    std::size_t end = text.rfind(' ', kPromptBytes);
    end = end == std::string::npos ? kPromptBytes : end;
    while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xc0) == 0x80)
        --end;
    text.resize(end);
    return text;
}

}  // namespace

SceneNotes::SceneNotes(SentenceCraft& craft, const Document& document, const TermRarity& rarity, std::uint64_t seed)
    : m_craft(craft), m_document(document), m_rarity(rarity), m_seed(seed) {}

/// What a name is an example of, up to two levels of general words: Krakatoa → volcano, mountain.
std::vector<std::string> SceneNotes::properNounKinds(const std::string& word) {
    std::vector<std::string> kinds;
    const WordNet& net = m_craft.grammar()->wordNet();
    const std::vector<WordNet::Sense> senses = net.senses(word);
    if (senses.empty() || senses.front().above.empty())
        return kinds;
    const WordNet::Sense above = net.senseAt(senses.front().above.front());
    if (isConcrete(above.lexFile) && !above.words.empty() && above.words.front().find(' ') == std::string::npos &&
        above.lexFile != WordNet::kPerson)
        kinds.push_back(asciiLower(above.words.front()));
    return kinds;
}

/// How likely a word of a language without a tagger is a noun: German writes nouns with a capital, other languages put
/// an article before them, and Japanese and Chinese nouns are in Han or Katakana.
double SceneNotes::nounLikeness(const std::vector<Token>& tokens, std::size_t i) const {
    const LanguagePack& pack = m_craft.pack();
    const std::u32string letters = toUtf32(tokens[i].text);
    if (!pack.spaced) {
        const bool hiragana =
            std::any_of(letters.begin(), letters.end(), [](char32_t c) { return c >= 0x3041 && c <= 0x309f; });
        return letters.size() < 2 || hiragana ? 0 : 1;
    }
    if (letters.size() < 4)
        return 0;
    if (pack.language == "ar")
        return tokens[i].text.starts_with("ال") ? 1.5 : 0.4;  // the article is written together with its noun
    const bool capital = startsUpper(tokens[i].text) && i > 0;
    if (pack.language == "de")
        return capital ? 2 : 0;
    if (capital)
        return 0.6;
    if (pack.determiners.empty())
        return 1;
    return i > 0 && pack.determiners.has(tokens[i - 1].lower) ? 1.5 : 0.25;
}

/// "40 metres", "60 Jahren", "180 tysięcy złotych": what is measured shows nothing.
bool SceneNotes::isUnit(const std::vector<Token>& tokens, std::size_t i) const {
    const LanguagePack& pack = m_craft.pack();
    return pack.spaced && (pack.numberWords.has(tokens[i].lower) ||
                           (i > 0 && tokens[i].spaceBefore &&
                            (tokens[i - 1].kind == TokenKind::Number || pack.numberWords.has(tokens[i - 1].lower))));
}

void SceneNotes::countNouns(const SourceSentence& sentence, NounCounts& counts) {
    const LanguagePack& pack = m_craft.pack();
    EnglishGrammar* grammar = m_craft.grammar();
    const std::vector<PartOfSpeech> tags = grammar ? grammar->tag(sentence.tokens) : std::vector<PartOfSpeech>();
    for (std::size_t i = 0; i < sentence.tokens.size(); ++i) {
        const Token& token = sentence.tokens[i];
        if (token.kind != TokenKind::Word || pack.stopWords.has(token.lower) || pack.calendar.has(token.lower))
            continue;
        const std::string stem = m_craft.reader().stem(token.lower);
        const double titled = (isIn(stem, m_document.titleTerms) ? 1.8 : 1) * (isUnit(sentence.tokens, i) ? kUnit : 1);
        if (!grammar) {
            if (const double noun = nounLikeness(sentence.tokens, i); noun > 0)
                counts.add(stem,
                           pack.language == "de"   ? token.text
                           : pack.language == "ko" ? stem
                                                   : token.lower,
                           noun * titled, noun);
            continue;
        }
        const std::string& base = grammar->nounBase(token.lower);
        if (tags[i] == PartOfSpeech::Proper || (i == 0 && startsUpper(token.text) && isName(base, grammar->wordNet())))
            countName(token, counts);
        else if (tags[i] == PartOfSpeech::Noun && base.size() > 2 && !isIn(base, kVague) &&
                 isConcrete(grammar->lexFileOf(base)) && base.find('-') == std::string::npos)
            counts.add(base, base, titled);
    }
}

/// A name shows what it is the name of.
void SceneNotes::countName(const Token& token, NounCounts& counts) {
    if (counts.names.size() < 4 && token.text.size() > 2 && !m_craft.pack().calendar.has(token.lower) &&
        !isIn(token.text, counts.names))
        counts.names.push_back(token.text);
    for (const std::string& kind : properNounKinds(token.lower))
        if (!isIn(kind, kVague) && !isIn(kind, kPoliticalPlaces))
            counts.add(kind, kind, 0.8);
}

std::vector<std::string> SceneNotes::motif() {
    NounCounts counts;
    for (const SourceSentence& sentence : m_document.sentences)
        if (sentence.index < kMotifSentences)
            countNouns(sentence, counts);
    std::vector<NounCount> order;
    for (const auto& [key, count] : counts.nouns)
        if (count.likeness >= kLeastLikeness)
            order.push_back(count);
    std::stable_sort(order.begin(), order.end(), [](const NounCount& a, const NounCount& b) {
        return a.weight != b.weight ? a.weight > b.weight : a.firstSeen < b.firstSeen;
    });
    std::vector<std::string> out;
    for (const NounCount& count : order)
        if (out.size() < kMotifs)
            out.push_back(count.text);
    // A text about a place or a person alone has no other things to show.
    for (const std::string& name : counts.names)
        if (out.size() < 2 && !isIn(name, out))
            out.push_back(name);
    return out;
}

std::string SceneNotes::moodOf(const std::vector<std::string>& sentences, const std::string& fallback) {
    std::map<std::string, int> counts;
    for (const std::string& sentence : sentences)
        for (const Token& token : m_craft.reader().tokens(sentence))
            for (const auto& [mood, words] : m_craft.pack().moods)
                counts[mood] += words.has(token.lower) || words.has(m_craft.reader().stem(token.lower));
    std::string best = fallback;
    int most = sentences.size() > 3 ? 1 : 0;  // one word does not make the mood of a whole text
    for (const auto& [mood, count] : counts) {
        if (count > most || (count == most && count > 0 && mood == fallback)) {
            most = count;
            best = mood;
        }
    }
    return best;
}

std::string SceneNotes::moodOfAll() {
    std::vector<std::string> all{m_document.title};
    for (const SourceSentence& sentence : m_document.sentences)
        if (all.size() < 200)
            all.push_back(sentence.text);
    const std::string mood = moodOf(all, {});
    return mood.empty() ? "curious" : mood;
}

/// The token with which "260 parking spaces" ends; the number alone where no noun follows ("14 planned “sponge
/// parks”").
std::size_t SceneNotes::countedNoun(const std::vector<Token>& tokens, const NumberPhrase& phrase) {
    EnglishGrammar* grammar = m_craft.grammar();
    if (!grammar || phrase.last == phrase.first || tokens[phrase.last].kind != TokenKind::Word ||
        m_craft.pack().numberWords.has(tokens[phrase.last].lower))
        return phrase.last;
    const std::vector<PartOfSpeech> tags = grammar->tag(tokens);
    for (std::size_t i = phrase.last; i < std::min(tokens.size(), phrase.last + 2); ++i) {
        const bool counted =
            tags[i] == PartOfSpeech::Noun &&
            (grammar->isPlural(tokens[i].lower) || i + 1 >= tokens.size() || tags[i + 1] != PartOfSpeech::Noun);
        if (counted || tags[i] == PartOfSpeech::Proper)
            return i;
        if (tags[i] != PartOfSpeech::Adjective && tags[i] != PartOfSpeech::Noun)
            break;
    }
    return phrase.last - 1;
}

std::vector<std::string> SceneNotes::emphasisOf(const std::string& text) {
    const std::vector<Token> tokens = m_craft.reader().tokens(text);
    std::vector<std::string> out;
    std::set<std::size_t> used;
    for (const NumberPhrase& phrase : numberPhrases(tokens, m_craft.pack())) {
        if (out.size() >= 2)
            break;
        const std::size_t last = countedNoun(tokens, phrase);
        out.push_back(textOfTokens(tokens, phrase.first, last));
        for (std::size_t i = phrase.first; i <= last; ++i)
            used.insert(i);
    }
    const std::vector<PartOfSpeech> tags =
        m_craft.grammar() ? m_craft.grammar()->tag(tokens) : std::vector<PartOfSpeech>();
    std::vector<std::pair<double, std::size_t>> words;
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        const Token& token = tokens[i];
        const std::size_t letters = toUtf32(token.text).size();
        if (token.kind != TokenKind::Word || used.count(i) || m_craft.pack().stopWords.has(token.lower) ||
            letters < (m_craft.pack().spaced ? 4u : 2u))
            continue;
        const double content = tags.empty() ? nounLikeness(tokens, i)
                               : tags[i] == PartOfSpeech::Noun || tags[i] == PartOfSpeech::Proper ||
                                       tags[i] == PartOfSpeech::Adjective
                                   ? 1
                                   : 0;
        const double hook = m_craft.pack().hookWords.has(token.lower) ? 3 : 0;
        const std::vector<std::string> term = m_craft.reader().terms({token});
        words.emplace_back(hook + 2 * content + (term.empty() ? 0 : std::min(2.0, m_rarity.of(term[0]) * 0.5)) +
                               0.03 * static_cast<double>(letters),
                           i);
    }
    std::stable_sort(words.begin(), words.end(), [](const auto& a, const auto& b) { return a.first > b.first; });
    std::set<std::string> stressed;
    for (const auto& [weight, i] : words)
        if (out.size() < kEmphases && stressed.insert(tokens[i].lower).second)
            out.push_back(tokens[i].text);
    return out;
}

/// The noun that a pronoun at the start of the next sentence stands for: the subject for "it", the last plural for
/// "they".
std::string SceneNotes::antecedent(const std::string& before, bool plural) {
    EnglishGrammar* grammar = m_craft.grammar();
    if (!grammar || before.empty())
        return {};
    const std::vector<Token> tokens = m_craft.reader().tokens(before);
    const std::vector<PartOfSpeech> tags = grammar->tag(tokens);
    std::string found;
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        const bool noun = tags[i] == PartOfSpeech::Noun || (tags[i] == PartOfSpeech::Proper && !plural);
        const bool last = i + 1 >= tokens.size() || tags[i + 1] != PartOfSpeech::Noun;
        if (i > 0 && tags[i - 1] == PartOfSpeech::Number)
            continue;  // "30 metres"
        if (!noun || !last || isIn(grammar->nounBase(tokens[i].lower), kVague) ||
            grammar->isPlural(tokens[i].lower) != plural)
            continue;
        found = tags[i] == PartOfSpeech::Proper ? tokens[i].text : tokens[i].lower;
        if (!plural)
            return found;
    }
    return found;
}

std::string SceneNotes::selfContained(const DraftScene& scene, const std::vector<std::string>& motif) {
    if (!scene.picture.empty())
        return cut(motif.empty() ? scene.picture : scene.picture + ": " + joined(motif, ", "));
    std::string text =
        joined(shownSentences(scene), m_craft.pack().language == "ja" || m_craft.pack().language == "zh" ? "" : " ");
    const std::vector<Token> tokens = m_craft.reader().tokens(scene.sentences.front());
    if (tokens.empty() || !m_craft.leansOnPrevious(scene.sentences.front()))
        return cut(text);
    const std::string& first = tokens[0].lower;
    const std::string about = motif.empty() ? m_document.title : motif.front();
    const bool plural = first == "they" || first == "these" || first == "those" || first == "their";
    if (m_craft.grammar() && (first == "it" || first == "they" || first == "its" || first == "their")) {
        std::string noun = antecedent(scene.before, plural);
        if (noun.empty())
            noun = about;
        const bool name = startsUpper(noun);
        const bool owner = first == "its" || first == "their";
        const std::string subject = (name ? noun : "The " + noun) + (owner ? plural ? "'" : "'s" : "");
        return cut(subject + text.substr(tokens[0].end));
    }
    if (about.empty())
        return cut(text);
    return cut(capitalised(about, m_craft.pack().language) + ": " + text);
}

std::string SceneNotes::videoPrompt(const DraftScene& scene, const std::string& camera,
                                    const std::vector<std::string>& motif, const std::string& mood) {
    std::vector<std::string> subjects;
    const std::vector<Token> tokens = m_craft.reader().tokens(joined(scene.sentences, " "));
    if (EnglishGrammar* grammar = m_craft.grammar()) {
        const std::vector<PartOfSpeech> tags = grammar->tag(tokens);
        for (std::size_t i = 0; i < tokens.size(); ++i) {
            const std::string base = grammar->nounBase(tokens[i].lower);
            if (tags[i] == PartOfSpeech::Noun && isConcrete(grammar->lexFileOf(base)) && !isIn(base, kVague) &&
                !isIn(base, subjects) && subjects.size() < 3)
                subjects.push_back(base);
        }
    }
    for (const std::string& word : motif)
        if (subjects.size() < 2 && !isIn(word, subjects))
            subjects.push_back(word);
    return camera + (subjects.empty() ? "" : " on " + joined(subjects, ", ")) + ", slow and steady, " + mood +
           " mood, subtle parallax, vertical 9:16";
}

Json SceneNotes::scenes(const std::vector<DraftScene>& drafts, const std::vector<std::string>& motif,
                        const std::string& mood) {
    Json out = Json::array();
    std::string previousCamera;
    for (std::size_t i = 0; i < drafts.size(); ++i) {
        const DraftScene& draft = drafts[i];
        const bool unspaced = m_craft.pack().language == "ja" || m_craft.pack().language == "zh";
        const std::string narration = joined(draft.sentences, unspaced ? "" : " ");
        const std::string camera = cameraFor({i, drafts.size(), m_seed, previousCamera}, draft.sentences, m_craft);
        const std::string sceneMood = moodOf(shownSentences(draft), mood);
        out.push_back({{"kind", kindName(draft.kind)},
                       {"description", narration},
                       {"sentences", draft.sentences},
                       {"emphasis", emphasisOf(joined(shownSentences(draft), unspaced ? "" : " "))},
                       {"visual_prompt", selfContained(draft, motif)},
                       {"negative_prompt", "text, captions, watermark, logo, distorted hands, distorted faces"},
                       {"video_prompt", videoPrompt(draft, camera, motif, sceneMood)},
                       {"camera_movement", camera},
                       {"mood", sceneMood}});
        previousCamera = camera;
    }
    return out;
}

}  // namespace sw
