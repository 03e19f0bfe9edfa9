#pragma once

#include <string>
#include <string_view>

namespace sw {

/// What a reader sees of a page. `body` is in the plain form of SourceText::text, without the title.
struct MarkedText {
    std::string title;
    std::string body;
};

/// Strips HTML (WHATWG names of elements and entities): the contents of script, style, nav, header menus, forms and
/// comments are dropped (forms and menus are kept when there is nothing else), block elements become paragraphs, list items "- " lines, h2 to h6 "## " lines. The title is
/// the first h1, else the title element.
MarkedText readHtml(std::string_view html);

/// `text` with character references (&amp;, &#233;, &#xE9;, &eacute; …) replaced; unknown ones stay as they are.
std::string decodeEntities(std::string_view text);

}  // namespace sw
