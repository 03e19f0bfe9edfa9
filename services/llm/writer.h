#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <stop_token>
#include <string>

#include "core/base/json.h"
#include "core/base/result.h"
#include "services/llm/language_pack.h"
#include "services/llm/word_net.h"

namespace sw {

/// What a script is to be written from: a text, or else a bare topic.
struct WriterRequest {
    std::string text;  ///< plain text (SourceText::text); wins over the topic
    std::string topic;
    int seconds = 45;               ///< length of the finished short, 10 to 600
    std::string language = "auto";  ///< BCP 47, or "auto"
    double wordsPerMinute = 0;      ///< of the chosen voice; 0 takes the language's own
    std::uint64_t seed = 0;         ///< chooses among equally good calls to action and camera movements
};

/// What the writer reads besides the request. Built once; safe for use from several threads.
struct WriterSources {
    std::shared_ptr<const LanguageShelf> languages;
    /// Opens WordNet when English is written; the same each time. May be called from several threads.
    std::function<Result<std::shared_ptr<const WordNet>>()> wordNet;
};

/// Writes a script by choosing and shortening the text's own sentences: nothing is invented. A topic without a text
/// gives an outline with blanks in brackets, marked as a draft. Returns the value of the script stage: language, title,
/// description, hashtags, draft, checks, music, motif and scenes. Fails with InvalidInput when there is nothing to tell
/// of, MissingComponent when WordNet is needed and not installed, Cancelled when stop was requested. Deterministic.
Result<Json> writeScript(const WriterRequest& request, const WriterSources& sources, const std::stop_token& stop = {});

}  // namespace sw
