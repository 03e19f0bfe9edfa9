#include "services/voice/reading.h"

namespace sw {

const char* pauseMark(Pause pause) {
    switch (pause) {
        case Pause::None:
            return "";
        case Pause::Comma:
            return ",";
        case Pause::Colon:
            return ":";
        case Pause::Period:
            return ".";
        case Pause::Question:
            return "?";
        case Pause::Exclamation:
            return "!";
    }
    return "";
}

std::string writtenText(const Reading& reading) {
    std::string text;
    for (const ReadingWord& word : reading.words)
        text += (word.spaceBefore ? " " : "") + word.text;
    return text;
}

std::string spokenForm(const ReadingWord& word) {
    std::string text;
    for (const std::string& spoken : word.spoken)
        text += (text.empty() || spoken.starts_with('\'') ? "" : " ") + spoken;
    return text;
}

std::string spokenText(const Reading& reading) {
    std::string text;
    for (const ReadingWord& word : reading.words)
        text += (text.empty() ? "" : " ") + spokenForm(word) + pauseMark(word.pause);
    return text;
}

}  // namespace sw
