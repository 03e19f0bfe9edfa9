#pragma once

#include <algorithm>
#include <iterator>
#include <string_view>

#include "services/llm/text_reader.h"

namespace sw {

/// True when `word` is one of a short list of words.
template <class List>
bool isIn(std::string_view word, const List& list) {
    return std::find(std::begin(list), std::end(list), word) != std::end(list);
}

inline bool isFinalMark(const Token& token) {
    return token.kind == TokenKind::Mark &&
           (token.text == "." || token.text == "!" || token.text == "?" || token.text == "…");
}

inline bool isQuote(const Token& token) {
    return token.text == "\"" || token.text == "“" || token.text == "”";
}

inline bool isComma(const Token& token) {
    return token.kind == TokenKind::Mark && token.text == ",";
}

}  // namespace sw
