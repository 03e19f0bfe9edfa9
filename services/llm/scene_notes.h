#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "core/base/json.h"
#include "services/llm/document.h"
#include "services/llm/ranking.h"
#include "services/llm/sentence_craft.h"

namespace sw {

enum class SceneKind { Hook, Point, Closing };

/// One scene of a script before its notes for picture and motion are made.
struct DraftScene {
    SceneKind kind = SceneKind::Point;
    std::vector<std::string> sentences;
    /// The source sentence in front of the scene's first one, for what a leading pronoun stands for; may be empty.
    std::string before;
    std::string picture;        ///< what is shown, where that is not what is said (the title behind a call to action)
    bool beforeIsTold = false;  ///< the script tells it right before this scene
    bool calls = false;         ///< its last sentence is the call to action
};

/// Makes what picture, motion and captions need of each scene, from the words of the scene and of the whole text.
class SceneNotes {
public:
    SceneNotes(SentenceCraft& craft, const Document& document, const TermRarity& rarity, std::uint64_t seed);

    /// The concrete nouns of the whole text, the most telling first; base forms in English, the text's own words
    /// otherwise. In English the more general word of a known name is among them (Krakatoa: volcano).
    std::vector<std::string> motif();

    /// One of uplifting, calm, tense, playful, curious, serious, tech and epic; `fallback` when no word tells.
    std::string moodOf(const std::vector<std::string>& sentences, const std::string& fallback);
    std::string moodOfAll();

    /// The stage's JSON of the scenes, in order.
    Json scenes(const std::vector<DraftScene>& drafts, const std::vector<std::string>& motif, const std::string& mood);

    /// Up to three words or numbers of a sentence to be stressed, as they are written in it.
    std::vector<std::string> emphasisOf(const std::string& text);

private:
    struct NounCount {
        double weight = 0;
        std::size_t firstSeen = 0;
        std::string text;
        double likeness = 0;  ///< of the use that looked most like a noun, whose form is shown
    };
    struct NounCounts {
        std::map<std::string, NounCount> nouns;
        std::vector<std::string> names;
        void add(const std::string& key, const std::string& text, double weight, double likeness = 1) {
            NounCount& noun = nouns.try_emplace(key, NounCount{0, nouns.size(), text, likeness}).first->second;
            noun.weight += weight;
            if (likeness > noun.likeness) {
                noun.likeness = likeness;
                noun.text = text;
            }
        }
    };
    void countNouns(const SourceSentence& sentence, NounCounts& counts);
    void countName(const Token& token, NounCounts& counts);
    std::size_t countedNoun(const std::vector<Token>& tokens, const NumberPhrase& phrase);
    std::string selfContained(const DraftScene& scene, const std::vector<std::string>& motif);
    std::string antecedent(const std::string& before, bool plural);
    std::string videoPrompt(const DraftScene& scene, const std::string& camera, const std::vector<std::string>& motif,
                            const std::string& mood);
    [[nodiscard]] bool isUnit(const std::vector<Token>& tokens, std::size_t i) const;
    [[nodiscard]] double nounLikeness(const std::vector<Token>& tokens, std::size_t i) const;
    std::vector<std::string> properNounKinds(const std::string& word);

    SentenceCraft& m_craft;
    const Document& m_document;
    const TermRarity& m_rarity;
    std::uint64_t m_seed;
};

}  // namespace sw
