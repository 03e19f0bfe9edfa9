#include "services/image/image_words.h"

#include <algorithm>
#include <set>

#include "core/base/text.h"
#include "services/image/sentence_words.h"
#include "services/image/tagger.h"
#include "services/remote/answer_json.h"

namespace sw {
namespace {

constexpr std::size_t kMostWords = 5;

/// Words about the picture, not about what is in it.
bool isAboutPictures(const std::string& word) {
    static const std::set<std::string> kWords = {
        "photo",      "photograph", "picture",   "image",    "illustration", "drawing",  "painting", "render", "rendering", "shot",
        "close-up",   "closeup",    "view",      "scene",    "cinematic",    "dramatic", "detailed", "style",  "background", "realistic",
        "photorealistic", "showing", "depicting", "featuring", "lighting",    "lit",      "wide",     "frame",  "composition", "portrait-format"};
    return kWords.contains(word);
}

void addOnce(std::vector<std::string>& list, std::string text) {
    if (!text.empty() && std::ranges::find(list, text) == list.end())
        list.push_back(std::move(text));
}

/// As many of the words as have room.
std::string phrase(const std::vector<std::string>& words, std::size_t mostLetters) {
    std::string text;
    for (std::size_t i = 0; i < std::min(words.size(), kMostWords); ++i) {
        if (text.size() + words[i].size() + 1 > mostLetters)
            break;
        text += (text.empty() ? "" : " ") + words[i];
    }
    return text;
}

}  // namespace

std::string shownIn(const ImageOrder& order) {
    const std::string prompt = trimmed(order.prompt);
    return prompt.empty() ? stringOr(order.direction, "alt") : prompt;
}

std::string fullPrompt(const ImageOrder& order) {
    std::string prompt = shownIn(order);
    const auto add = [&](const char* what, const std::string& words) {
        if (words.empty())
            return;
        while (!prompt.empty() && (prompt.back() == '.' || prompt.back() == ' '))
            prompt.pop_back();
        prompt += std::string(prompt.empty() ? "" : ". ") + what + words;
    };
    add("Characters: ", joined(order.characters, "; "));
    add("Style: ", trimmed(order.style));
    return prompt;
}

std::vector<std::string> tellingWords(std::string_view text) {
    std::vector<std::string> words;
    const std::string valid = toUtf8(toUtf32(text));
    for (const illustration::Token& token : illustration::tokensOf(valid, "en"))
        if (token.kind == illustration::TokenKind::Word && !illustration::isEnglishFunctionWord(token.lower) &&
            !isAboutPictures(token.lower))
            addOnce(words, token.lower);
    return words;
}

std::vector<std::string> searchesFor(const ImageOrder& order, std::size_t mostLetters) {
    const std::vector<std::string> words = tellingWords(shownIn(order));
    const std::vector<std::string> heroes = textsIn(memberOf(order.direction, "heroes"), nullptr);
    std::vector<std::string> searches;
    addOnce(searches, phrase(words, mostLetters));
    addOnce(searches, phrase(heroes, mostLetters));
    for (const std::string& hero : heroes)
        addOnce(searches, phrase({hero}, mostLetters));
    for (const std::string& word : words)
        if (searches.size() < 6)
            addOnce(searches, phrase({word}, mostLetters));
    return searches;
}

}  // namespace sw
