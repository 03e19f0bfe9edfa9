#include "app/short_length.h"

#include <algorithm>
#include <charconv>
#include <cmath>

#include "core/base/text.h"

namespace sw::app {
namespace {

/// All numbers of the text, in order.
std::vector<double> numbersIn(const std::string& text) {
    std::vector<double> numbers;
    for (std::size_t i = 0; i < text.size();) {
        double number = 0;
        const bool digit = text[i] >= '0' && text[i] <= '9';
        const auto [end, error] =
            std::from_chars(text.data() + i, text.data() + text.size(), number, std::chars_format::fixed);
        if (!digit || error != std::errc()) {
            ++i;
            continue;
        }
        numbers.push_back(number);
        i = static_cast<std::size_t>(end - text.data());
    }
    return numbers;
}

std::size_t lengthOf(const Scene& scene) {
    std::size_t length = 0;
    for (const Sentence& sentence : scene.sentences)
        length += sentence.text.size();
    return length;
}

}  // namespace

int secondsFrom(const std::string& lengthDescription) {
    const std::string text = asciiLower(lengthDescription);
    const std::vector<double> numbers = numbersIn(text);
    double seconds = 0;
    if (!numbers.empty())
        seconds = numbers.size() > 1 ? (numbers[0] + numbers[1]) / 2 : numbers[0];  // a range means its middle
    if (text.find("min") != std::string::npos)
        seconds = numbers.empty() ? 60 : seconds * 60;
    else if (numbers.empty())
        for (const auto& [word, meant] : {std::pair<const char*, int>{"short", 30}, {"medium", 45}, {"long", 90}})
            if (seconds == 0 && text.find(word) != std::string::npos)
                seconds = meant;
    return seconds <= 0
               ? 0
               : static_cast<int>(std::clamp(std::round(seconds), double{kShortestShort}, double{kLongestShort}));
}

std::vector<Edit> joinScenes(const Script& script, int scenes) {
    std::vector<Scene> left = script.scenes;
    std::vector<Edit> edits;
    while (left.size() > static_cast<std::size_t>(std::max(scenes, 1))) {
        std::size_t first = 0;
        for (std::size_t i = 1; i + 1 < left.size(); ++i)
            if (lengthOf(left[i]) + lengthOf(left[i + 1]) < lengthOf(left[first]) + lengthOf(left[first + 1]))
                first = i;
        Scene& into = left[first];
        for (const Sentence& sentence : left[first + 1].sentences) {
            edits.emplace_back(InsertSentence{into.id, static_cast<int>(into.sentences.size()), sentence.text});
            into.sentences.push_back(sentence);
        }
        edits.emplace_back(RemoveScene{left[first + 1].id});
        left.erase(left.begin() + static_cast<std::ptrdiff_t>(first) + 1);
    }
    return edits;
}

}  // namespace sw::app
