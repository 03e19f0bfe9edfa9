#include "core/model/characters.h"

#include <algorithm>

#include "core/base/text.h"

namespace sw {
namespace {

constexpr std::size_t kLongestName = 80;    // bytes
constexpr std::size_t kLongestText = 4000;  // bytes, of a prompt
constexpr std::size_t kMostTexts = 10'000;

/// True for what continues a word: letters and digits of any alphabet, as far as one byte of UTF-8 tells.
bool isWordByte(char byte) {
    const auto code = static_cast<unsigned char>(byte);
    return code >= 0x80 || (code >= '0' && code <= '9') || (code >= 'a' && code <= 'z');
}

/// `name` and `text` are in lower case.
bool names(const std::string& text, const std::string& name) {
    // Scripts without spaces have no borders between words.
    const bool bordered = std::all_of(name.begin(), name.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
    for (std::size_t at = text.find(name); at != std::string::npos; at = text.find(name, at + 1)) {
        const std::size_t end = at + name.size();
        if (!bordered || ((at == 0 || !isWordByte(text[at - 1])) && (end == text.size() || !isWordByte(text[end]))))
            return true;
    }
    return false;
}

Result<void> checkText(const std::string& text, const std::string& what) {
    if (text.size() > kLongestText)
        return fail(ErrorCode::InvalidInput, what + " has at most 4000 bytes. Say it in fewer words.");
    if (!isUtf8(text))
        return fail(ErrorCode::InvalidInput, what + " is not valid UTF-8.");
    return {};
}

}  // namespace

std::vector<std::string> charactersIn(const Project& project, const Scene& scene) {
    std::string text = asciiLower(scene.picturePrompt);
    for (const Sentence& sentence : scene.sentences)
        text += "\n" + asciiLower(sentence.text);
    std::vector<std::string> found;
    for (const auto& [name, character] : project.characters)
        if (names(text, asciiLower(name)))
            found.push_back(name);
    return found;
}

Result<void> checkPictureStyle(const PictureStyle& style) {
    SW_CHECK(checkText(style.prompt, "The style of all pictures"));
    return checkText(style.negativePrompt, "What is to stay out of all pictures");
}

Result<void> checkCharacter(const std::string& name, const Character& character) {
    if (name.empty() || name != trimmed(name) || name.size() > kLongestName || !isUtf8(name))
        return fail(ErrorCode::InvalidInput, "A character needs a name of 1 to 80 bytes, without spaces around it.");
    SW_CHECK(checkText(character.description, "The description of \"" + name + "\""));
    if (character.reference != MediaRef{} && !isMediaRef(character.reference))
        return fail(ErrorCode::InvalidInput, "The picture of \"" + name + "\" must be a file of the media folder.");
    return {};
}

Result<void> checkOrigin(const Origin& origin) {
    SW_CHECK(checkText(origin.file, "The file that a short is a version of"));
    if (origin.texts.size() > kMostTexts)
        return fail(ErrorCode::InvalidInput, "A version remembers at most 10000 sentences.");
    return {};
}

}  // namespace sw
