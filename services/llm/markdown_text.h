#pragma once

#include <string_view>

#include "services/llm/html_text.h"

namespace sw {

/// Strips Markdown (CommonMark and the usual tables, footnotes and front matter): the first level-one heading, or the
/// front matter's title, becomes the title, other headings "## " lines, list items "- " lines; links keep their text;
/// code blocks, images, comments and tables' rules are dropped.
MarkedText readMarkdown(std::string_view markdown);

}  // namespace sw
