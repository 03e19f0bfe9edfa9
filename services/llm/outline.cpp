#include "services/llm/outline.h"

#include <algorithm>
#include <cctype>
#include <optional>
#include <string_view>

#include "core/base/text.h"
#include "services/llm/english_words.h"
#include "services/llm/plain_text.h"

namespace sw {
namespace {

constexpr std::size_t kMaxTopicBytes = 160;
constexpr double kBlankSeconds = 2;  // a blank is longer when it is filled in

/// Fruits are counted, drinks and dishes are not.
bool isCountable(const WordNet::Sense& sense) {
    const int lexFile = sense.lexFile;
    if (lexFile == WordNet::kFood)
        return sense.gloss.find("fruit") != std::string::npos || sense.gloss.find("tuber") != std::string::npos;
    return lexFile == WordNet::kAnimal || lexFile == WordNet::kArtifact || lexFile == WordNet::kPerson ||
           lexFile == WordNet::kPlant || lexFile == WordNet::kObject || lexFile == WordNet::kBody;
}

bool startsWithArticle(const std::string& text) {
    for (const char* article :
         {"a ", "an ", "the ", "any ", "one ", "some ", "either ", "all ", "something ", "someone ", "that "})
        if (text.starts_with(article))
            return true;
    return false;
}

std::string withIndefiniteArticle(const std::string& text) {
    const bool vowel = !text.empty() && std::string_view("aeiou").find(static_cast<char>(std::tolower(
                                            static_cast<unsigned char>(text[0])))) != std::string_view::npos;
    const bool spokenY = text.starts_with("uni") || text.starts_with("eu") || text.starts_with("use");
    return (vowel && !spokenY ? "an " : "a ") + text;
}

std::optional<WordNet::Sense> senseOf(const std::string& noun, const WordNet& net) {
    const std::vector<WordNet::Sense> senses = net.senses(noun);
    if (senses.empty())
        return std::nullopt;
    // WordNet knows "octopus" and "salmon" as dishes first; what is drunk or baked stays what it is.
    const auto animal = std::find_if(senses.begin(), senses.end(),
                                     [](const WordNet::Sense& s) { return s.lexFile == WordNet::kAnimal; });
    return senses.front().lexFile == WordNet::kFood && animal != senses.end() ? *animal : senses.front();
}

std::string filled(std::string line, const std::string& topic) {
    for (std::size_t at = line.find("{topic}"); at != std::string::npos; at = line.find("{topic}", at + topic.size()))
        line.replace(at, 7, topic);
    return line;
}

Result<std::string> checkedTopic(const std::string& topic) {
    const std::string clean = speakableText(topic);
    if (clean.empty() ||
        std::none_of(clean.begin(), clean.end(), [](unsigned char c) { return std::isalpha(c) != 0 || c >= 0x80; }))
        return fail(ErrorCode::InvalidInput,
                    trimmed(topic).empty()
                        ? "There is neither a text nor a topic. Paste a text, or name a topic such as \"octopus\"."
                        : "The topic has no words to speak. Name it in words, such as \"octopus\".");
    if (clean.size() > kMaxTopicBytes)
        return fail(ErrorCode::InvalidInput,
                    "The topic is too long for an outline. Name it in a few words, or give it as a text.");
    return clean;
}

/// "octopus" in the middle of a sentence: without a full stop, and small unless it is a name.
std::string inSentence(std::string topic, SentenceCraft& craft) {
    while (topic.ends_with('.') || topic.ends_with('!') || topic.ends_with('?'))
        topic.pop_back();
    EnglishGrammar* grammar = craft.grammar();
    const std::vector<Token> tokens = craft.reader().tokens(topic);
    if (!grammar || tokens.empty() || !startsUpper(topic))
        return topic;
    const std::optional<WordNet::Sense> sense = senseOf(grammar->nounBase(tokens[0].lower), grammar->wordNet());
    const bool name = !sense || sense->instance || (!sense->words.empty() && startsUpper(sense->words.front()));
    const bool capitals = topic.size() > 1 && std::isupper(static_cast<unsigned char>(topic[1]));
    const bool stop = craft.pack().stopWords.has(tokens[0].lower);
    return (name && !stop) || capitals ? topic : lowerCase(topic.substr(0, 1), "en") + topic.substr(1);
}

/// One word for a countable thing speaks of all of them: "octopus" becomes "octopuses".
std::string inGeneral(const std::string& noun, EnglishGrammar& grammar) {
    const std::optional<WordNet::Sense> sense = senseOf(noun, grammar.wordNet());
    const bool one = sense && isCountable(*sense) && !startsUpper(noun) && noun.find(' ') == std::string::npos &&
                     !grammar.isPlural(asciiLower(noun));
    return one ? grammar.wordNet().plural(noun) : noun;
}

/// "How do planes fly" asks even without its mark.
bool isQuestion(const std::string& topic, SentenceCraft& craft) {
    static constexpr std::string_view kAsking[] = {"how", "why", "what", "who", "when", "where", "which"};
    static constexpr std::string_view kVerbs[] = {"do",   "does", "did",  "is",  "are",  "was",  "were", "can",
                                                  "will", "has",  "have", "had", "many", "much", "would"};
    if (topic.ends_with('?') || topic.ends_with("？") || topic.ends_with("؟"))
        return true;
    const std::vector<Token> tokens = craft.reader().tokens(topic);
    return craft.grammar() && tokens.size() > 2 && isIn(tokens[0].lower, kAsking) && isIn(tokens[1].lower, kVerbs);
}

std::string asQuestion(const std::string& topic, SentenceCraft& craft) {
    const bool marked = topic.ends_with('?') || topic.ends_with("？") || topic.ends_with("؟");
    return capitalised(marked ? topic : topic + "?", craft.pack().language);
}

}  // namespace

std::string definitionOf(const std::string& topic, EnglishGrammar& grammar) {
    std::string noun = asciiLower(topic);
    for (const char* article : {"the ", "a ", "an "})
        if (noun.starts_with(article))
            noun = noun.substr(std::string_view(article).size());
    std::optional<WordNet::Sense> sense = senseOf(noun, grammar.wordNet());
    if (const std::string base = grammar.wordNet().nounBase(noun);
        base != noun && (!sense || grammar.wordNet().weight(WordClass::Noun, base) > 0)) {
        sense = senseOf(base, grammar.wordNet());
        noun = base;
    }
    if (!sense || sense->gloss.empty())
        return {};
    const bool name = sense->instance || (!sense->words.empty() && startsUpper(sense->words.front()));
    std::string gloss = sense->gloss;
    if (name)
        return capitalised(topic, "en") + ": " + gloss + ".";
    const bool countable = isCountable(*sense);
    if (countable && !startsWithArticle(gloss))
        gloss = withIndefiniteArticle(gloss);
    return capitalised(countable ? withIndefiniteArticle(noun) : noun, "en") + " is " + gloss + ".";
}

std::string topicQuestion(const std::string& topic, SentenceCraft& craft) {
    const std::string noun = inSentence(topic, craft);
    const std::string name = craft.grammar() ? inGeneral(noun, *craft.grammar()) : noun;
    return capitalised(filled(craft.pack().outline.hook, name), craft.pack().language);
}

Result<Narration> outlineOf(const std::string& topic, SentenceCraft& craft, const SpeechEstimator& estimator,
                            const WriterRequest& request) {
    SW_TRY(const std::string clean, checkedTopic(topic));
    const OutlineLines& lines = craft.pack().outline;
    if (lines.hook.empty())
        return fail(ErrorCode::Unsupported,
                    "There is no outline in the language \"" + craft.pack().language +
                        "\". Paste a text in it, or name the topic in English with --language en.");
    const std::string noun = inSentence(clean, craft);
    const std::string name = craft.grammar() ? inGeneral(noun, *craft.grammar()) : noun;
    Narration narration;
    narration.draft = true;
    narration.title = capitalised(clean, craft.pack().language);
    const bool question = isQuestion(clean, craft);
    narration.scenes.push_back(
        {SceneKind::Hook, {question ? asQuestion(clean, craft) : topicQuestion(clean, craft)}, {}, {}, true, false});
    if (EnglishGrammar* grammar = craft.grammar(); grammar && !question)
        if (std::string definition = definitionOf(noun, *grammar); !definition.empty())
            narration.scenes.push_back({SceneKind::Point, {std::move(definition)}, {}, {}, true, false});
    double seconds = kEndsSeconds;
    const auto timeOf = [&](const std::string& line) {
        const auto blanks = static_cast<double>(std::count(line.begin(), line.end(), '['));
        return estimator.seconds(line) + kSentencePauseSeconds + kBlankSeconds * blanks;
    };
    for (const DraftScene& scene : narration.scenes)
        seconds += timeOf(scene.sentences.front());
    const std::string closing = question ? craft.pack().callsToAction.story : filled(lines.closing, name);
    seconds += timeOf(closing);
    for (const std::string& point : lines.points) {
        std::string line = capitalised(filled(point, name), craft.pack().language);
        if (seconds + timeOf(line) > request.seconds + 2)
            continue;
        seconds += timeOf(line);
        narration.scenes.push_back({SceneKind::Point, {std::move(line)}, {}, {}, true, false});
    }
    narration.scenes.push_back({SceneKind::Closing, {closing}, {}, narration.title, true, true});
    return narration;
}

}  // namespace sw
