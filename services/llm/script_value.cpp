#include "services/llm/script_value.h"

#include <algorithm>
#include <map>
#include <set>

#include "core/base/text.h"
#include "services/llm/english_title.h"
#include "services/llm/script_checks.h"

namespace sw {
namespace {

constexpr std::size_t kHashtags = 5;
constexpr std::size_t kFewHashtags = 3;  // up to so many may be said only once
constexpr std::size_t kDescriptionBytes = 320;

/// "#climatechange": letters and digits of the words only.
std::string hashtag(const std::string& words) {
    std::string out = "#";
    for (const char c : words) {
        const auto u = static_cast<unsigned char>(c);
        if (u >= 0x80 || std::isalnum(u) != 0)
            out += c;
    }
    return out;
}

/// How many sentences say a word, and how many say it as more than a measure ("60 years").
struct Mentions {
    int all = 0;
    int telling = 0;
};

Mentions mentionsOf(const std::string& term, const Document& document, SentenceCraft& craft) {
    Mentions mentions;
    for (const SourceSentence& sentence : document.sentences) {
        if (std::find(sentence.terms.begin(), sentence.terms.end(), term) == sentence.terms.end())
            continue;
        bool telling = false;
        for (std::size_t i = 0; i < sentence.tokens.size(); ++i) {
            const bool counted = i > 0 && sentence.tokens[i - 1].kind == TokenKind::Number;
            telling = telling || (!counted && craft.reader().stem(sentence.tokens[i].lower) == term);
        }
        ++mentions.all;
        mentions.telling += telling || !craft.pack().spaced;
    }
    return mentions;
}

/// How good a hashtag the word makes: 2 when two sentences tell of it, or the title and one; 1 when one does, or when
/// it is the kind of thing that a name stands for; 0 for what the text only counts in.
int worthAsTag(const std::string& word, const Document& document, SentenceCraft& craft) {
    const std::vector<std::string> terms = craft.reader().terms(craft.reader().tokens(word));
    if (terms.empty())
        return 2;
    const bool titled =
        std::find(document.titleTerms.begin(), document.titleTerms.end(), terms.front()) != document.titleTerms.end();
    const Mentions mentions = mentionsOf(terms.front(), document, craft);
    return mentions.telling + (titled ? 1 : 0) >= 2 ? 2 : mentions.all == 0 || mentions.telling > 0 || titled ? 1 : 0;
}

std::string hashtags(const Document& document, const std::vector<std::string>& motif, SentenceCraft& craft) {
    std::vector<std::string> words;
    // German nouns all have capitals, so that frequent ones are no names.
    if (craft.pack().language != "de")
        for (const std::string& name : namesIn(document, craft.pack()))
            if (words.size() < 2)
                words.push_back(name);
    words.insert(words.end(), motif.begin(), motif.end());
    std::vector<std::string> tags;
    for (const int worth : {2, 1}) {
        for (const std::string& word : words) {
            const std::string tag = lowerCase(hashtag(word), craft.pack().language);
            const std::size_t most = worth == 2 ? kHashtags : kFewHashtags;
            if (tag.size() > 2 && tags.size() < most && worthAsTag(word, document, craft) == worth &&
                std::find(tags.begin(), tags.end(), tag) == tags.end())
                tags.push_back(tag);
        }
    }
    return joined(tags, " ");
}

/// The first things told, as the text below a published short.
std::string descriptionOf(const Narration& narration, bool spaced) {
    std::string out;
    for (const DraftScene& scene : narration.scenes) {
        if (scene.kind == SceneKind::Closing)
            break;
        for (const std::string& sentence : scene.sentences) {
            if (!out.empty() && out.size() + sentence.size() > kDescriptionBytes)
                return out;
            out += (out.empty() || !spaced ? "" : " ") + sentence;
        }
    }
    return out;
}

std::string titleOf(const Narration& narration, const Document& document, SentenceCraft& craft) {
    if (EnglishGrammar* grammar = craft.grammar(); grammar && !document.title.empty() && !narration.draft) {
        // A title keeps its capitals as its writer set them.
        return trimmed(document.title);
    }
    return narration.title;
}

}  // namespace

std::string musicTags(const std::string& mood) {
    static const std::map<std::string, std::string> kTags = {
        {"uplifting", "uplifting, warm, piano, light drums"}, {"calm", "calm, soft, piano, pads"},
        {"tense", "tense, cinematic, low strings, pulse"},    {"playful", "playful, pizzicato, marimba, bouncy"},
        {"curious", "curious, plucks, light percussion"},     {"serious", "serious, documentary, piano, strings"},
        {"tech", "electronic, clean, arpeggio, beat"},        {"epic", "epic, cinematic, brass, big drums"}};
    const auto it = kTags.find(mood);
    return it == kTags.end() ? std::string() : it->second;
}

Json scriptValue(const Narration& narration, const Document& document, SentenceCraft& craft, const TermRarity& rarity,
                 const SpeechEstimator& estimator, const WriterRequest& request) {
    SceneNotes notes(craft, document, rarity, request.seed);
    const std::vector<std::string> motif = notes.motif();
    const std::string mood = notes.moodOfAll();
    const std::string title = titleOf(narration, document, craft);
    const bool spaced = craft.pack().language != "ja" && craft.pack().language != "zh";
    return {{"language", craft.pack().language},
            {"title", title},
            {"description", descriptionOf(narration, spaced)},
            {"hashtags", hashtags(document, motif, craft)},
            {"draft", narration.draft},
            {"checks", checkScript(narration.scenes, request.seconds, narration.draft, craft, estimator)},
            {"music", {{"title", title}, {"mood", mood}, {"tags", musicTags(mood)}, {"lyrics", ""}}},
            {"motif", motif},
            {"scenes", notes.scenes(narration.scenes, motif, mood)}};
}

}  // namespace sw
