#include "services/llm/script_checks.h"

#include <algorithm>
#include <cmath>
#include <set>

#include "core/base/text.h"
#include "services/llm/plain_text.h"

namespace sw {
namespace {

constexpr double kTolerance = 5;  // seconds that a short may differ from what was asked

std::string quoted(const std::string& text) {
    constexpr std::size_t kShown = 60;
    if (text.size() <= kShown)
        return "\"" + text + "\"";
    std::size_t end = kShown;
    while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xc0) == 0x80)
        --end;
    return "\"" + text.substr(0, end) + "…\"";
}

void add(Json& checks, const char* rule, std::string message) {
    checks.push_back({{"rule", rule}, {"message", std::move(message)}});
}

void add(Json& checks, const char* rule, std::string message, std::size_t scene) {
    checks.push_back({{"rule", rule}, {"message", std::move(message)}, {"scene", scene}});
}

void checkLength(Json& checks, double estimate, int seconds) {
    const std::string about = std::to_string(std::lround(estimate)) + " s";
    if (estimate > seconds + kTolerance)
        add(checks, "over_time",
            "The script takes about " + about + " to tell, longer than the " + std::to_string(seconds) +
                " s asked for. Shorten a sentence or leave one out.");
    else if (estimate < seconds - kTolerance)
        add(checks, "under_time",
            "The script takes about " + about + " to tell, shorter than the " + std::to_string(seconds) +
                " s asked for: the text has no more to say. Add to the text or ask for a shorter one.");
}

/// Whether a pronoun at a scene's start stands for something that the sentence before it says.
bool dangles(const std::vector<DraftScene>& scenes, std::size_t i, SentenceCraft& craft) {
    const DraftScene& scene = scenes[i];
    if (scene.sentences.empty() || !craft.leansOnPrevious(scene.sentences.front()))
        return false;
    return !scene.beforeIsTold;
}

}  // namespace

double shortSeconds(const std::vector<DraftScene>& scenes, const SpeechEstimator& estimator) {
    double sum = kEndsSeconds;
    for (const DraftScene& scene : scenes)
        for (const std::string& sentence : scene.sentences)
            sum += estimator.seconds(sentence) + kSentencePauseSeconds;
    return sum;
}

Json checkScript(const std::vector<DraftScene>& scenes, int seconds, bool draft, SentenceCraft& craft,
                 const SpeechEstimator& estimator) {
    Json checks = Json::array();
    if (draft)
        add(checks, "draft",
            "This is an outline: replace what stands in brackets by what you know before you make the short.");
    else
        checkLength(checks, shortSeconds(scenes, estimator), seconds);
    std::set<std::string> seen;
    for (std::size_t i = 0; i < scenes.size(); ++i) {
        for (const std::string& sentence : scenes[i].sentences) {
            if (!seen.insert(sentence).second)
                add(checks, "duplicate",
                    "Scene " + std::to_string(i + 1) + " says again: " + quoted(sentence) + " Leave it out.", i);
            if (speakableText(sentence) != sentence)
                add(checks, "unspeakable",
                    "Scene " + std::to_string(i + 1) + " has characters that no voice can speak: " + quoted(sentence) +
                        " Write them as words.",
                    i);
            if (!draft && scenes[i].kind != SceneKind::Hook && !craft.isWholeSentence(sentence))
                add(checks, "fragment",
                    "Scene " + std::to_string(i + 1) + " has no verb: " + quoted(sentence) +
                        " Make it a whole sentence, or keep it as a headline.",
                    i);
        }
        if (dangles(scenes, i, craft))
            add(checks, "dangling_pronoun",
                "Scene " + std::to_string(i + 1) +
                    " starts with a word that points back to something that was not told: " +
                    quoted(scenes[i].sentences.front()) + " Name it.",
                i);
    }
    if (!scenes.empty() && !scenes[0].sentences.empty()) {
        const std::size_t words = spokenWords(craft.reader().tokens(scenes[0].sentences.front()));
        if (words > kMaxHookWords && craft.pack().spaced)
            add(checks, "long_hook",
                "The hook has " + std::to_string(words) + " words. Cut it to " + std::to_string(kMaxHookWords) +
                    " or fewer, so that it is over in four seconds.",
                0);
    }
    return checks;
}

}  // namespace sw
